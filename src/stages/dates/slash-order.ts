import type { Fields, Found } from './meaning.ts';

/** Settles `05/03/2026` where another date of the same document shows the order; else both readings stay. */
export function decideOrder(found: readonly Found[]): readonly Found[] {
  const shown = found
    .filter(({ rule }) => rule === 'dates/numeric')
    .flatMap(({ meaning }) => (meaning.kind === 'point' ? [meaning.fields] : []));
  const monthFirst = shown.some((fields) => fields.monthFirst === true);
  const dayFirst = shown.some((fields) => fields.monthFirst !== true && (fields.day ?? 0) > 12);
  return monthFirst === dayFirst ? found : found.map((one) => settle(one, monthFirst));
}

function settle(one: Found, monthFirst: boolean): Found {
  if (one.rule !== 'dates/numeric-ambiguous' || one.meaning.kind !== 'point') return one;
  const { alternatives = [], ...meaning } = one.meaning;
  const [other] = alternatives;
  const fields: Fields = monthFirst && other !== undefined ? other : meaning.fields;
  return { ...one, meaning: { ...meaning, fields }, rule: 'dates/numeric-order' };
}
