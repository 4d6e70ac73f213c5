import type { Attributes, StandoffLink, StandoffSpan } from './standoff.ts';

/** Spans and links as regions and relations of Label Studio; what labels cannot say stands in notes. */
export function labelStudioResult(
  spans: readonly (StandoffSpan & { readonly score?: number | null })[],
  links: readonly StandoffLink[],
): readonly object[] {
  const regions = spans.map(({ id, label, start, end, text, attributes, score = null }) => ({
    id,
    type: 'labels',
    from_name: 'label',
    to_name: 'text',
    value: { start, end, text, labels: [label] },
    ...(score === null ? {} : { score }),
    ...noteOf(attributes),
  }));
  const relations = links.map(({ label, from, to, attributes }) => ({
    type: 'relation',
    from_id: from,
    to_id: to,
    direction: 'right',
    labels: [label],
    ...noteOf(attributes),
  }));
  return [...regions, ...relations];
}

function noteOf(attributes: Attributes): object {
  return Object.keys(attributes).length > 0 ? { meta: { text: [JSON.stringify(attributes)] } } : {};
}
