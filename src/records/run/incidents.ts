import type { EventFact } from '../bundle.ts';
import type { IncidentRow } from '../types/incidents.schema.ts';

export interface Incidents {
  readonly rows: readonly IncidentRow[];
  readonly incidentOf: ReadonlyMap<string, string>;
}

export interface IncidentLedger {
  add(events: readonly EventFact[]): void;
  find(originals: ReadonlyMap<string, string>): Incidents;
}

export function incidentLedger(): IncidentLedger {
  return { add: () => {}, find: () => ({ rows: [], incidentOf: new Map() }) };
}
