import { doubleMetaphone, jaroWinkler } from '../../nlp/natural.ts';
import type { Alias, Known, Lexicon } from './lexicon.ts';
import type { Context } from './settle.ts';

/** Pack names by how they sound, for spellings that no pack lists: `Amir Khan Motaqi`, `Inter-Service Intelligence`. */
export interface SoundIndex {
  find(words: readonly string[], type: string, context: Context): Known | null;
}

/** How alike the letters must be when the sounds are the same. Places never come here: Paktika is not Paktia. */
const ALIKE = 0.88;
const LEAST_ALIKE = 0.79;
const TYPES = new Set(['PER', 'ORG']);

export function makeSoundIndex(lexicon: Lexicon): SoundIndex {
  const spoken = [...lexicon.byKey.values()].flat().filter(isSpoken);
  const bySound = groupedBySound(spoken);
  const bearers = bearersOf(spoken);
  return {
    find(words, type, context) {
      if (words.length < 2 || !TYPES.has(type)) return null;
      const found = soundKeys(words, type, soundOf)
        .flatMap((key) => bySound.get(key) ?? [])
        .filter((alias) => isNear(alias, words) && speaksOf(context, alias.known))
        .filter((alias) => type !== 'PER' || isPerson(alias, words, bearers));
      const ids = new Set(found.map((alias) => alias.known.id));
      return ids.size === 1 ? (found[0]?.known ?? null) : null;
    },
  };
}

function isSpoken({ known, shapes, ambiguous }: Alias): boolean {
  return TYPES.has(known.type) && shapes.length > 1 && !ambiguous;
}

function groupedBySound(aliases: readonly Alias[]): Map<string, Alias[]> {
  const bySound = new Map<string, Alias[]>();
  const soundOnce = remembered(soundOf);
  for (const alias of aliases)
    for (const key of soundKeys(alias.keys, alias.known.type, soundOnce)) {
      const list = bySound.get(key);
      if (list === undefined) bySound.set(key, [alias]);
      else list.push(alias);
    }
  return bySound;
}

function soundOf(word: string): string {
  return doubleMetaphone(word)[0];
}

/** Names share their words: two thirds of them have been met before. */
function remembered(read: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const sound = read(word);
    known.set(word, sound);
    return sound;
  };
}

/** The people of the packs by the last word of their names. */
function bearersOf(aliases: readonly Alias[]): Map<string, Set<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { known, keys } of aliases) {
    const last = keys.at(-1) ?? '';
    if (known.type === 'PER') bearers.set(last, (bearers.get(last) ?? new Set()).add(known.id));
  }
  return bearers;
}

/** All words by sound; of people also the first and the last alone, since middle names come and go. */
function soundKeys(all: readonly string[], type: string, sound: (word: string) => string): string[] {
  const words = withoutArticles(all);
  if (words.length < 2) return [];
  const sounds = words.map(sound);
  const whole = `${type} ${sounds.join(' ')}`;
  return type === 'PER' ? [...new Set([whole, `PER ${sounds[0]} ${sounds.at(-1)}`])] : [whole];
}

const ARTICLES = new Set(['al', 'el', 'ul', 'ur', 'ad', 'ar', 'as', 'ash', 'an', 'az']);

/** `Abd al-Fattah`, `Abdel Fattah` and `Abdulfattah` are one word; articles come and go. */
function withoutArticles(words: readonly string[]): readonly string[] {
  const out: string[] = [];
  let servant = false;
  for (const word of words) {
    if (ARTICLES.has(word) && words.length > 2) continue;
    if (/^abd(?:[aeou]u?l)?$/.test(word)) servant = true;
    else {
      out.push(servant ? `abd${word}` : word.replace(/^abd[aeou]u?l(?=.{3})/, 'abd'));
      servant = false;
    }
  }
  return servant ? [...out, 'abd'] : out;
}

/** People of the packs with one surname, from which on it alone tells nobody: `Khan`, `Rao`. */
const COMMON = 3;
/** How alike both words must be when the surname is borne by many. */
const SURELY_ALIKE = 0.93;

/** Names before the surname that say who is meant agree, as far as both give them: `Omar Khan` is not `Omar Ayub Khan`. */
function isPerson(
  alias: Alias,
  read: readonly string[],
  bearers: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const [known, words] = [withoutArticles(alias.keys), withoutArticles(read)];
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (first.length < 3 || last.length < 3) return false;
  const [a, b] = [known.slice(1, -1), words.slice(1, -1)];
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  if (!few.every((word) => many.some((other) => jaroWinkler(word, other) >= ALIKE))) return false;
  if ((bearers.get(alias.keys.at(-1) ?? '')?.size ?? 0) < COMMON) return true;
  return few.length === many.length && jaroWinkler(known[0] ?? '', first) >= SURELY_ALIKE;
}

/** Of people the first and the last word are compared, each by itself: `Ashfaq Khan` is no `Ashfaq Kayani`. */
function isNear(alias: Alias, words: readonly string[]): boolean {
  if (alias.known.type !== 'PER') return jaroWinkler(alias.keys.join(' '), words.join(' ')) >= ALIKE;
  const [known, read] = [withoutArticles(alias.keys), withoutArticles(words)];
  const first = jaroWinkler(known[0] ?? '', read[0] ?? '');
  const last = jaroWinkler(known.at(-1) ?? '', read.at(-1) ?? '');
  return first + last >= 2 * ALIKE && Math.min(first, last) >= LEAST_ALIKE;
}

/** The document must speak of the same country, or of the very entity. */
function speaksOf(context: Context, known: Known): boolean {
  return context.ids.has(known.id) || (known.country !== null && context.countries.has(known.country));
}
