/** A run of letters and digits with what a matcher needs to know of its shape. Offsets into the scanned text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, without diacritics, apostrophes and dots: `N'Djaména` is `ndjamena`, `U.S.` is `us`. */
  readonly key: string;
  readonly shape: Shape;
}
export type Shape = 'lower' | 'Title' | 'UPPER' | 'Mixed' | 'digit';

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ‘`.&][\p{L}\p{N}\p{M}]+)*\.?/gu;
const POSSESSIVE = /['’ʼ][sS]$/;
const INITIALISM = /^(?:\p{Lu}\.){1,8}\p{Lu}?\.?$/u;

/** The words of a text. Possessive endings are left out; the dot stays on initialisms and single capitals only. */
export function scanWords(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found !== null; found = WORD.exec(text)) {
    const surface = trimWord(found[0]);
    if (surface.length === 0) continue;
    const inner = surface.includes('.') && !INITIALISM.test(surface) ? splitDots(surface) : [surface];
    let at = found.index;
    for (const part of inner) {
      const start = text.indexOf(part, at);
      words.push({ start, end: start + part.length, key: wordKey(part), shape: shapeOf(part) });
      at = start + part.length;
    }
  }
  return words;
}

function trimWord(found: string): string {
  const bare = found.endsWith('.') && !INITIALISM.test(found) ? found.slice(0, -1) : found;
  return POSSESSIVE.test(bare) ? bare.slice(0, -2) : bare;
}

/** `agreement.The` is two words that lost a space; `U.S.-led` never comes here. */
function splitDots(surface: string): string[] {
  return surface.split('.').filter((part) => part.length > 0);
}

/** How two spellings of a word are compared. */
export function wordKey(surface: string): string {
  const lower = surface.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
  if (/^[\x00-\x7f]*$/.test(lower)) return /['.`]/.test(lower) ? lower.replace(/['.`]/g, '') : lower;
  return lower
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ‘ʻ`.]/gu, '')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss');
}

/** A whole name as a key: its words' keys with single spaces. */
export function nameKey(name: string): string {
  return scanWords(name)
    .map((word) => word.key)
    .join(' ');
}

export function shapeOf(surface: string): Shape {
  if (/^\p{N}/u.test(surface)) return 'digit';
  const letters = surface.replace(/[^\p{L}]/gu, '');
  const first = letters.charAt(0);
  if (first === first.toLowerCase()) return letters === letters.toLowerCase() ? 'lower' : 'Mixed';
  if (letters.length > 1 && letters === letters.toUpperCase()) return 'UPPER';
  if (letters.length === 1) return 'Title';
  const rest = letters.slice(1);
  return rest === rest.toLowerCase() ? 'Title' : 'Mixed';
}
