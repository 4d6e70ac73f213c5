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

const WIDTH = 2 ** 22;

/** Words become integers and edges one Map from node and word to node. */
export function makeTokenTrie<T>(): TokenTrie<T> {
  const words = new Map<string, number>();
  const edges = new Map<number, number>();
  const values = new Map<number, T[]>();
  let nodes = 1;
  let size = 0;

  function add(keys: readonly string[], value: T): void {
    let node = 0;
    for (const key of keys) {
      const word = intern(words, key);
      const edge = node * WIDTH + word;
      let next = edges.get(edge);
      if (next === undefined) {
        next = nodes++;
        edges.set(edge, next);
      }
      node = next;
    }
    const list = values.get(node);
    if (list === undefined) values.set(node, [value]);
    else list.push(value);
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
      const next = edges.get(node * WIDTH + word);
      if (next === undefined) return;
      node = next;
      const found = values.get(node);
      if (found !== undefined) hit(length, found);
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

function intern(words: Map<string, number>, key: string): number {
  const known = words.get(key);
  if (known !== undefined) return known;
  const id = words.size;
  words.set(key, id);
  return id;
}
