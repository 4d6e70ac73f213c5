import type { Dress } from './probe.schema.ts';

const COMBINING_HYPHEN = '\u00ad';
const COLUMNS = 64;
const EMOJI = ['\u{1F6A8}', '\u{1F1FA}\u{1F1F3}', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', '\u26A0\uFE0F'];

/** The same words as another program, keyboard or page would write them. */
export const DRESS: Readonly<Record<Dress, (text: string) => string>> = {
  'curly-quotes': (text) => quoted(text, '\u201c', '\u201d').replaceAll("'", '\u2019'),
  'single-quotes': (text) => quoted(text.replaceAll("'", '\u2019'), '\u2018', '\u2019'),
  guillemets: (text) => quoted(text, '\u00ab', '\u00bb'),
  nfd: (text) => text.normalize('NFD'),
  'soft-hyphen': (text) => text.replace(/(\p{L}{4})(?=\p{L}{3})/gu, `$1${COMBINING_HYPHEN}`),
  'line-wrap': wrapped,
  emoji: withEmoji,
  'no-break-space': (text) =>
    text.replace(/(\d|\b(?:Mr|Dr|Gen|Col))\.? /g, (mark) => `${mark.trimEnd()}\u00a0`),
  crlf: (text) => text.replaceAll('\n', '\r\n'),
};

/** Straight double quotation marks open and close in turn. */
function quoted(text: string, open: string, close: string): string {
  let inside = false;
  return text.replaceAll('"', () => {
    inside = !inside;
    return inside ? open : close;
  });
}

function wrapped(text: string): string {
  let column = 0;
  return text
    .split(' ')
    .map((word, at) => {
      const breaks = at > 0 && column + 1 + word.length > COLUMNS;
      column = breaks || at === 0 ? word.length : column + 1 + word.length;
      return at === 0 ? word : `${breaks ? '\n' : ' '}${word}`;
    })
    .join('');
}

function withEmoji(text: string): string {
  let turn = 0;
  const next = (): string => EMOJI[turn++ % EMOJI.length] ?? '';
  return `${next()} ${text.replace(/([.!?]["\u201d]?)(?= |$)/g, (stop) => `${stop} ${next()}`)}`;
}
