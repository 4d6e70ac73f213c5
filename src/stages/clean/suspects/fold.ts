/** Spellings of one sound in Latin letters, the longer ones first. Order matters: later rows see what earlier ones made. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[’'`ʻʼ-]/g, ''],
  [/sch/g, 'sh'],
  [/dzh|dj|zh/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ck|q|c(?![eih])/g, 'k'],
  [/tz|ts/g, 's'],
  [/ou|oo|w(?=[aeiou]?$)/g, 'u'],
  [/w/g, 'v'],
  [/[eiy]{1,3}/g, 'i'],
  [/[ou]{1,2}/g, 'u'],
  [/(.)\1/g, '$1'],
  [/h$/, ''],
];

/** What is left of a name when all that transliterations disagree about is taken away: `Hizbullah` and `Hezbollah` are one. */
export function fold(name: string): string {
  let folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [sound, to] of SOUNDS) folded = folded.replace(sound, to);
  return folded;
}

/** In small letters without accents. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** `Russia`, `Russian`, `Kai-Shek`: another form or type of the name, not another spelling. The last letter may always be an ending. */
export function isForm(word: string, name: string): boolean {
  if (plain(word) === plain(name)) return true;
  return word.slice(0, -1) === name.slice(0, -1) || word.startsWith(name) || name.startsWith(word);
}
