/** Numbers for keys in the order in which they are met; 0 is the number of key 0. */
export interface Numbering {
  /** The keys by number. */
  readonly keys: number[];
  /** Of a key that is not 0, within 32 bits. */
  numberOf(key: number): number;
}

/** For few keys that are asked for very often: open addressing, a key with its number behind it. */
export function makeNumbering(): Numbering {
  const keys = [0];
  let cells = new Int32Array(2 ** 15);
  let mask = cells.length / 2 - 1;
  const placeOf = (key: number): number => {
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (cells[2 * at] !== key && cells[2 * at] !== 0) at = (at + 1) & mask;
    return 2 * at;
  };
  const grow = (): void => {
    cells = new Int32Array(2 * cells.length);
    mask = cells.length / 2 - 1;
    for (let number = 1; number < keys.length; number++) set(keys[number] as number, number);
  };
  const set = (key: number, number: number): void => {
    const at = placeOf(key);
    cells[at] = key;
    cells[at + 1] = number;
  };
  return {
    keys,
    numberOf(key) {
      const at = placeOf(key);
      if (cells[at] === key) return cells[at + 1] as number;
      const number = keys.push(key) - 1;
      set(key, number);
      if (keys.length > mask / 2) grow();
      return number;
    },
  };
}
