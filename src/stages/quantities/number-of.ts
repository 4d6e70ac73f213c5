import { type Counted, readNoun } from './counted.ts';
import type { Count } from './figure.ts';
import { isCue, sense, type Text } from './lexicon.ts';
import type { Harm } from './with-wounded.ts';

const FARTHEST = 16;

/** What `the number of` names before a bare figure. */
interface NumberOf {
  readonly counted: Counted;
  readonly harm: Harm | null;
}

/** `bringing the number of new arrivals since April to 681,944`, `the number of people displaced stands at 12,300`. */
export function readNumberOf(text: Text, count: Count): NumberOf | null {
  if (!isCue(text, count.first - 1, 'number-verb')) return null;
  const of = findNumberOf(text, count.first - 2);
  if (of === null) return null;
  const noun = readNoun(text, of + 1, false);
  if (noun === null || noun.after >= count.first) return null;
  const verb = sense(text, noun.after, 'harm');
  const harmed = verb?.row.role === 'object' && noun.person;
  const harm = harmed ? { kind: verb.row.kind, rule: 'quantities/number-of', next: null } : null;
  return { counted: { ...noun, next: count.next, after: count.next }, harm };
}

/** The `of` of `number of`, with nothing but words between it and the count. */
function findNumberOf(text: Text, from: number): number | null {
  for (let at = from; at > Math.max(0, from - FARTHEST); at--) {
    const tok = text.toks[at];
    if (tok === undefined || tok.gap === 'line' || '.;:'.includes(tok.lower)) return null;
    if (tok.lower === 'of' && isCue(text, at - 1, 'number-noun')) return at;
  }
  return null;
}
