import { IncompleteError, SetupError } from '../core/errors.ts';

/** Colours only where a person looks, and never against NO_COLOR. */
function coloured(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  return Boolean(FORCE_COLOR) || process.stderr.isTTY === true;
}

const paint = (code: number) => (text: string) => (coloured() ? `\u001b[${code}m${text}\u001b[0m` : text);
export const bold = paint(1);
export const dim = paint(2);
export const red = paint(31);
export const green = paint(32);
export const yellow = paint(33);
export const cyan = paint(36);

/** Text from articles and paths as it may stand on a terminal: no escapes, no line breaks, no reordering marks. */
export function plain(text: string): string {
  return text
    .replace(/\s{1,1000}/g, ' ')
    .replace(
      /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/** The text in at most `width` letters. */
export function shorten(text: string, width: number): string {
  const letters = [...plain(text)];
  return letters.length <= width ? letters.join('') : `${letters.slice(0, width - 1).join('')}…`;
}

/** To standard error: everything that is no data. */
export function say(text = ''): void {
  process.stderr.write(`${text}\n`);
}

/** To standard output: data. */
export function data(text: string): void {
  process.stdout.write(text);
}

/** What is wrong, where, what to do. */
export function showError(error: unknown, debug: boolean): void {
  if (error instanceof SetupError || error instanceof IncompleteError) {
    say(`${red(`error[${error.code}]`)}: ${plain(error.message)}`);
    if (error.where !== null) say(`  ${dim('-->')} ${plain(error.where)}`);
    say(`  ${bold('hint')}: ${plain(error.hint)}`);
  } else {
    say(`${red('error[E_INTERNAL]')}: ${plain(error instanceof Error ? error.message : String(error))}`);
    say(`  ${bold('hint')}: run again with --debug and report what it prints`);
  }
  if (debug && error instanceof Error) say(dim(error.stack ?? ''));
}

/** How this program is called from here. */
export function callName(): string {
  return import.meta.url.endsWith('.ts') ? 'npm run --silent dragoman --' : 'dragoman';
}
