import type { Place, PlaceIndex } from '../../../nlp/places/place-index.ts';

/** Words that texts add to a place's name, and the kinds of place they then mean. */
const SUFFIXES: readonly (readonly [RegExp, readonly Place['kind'][]])[] = [
  [/ (?:province|governorate|oblast|region|state|prefecture)$/, ['admin1', 'admin2']],
  [
    / (?:district|county|tehsil|raion|municipality|township|agency|tribal district|woreda)$/,
    ['admin2', 'admin1'],
  ],
  [/ (?:city|town|village)$/, ['city', 'seat', 'capital', 'section']],
];
const PREFIXES =
  /^(?:northern|southern|eastern|western|central|north eastern|north western|southeastern|northeastern|northwestern|southwestern|downtown|greater|city of|town of|village of|province of) /;

/** All readings of a name in the gazetteer: as it stands, without suffix, with the other spelling of the article. */
export function placeCandidates(index: PlaceIndex, key: string): readonly Place[] {
  const exact = index.lookup(key);
  if (exact.length > 0) return exact;
  for (const [suffix, kinds] of SUFFIXES) {
    if (!suffix.test(key)) continue;
    const found = index.lookup(key.replace(suffix, ''));
    const fitting = found.filter((place) => kinds.includes(place.kind));
    return fitting.length > 0 ? fitting : found;
  }
  if (/^ste? /.test(key)) return index.lookup(key.replace(/^st(e?) /, 'saint$1 '));
  if (PREFIXES.test(key)) return index.lookup(key.replace(PREFIXES, ''));
  return swapArticle(key).flatMap((other) => index.lookup(other));
}

/** Arabic articles: `El Obeid`, `Al Ubayyid`, `Hodeidah`. */
function swapArticle(key: string): string[] {
  if (/^el /.test(key)) return [key.replace(/^el /, 'al ')];
  if (/^al /.test(key)) return [key.replace(/^al /, 'el '), key.replace(/^al /, '')];
  return [`al ${key}`];
}
