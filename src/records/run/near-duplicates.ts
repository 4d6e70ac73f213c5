import { compare } from '../../core/compare.ts';
import type { Bundle } from '../bundle.ts';
import { SIGNATURE_LENGTH } from './signature.ts';

/** Rows of a signature that must be equal for two texts to be compared. */
const BAND = 4;
/** Share of equal places from which a text is a copy: about seven tenths of its five-word runs are the same. */
const COPY = 0.7;
/** Of the texts that share a band, so many of the first are compared with those that follow. */
const FIRST = 4;

/** Signatures in order of rank. They may lie on disk. */
export interface Signatures {
  readonly count: number;
  /** Each holds until the next is asked for. */
  all(): Iterable<Uint32Array>;
  at(number: number): Uint32Array;
}

/** The earliest comes first, unknown dates last; by source id when no dates tell. */
export function rankOf(published: string | null, sourceId: string, docId: string): string {
  return `${published ?? '9999'}\0${sourceId}\0${docId}`;
}

/** For each text the number of the earlier one it copies, or -1. The earliest of nearly equal texts is the original. */
export function findCopies(signatures: Signatures): Int32Array {
  const originals = new Int32Array(signatures.count).fill(-1);
  const pairs = candidatePairs(signatures);
  for (let i = 0; i < pairs.length; i++) {
    const [later, earlier] = unpair(pairs[i] ?? 0, signatures.count);
    if ((originals[later] ?? -1) >= 0) continue;
    const above = originals[earlier] ?? -1;
    const original = above < 0 ? earlier : above;
    if (isCopy(signatures.at(later), signatures.at(original))) originals[later] = original;
  }
  return originals;
}

/** Pairs that share a band, packed into numbers: sorted by the later, then by the earlier of the two. */
function candidatePairs(signatures: Signatures): Float64Array {
  const { count } = signatures;
  let pairs = new Float64Array(1024);
  let length = 0;
  const last = new Int32Array(count).fill(-1);
  const keys = new Float64Array(count);
  const add = (later: number, earlier: number): void => {
    // Copies share most bands with their original: the same pair comes again and again.
    if (last[later] === earlier) return;
    last[later] = earlier;
    if (length === pairs.length) pairs = grown(pairs);
    pairs[length++] = later * count + earlier;
  };
  for (let band = 0; band < SIGNATURE_LENGTH; band += BAND) {
    enterBand(keys, signatures, band);
    for (const group of groupsOf(keys.sort(), count))
      for (let later = 1; later < group.length; later++)
        for (let first = 0; first < Math.min(FIRST, later); first++)
          add(group[later] ?? 0, group[first] ?? 0);
  }
  return pairs.subarray(0, length).sort();
}

function unpair(pair: number, count: number): readonly [number, number] {
  const later = Math.floor(pair / count);
  return [later, pair - later * count];
}

function grown(pairs: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(pairs.length * 2);
  more.set(pairs);
  return more;
}

/** Hash of the band and number of the text in one number: sorted, equal bands stand together. */
function enterBand(keys: Float64Array, { count, all }: Signatures, band: number): void {
  const hashes = Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, count));
  let number = 0;
  for (const signature of all()) {
    let hash = 0;
    for (let i = band; i < band + BAND; i++)
      hash = Math.imul(hash ^ (signature[i] ?? 0), 0x5bd1e995) ^ (hash >>> 15);
    keys[number] = ((hash >>> 0) % hashes) * count + number;
    number++;
  }
}

function* groupsOf(keys: Float64Array, count: number): Generator<readonly number[]> {
  let group: number[] = [];
  let hash = -1;
  for (const key of keys) {
    const [here, number] = unpair(key, count);
    if (here !== hash) {
      if (group.length > 1) yield group;
      group = [];
      hash = here;
    }
    group.push(number);
  }
  if (group.length > 1) yield group;
}

/** Bands that are equal by their hash alone are told apart here. */
function isCopy(a: Uint32Array, b: Uint32Array): boolean {
  let equal = 0;
  for (let i = 0; i < SIGNATURE_LENGTH; i++) if (a[i] === b[i]) equal++;
  return equal >= COPY * SIGNATURE_LENGTH;
}

export interface NearDuplicates {
  add(bundle: Bundle): void;
  /** doc_id of a copy → doc_id of its original. */
  originals(): ReadonlyMap<string, string>;
}

/** The same for documents in memory. */
export function nearDuplicates(): NearDuplicates {
  const signed: { docId: string; rank: string; signature: Uint32Array }[] = [];
  return {
    add({ docId, sourceId, published, signature }) {
      if (signature !== null) signed.push({ docId, rank: rankOf(published, sourceId, docId), signature });
    },
    originals() {
      signed.sort((a, b) => compare(a.rank, b.rank));
      const copies = new Map<string, string>();
      findCopies({
        count: signed.length,
        all: () => signed.map(({ signature }) => signature),
        at: (number) => signed[number]?.signature ?? new Uint32Array(),
      }).forEach((original, number) => {
        const [copy, first] = [signed[number], signed[original]];
        if (copy && first) copies.set(copy.docId, first.docId);
      });
      return copies;
    },
  };
}
