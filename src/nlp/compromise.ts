import nlp from 'compromise/three';

/** What compromise makes of a stretch of words that holds one verb with its auxiliaries. */
export interface VerbReading {
  readonly infinitive: string;
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly negative: boolean;
}

const TENSES = new Map<string, VerbReading['tense']>([
  ['PastTense', 'past'],
  ['PresentTense', 'present'],
  ['FutureTense', 'future'],
]);

interface VerbJson {
  readonly verb?: {
    readonly infinitive: string;
    readonly negative: boolean;
    readonly auxiliary: string;
    readonly grammar?: {
      readonly tense?: string;
      readonly passive?: boolean;
      readonly progressive?: boolean;
      readonly isInfinitive?: boolean;
    };
  };
}

/** Verb groups repeat (`has been killed`), and a reading takes a millisecond: the last ones are kept. */
const KEPT = 5000;
const readings = new Map<string, VerbReading | null>();

/** Reads one verb group (`have not yet been withdrawn`): its last verb. Null when compromise sees none. */
export function readVerbGroup(words: string): VerbReading | null {
  const key = words.toLowerCase();
  const known = readings.get(key);
  if (known !== undefined) return known;
  const reading = parse(key);
  if (readings.size >= KEPT) readings.clear();
  readings.set(key, reading);
  return reading;
}

function parse(words: string): VerbReading | null {
  const found = nlp(words).verbs().json() as readonly VerbJson[];
  const verb = found.at(-1)?.verb;
  if (!verb) return null;
  const { grammar } = verb;
  return {
    infinitive: verb.infinitive,
    tense: grammar?.isInfinitive ? 'none' : (TENSES.get(grammar?.tense ?? '') ?? 'none'),
    passive: grammar?.passive === true,
    progressive: grammar?.progressive === true,
    negative: found.some((one) => one.verb?.negative === true),
  };
}
