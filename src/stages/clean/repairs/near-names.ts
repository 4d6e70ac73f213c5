import type { Proposal } from '../draft.ts';

const NAME = /(?<=\p{Ll},? |[“‘("])\p{Lu}\p{Ll}{5,24}(?![\p{L}-])/gu;
const FREQUENT = 3;

interface Seen {
  readonly word: string;
  readonly start: number;
}

/**
 * In a translation a name that stands once and is a letter away from a name that stands often is likely that name,
 * spelt a second way. Only suggested: two people may be called nearly alike.
 */
export function nearNames(text: string): readonly Proposal[] {
  const places = new Map<string, Seen[]>();
  for (const match of text.matchAll(NAME)) {
    const seen = places.get(match[0]);
    if (seen) seen.push({ word: match[0], start: match.index });
    else places.set(match[0], [{ word: match[0], start: match.index }]);
  }
  const frequent = new Map<string, string>();
  for (const [word, seen] of places)
    if (seen.length >= FREQUENT) for (const key of shortened(word)) frequent.set(key, word);
  return [...places.values()].flatMap((seen) => {
    const [only] = seen;
    return only && seen.length === 1 ? suggestion(only, frequent) : [];
  });
}

function suggestion({ word, start }: Seen, frequent: ReadonlyMap<string, string>): readonly Proposal[] {
  const key = shortened(word).find((one) => frequent.has(one));
  const name = key === undefined ? undefined : frequent.get(key);
  if (name === undefined || isForm(word, name)) return [];
  return [
    {
      at: { start, end: start + word.length },
      to: name,
      rule: 'translation/near-name',
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

/** `Russia`, `Russian`: another form of the name, not another spelling. The last letter may always be an ending. */
function isForm(word: string, name: string): boolean {
  return word.slice(0, -1) === name.slice(0, -1) || word.startsWith(name) || name.startsWith(word);
}
