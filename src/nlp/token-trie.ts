import { mix } from './ner/hash.ts';

/** A set of word sequences with payloads, matched in time that does not depend on how many there are. */
export interface TokenTrie<T> {
  readonly size: number;
  add(keys: readonly string[], value: T): void;
  /** Calls `hit(length, values)` for every sequence that begins at `from`, shortest first. */
  match(
    keyAt: (index: number) => string | null,
    from: number,
    hit: (length: number, values: readonly T[]) => void,
  ): void;
}

/** Words become integers, and an edge leads from a node and a word to a node. */
export function makeTokenTrie<T>(): TokenTrie<T> {
  const words = new Map<string, number>();
  const edges = makeEdges();
  /** By node. The root has none. */
  const values: T[][] = [[]];
  let size = 0;

  function add(keys: readonly string[], value: T): void {
    let node = 0;
    for (const key of keys) {
      const word = intern(words, key);
      let next = edges.follow(node, word);
      if (next < 0) {
        next = values.push([]) - 1;
        edges.add(node, word, next);
      }
      node = next;
    }
    values[node]?.push(value);
    size++;
  }

  function match(
    keyAt: (index: number) => string | null,
    from: number,
    hit: (length: number, values: readonly T[]) => void,
  ): void {
    let node = 0;
    for (let length = 1; ; length++) {
      const key = keyAt(from + length - 1);
      const word = key === null ? undefined : words.get(key);
      if (word === undefined) return;
      node = edges.follow(node, word);
      if (node < 0) return;
      const found = values[node] as T[];
      if (found.length > 0) hit(length, found);
    }
  }

  return {
    get size() {
      return size;
    },
    add,
    match,
  };
}

interface Edges {
  add(node: number, word: number, next: number): void;
  /** Where an edge leads; -1 where there is none. */
  follow(node: number, word: number): number;
}

/** Open addressing in one typed array: node, word and where it leads, which is never node 0. */
function makeEdges(): Edges {
  let cells = new Int32Array(3 * 64);
  let mask = 63;
  let count = 0;
  const placeOf = (node: number, word: number): number => {
    let at = mix(node, word) & mask;
    for (;;) {
      const cell = 3 * at;
      if (cells[cell + 2] === 0 || (cells[cell] === node && cells[cell + 1] === word)) return cell;
      at = (at + 1) & mask;
    }
  };
  const set = (node: number, word: number, next: number): void => {
    const cell = placeOf(node, word);
    cells[cell] = node;
    cells[cell + 1] = word;
    cells[cell + 2] = next;
  };
  const grow = (): void => {
    const old = cells;
    mask = 2 * mask + 1;
    cells = new Int32Array(3 * (mask + 1));
    for (let cell = 0; cell < old.length; cell += 3)
      if (old[cell + 2] !== 0) set(old[cell] as number, old[cell + 1] as number, old[cell + 2] as number);
  };
  return {
    add(node, word, next) {
      set(node, word, next);
      if (++count > mask >> 1) grow();
    },
    follow: (node, word) => (cells[placeOf(node, word) + 2] as number) || -1,
  };
}

function intern(words: Map<string, number>, key: string): number {
  const known = words.get(key);
  if (known !== undefined) return known;
  const id = words.size;
  words.set(key, id);
  return id;
}
