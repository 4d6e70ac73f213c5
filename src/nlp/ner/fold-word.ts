/** A longer word is read as its first letters: nobody's name is longer. */
export const LONGEST = 60;

/** Lower case, without diacritics, with straight apostrophes, digits as 0: how two spellings of a word are compared. */
export function foldWord(word: string): string {
  return word
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\p{N}/gu, '0');
}
