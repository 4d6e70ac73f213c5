import { fill, type Slots } from './fill.ts';
import type { Finding, Findings, Value } from './findings.ts';
import { folded } from './folded.ts';
import type { Expectation, ProbePattern } from './probe.schema.ts';

/** Null when the expectation is met, otherwise what is wrong in one line. */
export function meets(expectation: Expectation, findings: Findings, slots: Slots): string | null {
  if ('has' in expectation) {
    const { has } = expectation;
    if (findings[has.in].some((row) => fits(has, row, slots))) return null;
    return `no ${describe(has, slots)}`;
  }
  const { lacks } = expectation;
  const found = findings[lacks.in].find((row) => fits(lacks, row, slots));
  return found === undefined ? null : `there is ${describe(lacks, slots)}`;
}

function fits({ in: _, ...wanted }: ProbePattern, row: Finding, slots: Slots): boolean {
  return Object.entries(wanted).every(([column, want]) => {
    const value = row[column];
    if (value === undefined) throw new RangeError(`there is no column "${column}"`);
    return (Array.isArray(want) ? want : [want]).some((one) => agrees(one, value, slots));
  });
}

/** What a slot holds that asks for an empty column, and what one holds that asks for nothing at all. */
const NOTHING = 'nothing';
const ANYTHING = 'anything';

function agrees(want: string | number | boolean | null, value: Value, slots: Slots): boolean {
  const words = want === null ? NOTHING : folded(fill(String(want), slots));
  if (words === ANYTHING) return true;
  if (words === NOTHING) return value === null || (Array.isArray(value) && value.length === 0);
  if (value === null) return false;
  if (typeof value !== 'object') return folded(String(value)) === words;
  return value.some((party) => party.names.some((name) => folded(name) === words));
}

function describe({ in: table, ...wanted }: ProbePattern, slots: Slots): string {
  const parts = Object.entries(wanted).map(([column, want]) => {
    const values = (Array.isArray(want) ? want : [want]) as readonly (string | number | boolean | null)[];
    return `${column} ${values.map((one) => fill(String(one ?? 'nothing'), slots)).join(' or ')}`;
  });
  return `${table} with ${parts.join(', ')}`;
}
