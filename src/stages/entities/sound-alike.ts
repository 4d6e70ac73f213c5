import { doubleMetaphone, jaroWinkler } from '../../nlp/natural.ts';
import type { Alias, Known, Lexicon } from './lexicon.ts';
import type { Context } from './settle.ts';

/** Pack names by how they sound, for spellings that no pack lists: `Amir Khan Motaqi`, `Inter-Service Intelligence`. */
export interface SoundIndex {
  find(words: readonly string[], type: string, context: Context): Known | null;
}

/** How alike the letters must be when the sounds are the same. Places never come here: Paktika is not Paktia. */
const ALIKE = 0.88;
const LEAST_ALIKE = 0.82;
const TYPES = new Set(['PER', 'ORG']);

export function makeSoundIndex(lexicon: Lexicon): SoundIndex {
  const bySound = new Map<string, Alias[]>();
  for (const aliases of lexicon.byKey.values())
    for (const alias of aliases) {
      if (!TYPES.has(alias.known.type) || alias.shapes.length < 2 || alias.ambiguous) continue;
      for (const key of soundKeys(alias.keys, alias.known.type)) {
        const list = bySound.get(key);
        if (list === undefined) bySound.set(key, [alias]);
        else list.push(alias);
      }
    }
  return {
    find(words, type, context) {
      if (words.length < 2 || !TYPES.has(type)) return null;
      const found = soundKeys(words, type)
        .flatMap((key) => bySound.get(key) ?? [])
        .filter((alias) => isNear(alias, words) && speaksOf(context, alias.known));
      const ids = new Set(found.map((alias) => alias.known.id));
      return ids.size === 1 ? (found[0]?.known ?? null) : null;
    },
  };
}

/** All words by sound; of people also the first and the last alone, since middle names come and go. */
function soundKeys(words: readonly string[], type: string): string[] {
  const sounds = words.map((word) => doubleMetaphone(word)[0]);
  const whole = `${type} ${sounds.join(' ')}`;
  return type === 'PER' ? [...new Set([whole, `PER ${sounds[0]} ${sounds.at(-1)}`])] : [whole];
}

/** Of people the first and the last word are compared, each by itself: `Ashfaq Khan` is no `Ashfaq Kayani`. */
function isNear(alias: Alias, words: readonly string[]): boolean {
  if (alias.known.type !== 'PER') return jaroWinkler(alias.keys.join(' '), words.join(' ')) >= ALIKE;
  const first = jaroWinkler(alias.keys[0] ?? '', words[0] ?? '');
  const last = jaroWinkler(alias.keys.at(-1) ?? '', words.at(-1) ?? '');
  return first + last >= 2 * ALIKE && Math.min(first, last) >= LEAST_ALIKE;
}

/** The document must speak of the same country, or of the very entity. */
function speaksOf(context: Context, known: Known): boolean {
  return context.ids.has(known.id) || (known.country !== null && context.countries.has(known.country));
}
