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
    readonly root?: string;
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

/** A finite verb that compromise sees in a sentence. */
export interface FoundVerb {
  /** The verb itself, lower case, without auxiliaries. */
  readonly word: string;
  readonly infinitive: string;
  readonly tense: 'past' | 'present';
}

/** The verbs of a sentence that stand in the simple past or present, in text order. About a millisecond a sentence. */
export function findVerbs(sentence: string): readonly FoundVerb[] {
  const found = nlp(sentence).verbs().json() as readonly VerbJson[];
  return found.flatMap(({ verb }) => {
    const word = verb?.root?.toLowerCase().replace(/[^\p{L}\p{N}-]{1,40}$/u, '') ?? '';
    const tense = TENSES.get(verb?.grammar?.tense ?? '');
    const finite = verb?.grammar?.isInfinitive !== true && verb?.grammar?.passive !== true;
    if (verb === undefined || !finite || word === '' || word.includes(' ')) return [];
    return tense === 'past' || tense === 'present' ? [{ word, infinitive: verb.infinitive, tense }] : [];
  });
}
