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

/**
 * Rows by 32-bit key: open addressing in one typed array, each key with its row behind it, so that one look at
 * memory finds both. A key that is not there has row -1.
 */
export interface HashIndex {
  readonly mask: number;
  readonly cells: Int32Array;
}

/** Row i belongs to `keys[i]`. */
export function hashIndex(keys: Int32Array): HashIndex {
  let size = 16;
  while (size < keys.length * 2.5) size *= 2;
  const index = { mask: size - 1, cells: new Int32Array(2 * size).fill(-1) };
  const { mask, cells } = index;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number;
    let at = slot(key) & mask;
    while (cells[2 * at + 1] !== -1) at = (at + 1) & mask;
    cells[2 * at] = key;
    cells[2 * at + 1] = row;
  }
  return index;
}

export function rowOf({ mask, cells }: HashIndex, key: number): number {
  let at = slot(key) & mask;
  for (;;) {
    const row = cells[2 * at + 1] as number;
    if (row === -1 || cells[2 * at] === key) return row;
    at = (at + 1) & mask;
  }
}

/** Touches the first cell of each key, so that looks at far memory do not wait for each other; the number has no meaning. */
export function readAhead({ mask, cells }: HashIndex, keys: Int32Array, count: number): number {
  let ahead = 0;
  for (let i = 0; i < count; i++) ahead ^= cells[2 * (slot(keys[i] as number) & mask)] as number;
  return ahead;
}

function slot(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 7;
}
