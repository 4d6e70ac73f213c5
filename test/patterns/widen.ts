/** Repeats up to this often are left as they are. */
const SHORT = 7;
/** Of a long list of plain words so many are enough to see how it behaves. */
const ENOUGH = 8;

/**
 * A pattern that matches at least what this one does, quicker to judge: repeats up to a high number become repeats
 * without end, and long lists of plain words are shortened. What is linear then is linear as it stands.
 */
export function widen(source: string): string {
  return shortenLists(outsideClasses(source, widenRepeat));
}

const REPEAT = /^\{(\d+),(\d+)\}/;

function widenRepeat(rest: string): readonly [taken: number, put: string] | null {
  const match = REPEAT.exec(rest);
  if (match === null || Number(match[2]) <= SHORT) return null;
  const least = Number(match[1]);
  return [match[0].length, least === 0 ? '*' : least === 1 ? '+' : `{${least},}`];
}

/** Copies a pattern, changing what `change` wants changed outside of character classes and escapes. */
function outsideClasses(
  source: string,
  change: (rest: string) => readonly [taken: number, put: string] | null,
): string {
  let out = '';
  let inClass = false;
  for (let at = 0; at < source.length; ) {
    const sign = source[at] ?? '';
    if (sign === '\\') {
      out += source.slice(at, at + 2);
      at += 2;
      continue;
    }
    if (sign === '[') inClass = true;
    if (sign === ']') inClass = false;
    const changed = inClass ? null : change(source.slice(at, at + 20));
    out += changed ? changed[1] : sign;
    at += changed ? changed[0] : 1;
  }
  return out;
}

/** Plain words one after the other between two bars. */
function shortenLists(source: string): string {
  return source.replace(/(?:(?<=[|(])[\p{L}\p{N} ’'-]+\|){9,}/gu, (list) => {
    const words = list.split('|');
    return `${words.slice(0, ENOUGH).join('|')}|`;
  });
}

/** Optional parts and short repeats at most: each doubles what may have to be tried, and nothing else does. */
const FEW = 8;

/** Nothing in it repeats more than a few times: from each place of a text it looks at a few letters only. */
export function isShortSighted(source: string): boolean {
  const plain = source
    .replace(/\\./gs, 'x')
    .replace(/\[[^\]]*\]/g, 'x')
    .replace(/\(\?(?:<?[=!]|:|<\w+>)/g, '(');
  if (/[*+]|\{\d+,\}/.test(plain)) return false;
  const repeats = [...plain.matchAll(/\{(?:\d+,)?(\d+)\}/g)].map((match) => Number(match[1]));
  return repeats.every((most) => most <= SHORT) && repeats.length + (plain.match(/\?/g)?.length ?? 0) <= FEW;
}
