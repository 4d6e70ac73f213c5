import { SOMEBODY } from './counts-before.ts';
import type { Count } from './figure.ts';
import type { Kinded } from './kinded.ts';
import { isCue, type Text } from './lexicon.ts';

/** `four of the dead`, `three of those wounded`: the words say what happened to them, and name nobody. */
export function readPartOfHarmed(text: Text, count: Count): Kinded | null {
  const { toks } = text;
  const { next } = count;
  if (toks[next]?.lower !== 'of' || !isCue(text, next + 1, 'determiner')) return null;
  const at = next + 2;
  const kind = isCue(text, at, 'dead') ? 'killed' : isCue(text, at, 'the-wounded') ? 'injured' : null;
  const after = toks[at + 1];
  if (kind === null || (after?.gap === 'space' && /^(?:NOUN|PROPN|ADJ)$/.test(text.posAt(after.start))))
    return null;
  const harm = { kind, rule: 'quantities/part-of-harmed', next: null } as const;
  return { count, counted: { ...SOMEBODY, unit: 'person', next, after: at + 1 }, harm, next };
}
