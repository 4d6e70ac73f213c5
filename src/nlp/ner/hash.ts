/** A 32-bit hash of a text (FNV-1a with a final mix); the same on every system. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash, text.length);
}

/** One hash of two, order kept. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** Rows by 32-bit key: open addressing in typed arrays. A key that is not there has row -1. */
export interface HashIndex {
  readonly mask: number;
  readonly keys: Int32Array;
  readonly rows: Int32Array;
}

/** Row i belongs to `keys[i]`. */
export function hashIndex(keys: Int32Array): HashIndex {
  let size = 16;
  while (size < keys.length * 2.5) size *= 2;
  const index = { mask: size - 1, keys: new Int32Array(size), rows: new Int32Array(size).fill(-1) };
  keys.forEach((key, row) => {
    let at = slot(key) & index.mask;
    while (index.rows[at] !== -1) at = (at + 1) & index.mask;
    index.keys[at] = key;
    index.rows[at] = row;
  });
  return index;
}

export function rowOf(index: HashIndex, key: number): number {
  let at = slot(key) & index.mask;
  for (;;) {
    const row = index.rows[at] as number;
    if (row === -1 || index.keys[at] === key) return row;
    at = (at + 1) & index.mask;
  }
}

function slot(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 7;
}
