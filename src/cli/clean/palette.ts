/** How marked words look: colours where a terminal shows them, brackets where NO_COLOR forbids them. */
export interface Palette {
  readonly removed: (words: string) => string;
  readonly added: (words: string) => string;
  readonly suggested: (words: string) => string;
  readonly vetoed: (words: string) => string;
  readonly faint: (words: string) => string;
}

const paint =
  (codes: string) =>
  (words: string): string =>
    `\u001b[${codes}m${words}\u001b[0m`;

const COLOURS: Palette = {
  removed: paint('9;31'),
  added: paint('32'),
  suggested: paint('33'),
  vetoed: paint('2;35'),
  faint: paint('2'),
};

/** As `wdiff` marks words. */
const BRACKETS: Palette = {
  removed: (words) => `[-${words}-]`,
  added: (words) => `{+${words}+}`,
  suggested: (words) => `{?${words}?}`,
  vetoed: (words) => `{!${words}!}`,
  faint: (words) => words,
};

/** Null where nobody looks: a pipe or a file gets the text as it is. */
export function palette(): Palette | null {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (FORCE_COLOR && !NO_COLOR) return COLOURS;
  if (process.stdout.isTTY !== true) return null;
  return NO_COLOR ? BRACKETS : COLOURS;
}
