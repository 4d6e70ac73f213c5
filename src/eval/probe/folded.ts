/** Words without what no dress should change: case, article, kind of quotation mark, soft hyphens, kind of space. */
export function folded(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/\s{1,100}/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^the /, '');
}
