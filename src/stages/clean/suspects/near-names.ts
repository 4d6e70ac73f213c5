import type { Proposal } from '../draft.ts';
import { isForm } from './fold.ts';
import type { Seen } from './words.ts';

const FREQUENT = 3;
const SHORTEST = 6;

/**
 * In a translation a name that stands once and is a letter away from a name that stands often is likely that name,
 * spelt a second way. Only suggested: two people may be called nearly alike.
 */
export function nearNames(words: ReadonlyMap<string, Seen>): readonly Proposal[] {
  const names = [...words.values()].filter(
    ({ word, inside }) => inside !== null && word.length >= SHORTEST && /^\p{Lu}\p{Ll}+$/u.test(word),
  );
  const frequent = new Map<string, string>();
  for (const { word, starts } of names)
    if (starts.length >= FREQUENT) for (const key of shortened(word)) frequent.set(key, word);
  if (frequent.size === 0) return [];
  return names.flatMap((seen) => (seen.starts.length === 1 ? suggestion(seen, frequent) : []));
}

function suggestion({ word, inside }: Seen, frequent: ReadonlyMap<string, string>): readonly Proposal[] {
  const key = shortened(word).find((one) => frequent.has(one));
  const name = key === undefined ? undefined : frequent.get(key);
  if (name === undefined || isForm(word, name)) return [];
  const start = inside ?? 0;
  return [
    {
      at: { start, end: start + word.length },
      to: name,
      rule: 'suspect/near-name',
      why: 'the document spells this name otherwise everywhere else',
      score: 0.55,
      evidence: [name],
    },
  ];
}

/** The word, and the word without each of its letters but the first: words one letter apart share one of them. */
function shortened(word: string): readonly string[] {
  return [
    word,
    ...Array.from(word).flatMap((_, i) => (i === 0 ? [] : [word.slice(0, i) + word.slice(i + 1)])),
  ];
}
