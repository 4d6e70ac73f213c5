/** A file of an export that is being written. Text goes out as UTF-8. */
export interface ExportFile {
  write(text: string): void;
  bytes(bytes: Uint8Array): void;
  /** Counts what stands in it: rows, features, tasks. */
  count(rows?: number): void;
  close(): void;
  /** Closes it as it is: the export has failed. */
  abandon(): void;
}

export interface ExportedFile {
  /** Path inside the export. */
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
}

/** Where an export goes. Nothing stands under its final name before all of it is written. */
export interface Target {
  open(path: string): ExportFile;
  /** Writes a small file at once. */
  put(path: string, text: string, rows?: number): void;
  /** Gives everything its final name. */
  commit(): readonly ExportedFile[];
  /** Removes what is half written. */
  abandon(): void;
}
