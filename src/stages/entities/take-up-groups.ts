import type { Entity } from '../../core/layers/entities.ts';
import type { Chosen } from './choose.ts';
import type { Agent } from './propose/propose-agents.ts';
import type { Reading } from './reading.ts';

/** A body or group that the text has named, where it stands. */
export interface NamedBody {
  readonly from: number;
  /** The noun that its name turns on: `ministry` of `Ministry of Defence`, `council` of `Sovereign Council`. */
  readonly head: string;
  readonly entity: number;
  readonly armed: boolean;
}

/** Words that are looked back over for the one body that can be meant. */
const NEAR = 70;

/** The organisations among the names of a text, in text order. */
export function namedBodies(
  reading: Reading,
  chosen: readonly Chosen[],
  entities: readonly (number | null)[],
  known: readonly Entity[],
): readonly NamedBody[] {
  return chosen.flatMap((one, i) => {
    const entity = entities[i] ?? null;
    if (one.type !== 'ORG' || entity === null) return [];
    const armed = (known[entity]?.subtype ?? one.subtype) === 'armed_group';
    return [{ from: one.from, head: headOf(reading, one), entity, armed }];
  });
}

/** `the rebels`, `the ministry`: the one armed group, the one ministry that the text named shortly before. */
export function bodyMeant(reading: Reading, { row, at }: Agent, named: readonly NamedBody[]): number | null {
  if (at.country !== null || !isDefinite(reading, at.from) || hasComplement(reading, at.to)) return null;
  const last = reading.words[at.to - 1]?.key ?? '';
  const whole = at.to - at.from === 1 || last === 'group';
  if (row.subtype === 'armed_group' && row.id !== 'gunmen' && whole)
    return onlyBefore(named, at.from, ({ armed }) => armed);
  // `the army` is that of the state, whatever armies rebels call themselves
  return at.to - at.from === 1 ? onlyBefore(named, at.from, (one) => !one.armed && one.head === last) : null;
}

/** `The Ministry`, `the Council` in capitals: the body whose name turns on that word. */
export function shortMeant(reading: Reading, one: Chosen, named: readonly NamedBody[]): number | null {
  if (one.type !== 'ORG' || one.to - one.from !== 1 || one.aliases.length > 0 || one.made !== null)
    return null;
  const key = reading.words[one.from]?.key ?? '';
  if (!isDefinite(reading, one.from) || hasComplement(reading, one.to)) return null;
  return onlyBefore(named, one.from, ({ head, from }) => head === key && from !== one.from);
}

/** The noun that the name of a body turns on; empty for a name of one word. */
export function headOf(reading: Reading, { from, to }: Pick<Chosen, 'from' | 'to'>): string {
  let last = from;
  for (let i = from; i < to; i++) {
    const key = reading.words[i]?.key ?? '';
    if (i > from && (key === 'of' || key === 'for')) break;
    last = i;
  }
  return to - from < 2 ? '' : (reading.words[last]?.key ?? '');
}

function isDefinite(reading: Reading, from: number): boolean {
  return /^(the|this|these|those)$/.test(reading.words[from - 1]?.key ?? '');
}

/** `the rebels of the north`, `the fighters who fled`: the noun brings its own meaning. */
function hasComplement(reading: Reading, to: number): boolean {
  const gap = reading.text.slice(reading.words[to - 1]?.end ?? 0, reading.words[to]?.start ?? 0);
  if (gap.trim() !== '') return false;
  return /^(of|for|who|that|from|loyal|led|backed)$/.test(reading.words[to]?.key ?? '');
}

function onlyBefore(
  named: readonly NamedBody[],
  at: number,
  fits: (one: NamedBody) => boolean,
): number | null {
  let found: number | null = null;
  for (let i = firstFrom(named, at) - 1; i >= 0; i--) {
    const one = named[i] as NamedBody;
    if (at - one.from > NEAR) break;
    if (!fits(one)) continue;
    if (found !== null && found !== one.entity) return null;
    found = one.entity;
  }
  return found;
}

function firstFrom(named: readonly NamedBody[], at: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
