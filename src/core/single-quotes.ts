const SIGN = /^[^\p{L}\p{N}]+$/u;

/**
 * Which of these words, in a row, are single quotation marks. A ’ is one behind an opening ‘, or behind another sign;
 * behind an s it is a possessive unless the phrase ends there. A ‘ that nothing closes is one at the very beginning,
 * where a quotation goes on into the next row, and elsewhere a letter of somebody's name.
 */
export function singleQuotes(words: readonly string[]): ReadonlySet<number> {
  const quotes = new Set<number>();
  let open = -1;
  words.forEach((word, i) => {
    if (word === '‘' && open < 0) open = i;
    if (word !== '’') return;
    if (open < 0 ? !SIGN.test(words[i - 1] ?? 'x') : isPossessive(words, i)) return;
    if (open >= 0) quotes.add(open);
    quotes.add(i);
    open = -1;
  });
  if (open === 0) quotes.add(open);
  return quotes;
}

function isPossessive(words: readonly string[], i: number): boolean {
  const after = words[i + 1];
  return /s$/i.test(words[i - 1] ?? '') && after !== undefined && !SIGN.test(after);
}
