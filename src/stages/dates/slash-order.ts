import type { DocMeta } from '../../core/doc.ts';
import type { Found } from './meaning.ts';

/** Settles `05/03/2026` where another date of the same document shows the order; else both readings stay. */
export function decideOrder(found: readonly Found[], _meta: DocMeta): readonly Found[] {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { meaning, rule } of found) {
    if (rule !== 'dates/numeric' || meaning.kind !== 'point') continue;
    if ((meaning.fields.day ?? 0) > 12) dayFirst++;
  }
  for (const { meaning } of found)
    if (meaning.kind === 'point' && meaning.fields.monthFirst === true) monthFirst++;
  dayFirst -= monthFirst;
  if (dayFirst > 0 === monthFirst > 0) return found;
  return found.map((one) => {
    if (one.rule !== 'dates/numeric-ambiguous' || one.meaning.kind !== 'point') return one;
    const { alternatives = [], ...meaning } = one.meaning;
    const [other] = alternatives;
    const fields = monthFirst > 0 && other !== undefined ? other : one.meaning.fields;
    return { ...one, meaning: { ...meaning, fields }, rule: 'dates/numeric-order' };
  });
}
