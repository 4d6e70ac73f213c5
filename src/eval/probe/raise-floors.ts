import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { PROBES } from './read-probes.ts';
import type { ProbeCell } from './run-probes.ts';

/** A floor that went up. */
export interface Raised {
  readonly file: string;
  readonly capability: string;
  readonly check: string;
  readonly from: number;
  readonly to: number;
}

/** Lifts the floors of checks to one case below what holds, in their files and in whole percents. Never lowers one. */
export function raiseFloors(cells: readonly ProbeCell[], folder: string = PROBES): readonly Raised[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort().flatMap((file) => raiseIn(join(folder, file), cells));
}

interface Splice extends Raised {
  readonly start: number;
  readonly end: number;
}

/** Only the digits of the floor are touched: comments and layout are the author's. */
function raiseIn(file: string, cells: readonly ProbeCell[]): readonly Raised[] {
  const text = readFileSync(file, 'utf8');
  const { contents } = parseDocument(text);
  const groups = isSeq(contents) ? contents.items.filter((item) => isMap(item)) : [];
  const splices = groups.flatMap((group) => spliceGroup(file, group, cells));
  if (splices.length === 0) return [];
  const raised = splices.reduceRight(
    (sum, { start, end, to }) => sum.slice(0, start) + String(to) + sum.slice(end),
    text,
  );
  writeFileSync(file, raised);
  return splices.map(({ start: _, end: __, ...one }) => one);
}

function spliceGroup(file: string, group: YAMLMap, cells: readonly ProbeCell[]): readonly Splice[] {
  const capability = String(group.get('capability'));
  const type = String(group.get('type'));
  const checks = group.get('checks');
  return (isSeq(checks) ? checks.items : []).flatMap((check): readonly Splice[] => {
    if (!isMap(check)) return [];
    const id = String(check.get('id'));
    const floor = check.get('floor', true);
    const cell = cells.find((one) => one.type === type && one.capability === capability && one.check === id);
    if (!cell || !isScalar(floor) || typeof floor.value !== 'number' || !floor.range) return [];
    const to = Math.max(0, Math.floor((cell.rate - 1 / cell.cases) * 100) / 100);
    const [start, end] = floor.range;
    return to > floor.value ? [{ file, capability, check: id, from: floor.value, to, start, end }] : [];
  });
}
