/** Slots of a weight table that describe the case at hand. Reused from case to case: never kept. */
export interface FeatureList {
  readonly slots: Int32Array;
  size: number;
  readonly mask: number;
  /** Where the weights of each slot begin and end, for the table that is asked. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Of no meaning: what was read ahead must be put somewhere, or it would not be read. */
  ahead: number;
}

/** `bits` is the binary logarithm of the number of slots. */
export function makeFeatureList(bits: number, capacity = 256): FeatureList {
  const [slots, from, to] = [new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity)];
  return { slots, size: 0, mask: 2 ** bits - 1, from, to, ahead: 0 };
}

/** A number for a text, the same on every system (FNV-1a over UTF-16 units). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** One number from two, order kept. */
export function mix(a: number, b: number): number {
  const hash = Math.imul(a ^ (a >>> 16), 0x7feb352d) + Math.imul(b, 0x3c6ef372) + 0x27d4eb2f;
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}

/** Adds the feature `template` = `value`. */
export function add(list: FeatureList, template: number, value: number): void {
  const hash = mix(value, template);
  list.slots[list.size++] = (hash ^ (hash >>> 16)) & list.mask;
}

/** How far apart, in steps that grow. */
export function span(from: number, to: number): number {
  const far = to - from;
  if (far < 6) return far;
  return far < 11 ? 6 : far < 21 ? 7 : 8;
}
