import nlp from 'compromise/three';

interface NumberJson {
  readonly number?: { readonly num?: number | null };
}

/** Number words repeat, and a reading takes a millisecond: the last ones are kept. */
const KEPT = 2000;
const readings = new Map<string, number | null>();

/** What compromise makes of a phrase of number words (`two hundred and sixty-seven`); null when it sees no single number. */
export function readNumberWords(words: string): number | null {
  const key = words.toLowerCase();
  const known = readings.get(key);
  if (known !== undefined) return known;
  const found = nlp(key).numbers().json() as readonly NumberJson[];
  const value = found.length === 1 ? (found[0]?.number?.num ?? null) : null;
  if (readings.size >= KEPT) readings.clear();
  readings.set(key, value);
  return value;
}
