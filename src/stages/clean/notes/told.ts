const NAME = /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{L}[\p{L}.’'-]*)){1,4}$/u;

/** The authors as the words before a title tell them. */
export function readAuthors(words: string): readonly string[] {
  const plain = bare(words.replace(/^\s*(?:See(?: also)?|Cf\.?|For example),?\s/i, ''));
  if (plain === '') return [];
  const parts = plain.split(/,? and |, (?=\p{Lu})| & /u);
  return parts.length > 1 && parts.every((part) => NAME.test(part.trim()))
    ? parts.map((part) => part.trim())
    : [plain];
}

/** Without the commas and stops around it, words that a line end broke made whole. */
export function bare(words: string): string {
  return words
    .replace(/^[\s,.:]+/, '')
    .replace(/(?<!et al)[\s,.:(]{1,50}$/, '')
    .replace(/(\p{Ll})- (?!and\b|or\b)(\p{Ll})/gu, '$1$2')
    .trim();
}
