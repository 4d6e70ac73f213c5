import { compare } from '../../core/compare.ts';
import { contentId } from '../../core/id.ts';
import type { EventFact } from '../bundle.ts';
import type { IncidentRow } from '../types/incidents.schema.ts';
import type { Happening } from './happening.ts';
import type { Known } from './known-entities.ts';

/** The row of a happening. It is called after its first, most precise report. */
export function incidentRow(happening: Happening, known: Known): IncidentRow {
  const { reports } = happening;
  const [first] = reports as [EventFact];
  const claims = reports.filter((report) => report.factuality === 'claimed');
  return {
    incident_id: contentId('inc', first.event_id),
    type: first.type,
    mode: happening.mode,
    actor_ids: [...happening.actors],
    recipient_ids: [...happening.recipients],
    location_id: happening.place,
    date_start: happening.start,
    date_end: happening.end,
    n_events: reports.length,
    n_documents: new Set(reports.map((report) => report.doc_id)).size,
    claim_sources: [...new Set(claims.flatMap((claim) => claim.source_id ?? []))].sort(compare),
    killed_low: extreme(reports, 'killed_low', Math.min),
    killed_best: bestFigure(reports),
    killed_high: extreme(reports, 'killed_high', Math.max),
    conflicting_fields: conflicts(reports, known),
    event_ids: reports.map((report) => report.event_id).sort(compare),
  };
}

function extreme(
  reports: readonly EventFact[],
  bound: 'killed_low' | 'killed_high',
  pick: (a: number, b: number) => number,
): number | null {
  let found: number | null = null;
  for (const { [bound]: figure } of reports)
    if (figure !== null) found = found === null ? figure : pick(found, figure);
  return found;
}

/** The figure that most reports give exactly; the lower one when two are given equally often. */
function bestFigure(reports: readonly EventFact[]): number | null {
  const times = new Map<number, number>();
  for (const { killed_low: low, killed_high: high } of reports)
    if (low !== null && low === high) times.set(low, (times.get(low) ?? 0) + 1);
  const [best] = [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? null;
}

/** Columns in which two reports say things that cannot both be so. */
function conflicts(reports: readonly EventFact[], known: Known): string[] {
  const fields: string[] = [];
  if (
    apart(
      reports.map((report) => report.actor_ids),
      known,
    )
  )
    fields.push('actor_ids');
  if (
    apart(
      reports.map((report) => report.recipient_ids),
      known,
    )
  )
    fields.push('recipient_ids');
  const low = extreme(reports, 'killed_low', Math.max);
  const high = extreme(reports, 'killed_high', Math.min);
  if (low !== null && high !== null && low > high) fields.push('killed');
  return fields;
}

/** Two lists that name somebody, and nobody in common with the first. `police` is no other than the one that is named. */
function apart(lists: readonly (readonly string[])[], known: Known): boolean {
  const named = lists.map((list) => list.filter(known.isNamed));
  const [first = [], ...others] = named.filter((list) => list.length > 0);
  return others.some((list) => !list.some((id) => first.some((other) => known.isSameSide(id, other))));
}
