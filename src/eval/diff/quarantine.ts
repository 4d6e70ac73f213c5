import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, readRows } from '../../io/dataset/read-rows.ts';

/** Inputs that only one of the runs could not do, and those that fail otherwise than before. */
export interface QuarantineDiff {
  readonly different: boolean;
  readonly before: number;
  readonly after: number;
  readonly come: readonly Quarantined[];
  readonly gone: readonly Quarantined[];
  readonly other_reason: readonly Quarantined[];
}

export interface Quarantined {
  readonly source_id: string;
  readonly code: string;
  readonly message: string;
}

/** Quarantine is small: a run in which it is not has worse troubles than memory. */
export function diffQuarantine(outA: string, outB: string): QuarantineDiff {
  const [a, b] = [outA, outB].map(quarantined);
  const gone = [...(a ?? [])].filter(([key]) => !b?.has(key)).map(([, one]) => one);
  const come = [...(b ?? [])].filter(([key]) => !a?.has(key)).map(([, one]) => one);
  const other = [...(b ?? [])]
    .filter(([key, one]) => (a?.get(key)?.code ?? one.code) !== one.code)
    .map(([, one]) => one);
  return {
    different: gone.length + come.length + other.length > 0,
    before: a?.size ?? 0,
    after: b?.size ?? 0,
    come,
    gone,
    other_reason: other,
  };
}

function quarantined(out: string): ReadonlyMap<string, Quarantined> {
  const path = join(out, 'data', 'quarantine.jsonl');
  const rows: Iterable<Row> = existsSync(path) ? readRows(path) : [];
  const found = new Map<string, Quarantined>();
  for (const row of rows) {
    const one = {
      source_id: String(row.source_id),
      code: String(row.code),
      message: String(row.message),
    };
    let copy = 0;
    while (found.has(`${one.source_id}\n${copy}`)) copy++;
    found.set(`${one.source_id}\n${copy}`, one);
  }
  return found;
}
