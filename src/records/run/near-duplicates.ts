import type { Bundle } from '../bundle.ts';
import { compare } from '../document-rows.ts';
import { SIGNATURE_LENGTH } from './signature.ts';

export interface NearDuplicates {
  add(bundle: Bundle): void;
  /** doc_id of a copy → doc_id of its original. */
  originals(): ReadonlyMap<string, string>;
}

interface Signed {
  readonly docId: string;
  /** The earliest comes first; unknown dates last. */
  readonly rank: string;
  readonly signature: Uint32Array;
}

/** Rows of a signature that must be equal for two texts to be compared. */
const BAND = 4;
/** Share of equal places from which a text is a copy: about seven tenths of its five-word runs are the same. */
const COPY = 0.7;

/** The earliest of several nearly equal articles is the original; by source id when no dates tell. */
export function nearDuplicates(): NearDuplicates {
  const signed: Signed[] = [];
  return {
    add({ docId, sourceId, published, signature }) {
      if (signature !== null)
        signed.push({ docId, rank: `${published ?? '9999'}\0${sourceId}\0${docId}`, signature });
    },
    originals() {
      const buckets = new Map<string, Signed[]>();
      const copies = new Map<string, string>();
      for (const one of signed.sort((a, b) => compare(a.rank, b.rank))) {
        const keys = bandsOf(one.signature);
        const original = keys.flatMap((key) => buckets.get(key) ?? []).find((other) => isCopy(one, other));
        if (original) copies.set(one.docId, original.docId);
        else for (const key of keys) enter(buckets, key, one);
      }
      return copies;
    },
  };
}

function enter(buckets: Map<string, Signed[]>, key: string, one: Signed): void {
  const here = buckets.get(key);
  if (here === undefined) buckets.set(key, [one]);
  else here.push(one);
}

function bandsOf(signature: Uint32Array): readonly string[] {
  const keys: string[] = [];
  for (let i = 0; i < SIGNATURE_LENGTH; i += BAND)
    keys.push(`${i}:${signature.subarray(i, i + BAND).join()}`);
  return keys;
}

function isCopy(a: Signed, b: Signed): boolean {
  let equal = 0;
  for (let i = 0; i < SIGNATURE_LENGTH; i++) if (a.signature[i] === b.signature[i]) equal++;
  return equal >= COPY * SIGNATURE_LENGTH;
}
