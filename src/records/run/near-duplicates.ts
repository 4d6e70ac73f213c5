import type { Bundle } from '../bundle.ts';

export interface NearDuplicates {
  add(bundle: Bundle): void;
  /** doc_id of a copy → doc_id of its original. */
  originals(): ReadonlyMap<string, string>;
}

export function nearDuplicates(): NearDuplicates {
  return { add: () => {}, originals: () => new Map() };
}
