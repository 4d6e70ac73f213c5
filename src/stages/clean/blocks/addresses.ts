const START = /^(?:https?:|www\.)/;
const HEAD = /^[^\s<>"“”]{1,300}/;
/** Signs after which an address is broken, and which no sentence ends with. */
const OPEN = /[/\-_=&?%#~+]$/;
const INSIDE = /^[/?&=#%_]|[/=&%_?]|\.(?:html?|pdf|aspx?|php|jsp)\W{0,3}$/;

/** Does an address that ends one line go on in the next? Both are given as far as they are needed. */
export function continuesAddress(last: string, next: string): boolean {
  if (!isAddress(lastWord(last))) return false;
  const head = HEAD.exec(next)?.[0] ?? '';
  if (head === '' || START.test(head) || /[,;)\]>]$/.test(last)) return false;
  if (OPEN.test(last)) return /^[\p{L}\p{N}%/?&=#_.~-]/u.test(head);
  return !/^\p{Lu}\p{Ll}+$/u.test(head) && INSIDE.test(head);
}

/** A text whose lines are to be read as one: line breaks become spaces, but for those inside an address. */
export function inOneLine(text: string): string {
  return text.replace(/\n/g, (_, at: number) =>
    continuesAddress(text.slice(Math.max(0, at - 300), at), text.slice(at + 1, at + 301)) ? '\n' : ' ',
  );
}

/** What stands after the last space or bracket. */
function lastWord(line: string): string {
  let start = line.length;
  while (start > 0 && !/[\s<>"“”]/.test(line[start - 1] ?? '')) start--;
  return line.slice(start);
}

function isAddress(word: string): boolean {
  return word.includes('http://') || word.includes('https://') || word.startsWith('www.');
}
