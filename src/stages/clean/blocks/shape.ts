/** What can be seen of a line without knowing a word: letters, case, ends. */
const TERMINAL = /[.!?:;…][”’"'»)\]]{0,3}(?:[⁰¹²³⁴-⁹]{1,4}|\[\d{1,3}\])?$/u;
const STOP = /[.!?…][”’"'»)\]]{0,3}(?:[⁰¹²³⁴-⁹]{1,4}|\[\d{1,3}\])?$/u;
/** What a verse ends with that ends no sentence. */
export const VERSE_END = /[,;:—–]/;
const LETTER = /\p{L}/u;
const UPPER_WORD = /^[^\p{L}\p{N}]{0,3}[\p{Lu}\p{N}]/u;

/** Ends like a sentence or a clause: full stop, question mark, colon, semicolon, with closing quotes. */
export function endsClause(line: string): boolean {
  return TERMINAL.test(line);
}

export function endsSentence(line: string): boolean {
  return STOP.test(line);
}

/** Starts in the middle of a sentence: with a small letter that belongs to no name (`al-Qaeda`, `eBay`) and no list mark. */
export function startsInside(line: string): boolean {
  if (!/^\p{Ll}/u.test(line)) return false;
  return !/^(?:\p{Ll}{1,4}[-'’ ]\p{Lu}|\p{Ll}\p{Lu}|\p{Ll}{1,4}[.)] |[a-z]{2,20}\.[a-z])/u.test(line);
}

export function words(line: string): readonly string[] {
  return line.split(/\s+/).filter((word) => LETTER.test(word));
}

/** All letters are capitals, and there are at least three of them. */
export function isAllCaps(line: string): boolean {
  const letters = line.replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Every word of more than three letters, and the first, begins with a capital. */
export function isTitleCase(line: string): boolean {
  const all = words(line);
  const capitals = all.filter((word) => UPPER_WORD.test(word)).length;
  if (all.length === 0 || capitals * 2 < all.length) return false;
  return all.every((word, i) => UPPER_WORD.test(word) || (i > 0 && word.length <= 4));
}
