import type { Row } from '../../io/dataset/read-rows.ts';
import type { StandoffLink } from '../../io/gold/standoff.ts';
import type { Job } from '../format.ts';
import { isAsserted, NOT_ASSERTED } from '../tables/asserted.ts';
import type { AnnotatedSpan } from './annotated-span.ts';

/** Facts between two spans. A fact whose object is a value has nothing to be drawn to. */
export function relationsOf(
  rows: ReadonlyMap<string, readonly Row[]>,
  { only, assertedOnly, losses }: Job,
  spans: ReadonlyMap<string, AnnotatedSpan>,
): readonly StandoffLink[] {
  if (!only.has('relations')) return [];
  const all = rows.get('relations') ?? [];
  const kept = assertedOnly ? all.filter(isAsserted) : all;
  losses.add(NOT_ASSERTED('relations'), all.length - kept.length);
  const links = kept.flatMap((row) => {
    const [from, to] = [String(row.subject_mention_id), String(row.object_mention_id)];
    if (!spans.has(from) || !spans.has(to)) return [];
    return [{ label: String(row.type), from, to, attributes: { factuality: row.factuality } }];
  });
  losses.add('relations to a value, or to words that are no span of the export', kept.length - links.length);
  return links;
}
