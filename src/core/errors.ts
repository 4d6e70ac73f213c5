/** Wrong assembly: a pipeline, pack, option or path that cannot work. The user can mend it. Exit code 2. */
export class SetupError extends Error {
  readonly code: string;
  /** `file:line` or JSON pointer, where known. */
  readonly where: string | null;
  readonly hint: string;

  constructor(code: string, message: string, options: { readonly where?: string; readonly hint: string }) {
    super(message);
    this.name = 'SetupError';
    this.code = code;
    this.where = options.where ?? null;
    this.hint = options.hint;
  }
}

/** An input that cannot be done. It goes to quarantine; the rest goes on. */
export class RejectError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.name = 'RejectError';
    this.code = code;
    this.hint = hint;
  }
}

/** A run that could not go on, and can be taken up again: no room, no rights, a signal. Exit code 4. */
export class IncompleteError extends Error {
  readonly code: string;
  readonly where: string | null;
  readonly hint: string;

  constructor(
    code: string,
    message: string,
    options: { readonly where?: string; readonly hint: string; readonly cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.name = 'IncompleteError';
    this.code = code;
    this.where = options.where ?? null;
    this.hint = options.hint;
  }
}
