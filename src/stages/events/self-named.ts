import type { Doc } from '../../core/doc.ts';
import { type DocIndex, mentionOf } from '../../core/doc-index.ts';

/** `We, the Free Aceh Movement, declare`: who a statement says that it speaks for; null where two do, or nobody. */
export function selfNamed(
  index: DocIndex,
  { cleaned, entities }: Doc<'cleaned' | 'entities'>,
): number | null {
  const { text } = cleaned.view;
  const named = entities.mentions.flatMap(({ type, form, start, entity }, i) =>
    type === 'ORG' &&
    form === 'name' &&
    entity !== null &&
    INTRODUCED.test(text.slice(Math.max(0, start - 12), start))
      ? [i]
      : [],
  );
  const [first] = named;
  const known = new Set(named.map((mention) => mentionOf(index, mention).entity));
  return first === undefined || known.size > 1 ? null : first;
}

/** Not in somebody's quoted words, which open with a mark. */
const INTRODUCED = /(?:^|[\s.])We, (?:the )?$/;
