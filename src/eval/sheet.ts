import type { Gold, GoldLayer } from '../io/gold/gold.schema.ts';
import { add, type Counts, NOTHING } from './counts.ts';
import type { Found } from './found.ts';
import type { Slicer } from './slices.ts';

/** One side of an error: what gold says, or what was found. */
export interface Side {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly label: string | null;
  readonly value: string | null;
  readonly entity: string | null;
  readonly id?: string;
  readonly rule?: string;
}

export type FaultClass =
  | 'missed'
  | 'extra'
  | 'boundary'
  | 'type'
  | 'type+boundary'
  | 'value'
  | 'interval'
  | 'kind'
  | 'mode'
  | 'factuality'
  | 'false-assertion'
  | 'argument-missed'
  | 'argument-extra'
  | 'merged'
  | 'split'
  | 'identity'
  | 'not-mended'
  | 'wrongly-mended'
  | 'damaged'
  | 'kept-boilerplate';

/** Something that is wrong in one document. */
export interface Fault {
  readonly layer: string;
  readonly class: FaultClass;
  readonly measures: readonly string[];
  readonly slices: readonly string[];
  readonly gold: Side | null;
  readonly predicted: Side | null;
  readonly message: string;
}

/** What the judges of one document write down. */
export interface Sheet {
  judge(measure: string, counts: Counts, slices?: readonly string[]): void;
  fault(fault: Fault): void;
  /** A gold item that was found as it should be, and the rule that found it. */
  right(layer: string, gold: Side, rule: string): void;
}

/** One document before its judges. */
export interface Case {
  readonly gold: Gold;
  readonly found: Found;
  readonly sheet: Sheet;
  readonly slicer: Slicer;
  isComplete(layer: GoldLayer): boolean;
}

/** By measure, then by slice of the items; the empty slice is all of them. */
export type Tallies = ReadonlyMap<string, ReadonlyMap<string, Counts>>;

export interface Book extends Sheet {
  readonly tallies: Tallies;
  readonly faults: readonly Fault[];
  /** By layer and gold item: the rule that found it. */
  readonly rights: ReadonlyMap<string, string>;
}

export function openBook(): Book {
  const tallies = new Map<string, Map<string, Counts>>();
  const faults: Fault[] = [];
  const rights = new Map<string, string>();
  const put = (measure: string, slice: string, counts: Counts): void => {
    const bySlice = tallies.get(measure) ?? new Map<string, Counts>();
    tallies.set(measure, bySlice);
    bySlice.set(slice, add(bySlice.get(slice) ?? NOTHING, counts));
  };
  return {
    tallies,
    faults,
    rights,
    judge(measure, counts, slices = []) {
      put(measure, '', counts);
      for (const slice of new Set(slices)) put(measure, slice, counts);
    },
    fault: (fault) => faults.push(fault),
    right: (layer, gold, rule) => rights.set(goldKey(layer, gold), rule),
  };
}

/** Names a gold item within its document. */
export function goldKey(layer: string, gold: Side): string {
  return `${layer} ${gold.start}-${gold.end} ${gold.label ?? ''}${gold.value === null ? '' : ` ${gold.value}`}`;
}
