import { readSync } from 'node:fs';
import { closeFile, createFile, openFile, temporaryName, tryRemove, writeBytes } from './disk.ts';

/** A line under its key. Equal keys come in the order in which they were added. */
export interface Keyed {
  readonly key: string;
  readonly value: string;
}

/** Sorts more than fits into memory: what is too much is put on disk in sorted runs, which are merged at the end. */
export interface Sorter {
  add(key: string, value: string): void;
  /** All lines by key, by code units as `compare` does. To be read once. */
  sorted(): Generator<Keyed>;
}

/** Letters that are held before they are put on disk. */
const HELD = 4 * 2 ** 20;
/** What a line costs beyond its letters. */
const OVERHEAD = 100;

/** @param folder where runs may be put; they are gone when all lines are read */
export function sorter(folder: string, name: string, most = HELD): Sorter {
  let lines: Keyed[] = [];
  let size = 0;
  const runs: string[] = [];
  const spill = (): void => {
    const path = temporaryName(folder, `${name}.run`);
    writeRun(path, lines.sort(byKey));
    runs.push(path);
    lines = [];
    size = 0;
  };
  return {
    add(key, value) {
      lines.push({ key, value });
      size += key.length + value.length + OVERHEAD;
      if (size > most) spill();
    },
    *sorted() {
      const last = lines.sort(byKey);
      lines = [];
      if (runs.length === 0) yield* last;
      else yield* merged([...runs.map(readRun), last.values()]);
      for (const path of runs) tryRemove(path);
    },
  };
}

function byKey(a: Keyed, b: Keyed): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

const BATCH = 1 << 18;

/** Lengths first, so that keys and values may hold anything. */
function writeRun(path: string, lines: readonly Keyed[]): void {
  const fd = createFile(path);
  let parts: Buffer[] = [];
  let size = 0;
  const flush = (): void => {
    writeBytes(fd, path, Buffer.concat(parts));
    parts = [];
    size = 0;
  };
  try {
    for (const { key, value } of lines) {
      const head = Buffer.allocUnsafe(8);
      const [k, v] = [Buffer.from(key, 'utf8'), Buffer.from(value, 'utf8')];
      head.writeUInt32LE(k.length, 0);
      head.writeUInt32LE(v.length, 4);
      parts.push(head, k, v);
      size += 8 + k.length + v.length;
      if (size > BATCH) flush();
    }
    flush();
  } catch (error) {
    tryRemove(path);
    throw error;
  } finally {
    closeFile(fd);
  }
}

function* readRun(path: string): Generator<Keyed> {
  const fd = openFile(path);
  let buffer = Buffer.alloc(0);
  let at = 0;
  /** Makes `length` bytes ready at `at`; false at the end of the file. */
  const need = (length: number): boolean => {
    while (buffer.length - at < length) {
      const more = Buffer.allocUnsafe(Math.max(length, 1 << 16));
      const read = readSync(fd, more, 0, more.length, null);
      if (read === 0) return false;
      buffer = Buffer.concat([buffer.subarray(at), more.subarray(0, read)]);
      at = 0;
    }
    return true;
  };
  try {
    while (need(8)) {
      const [k, v] = [buffer.readUInt32LE(at), buffer.readUInt32LE(at + 4)];
      at += 8;
      need(k + v);
      yield { key: buffer.toString('utf8', at, at + k), value: buffer.toString('utf8', at + k, at + k + v) };
      at += k + v;
    }
  } finally {
    closeFile(fd);
  }
}

/** The least of the heads of all runs, again and again; of equal keys the earlier run's first. */
export function* merged(runs: readonly Iterator<Keyed>[]): Generator<Keyed> {
  const heap: { readonly run: number; readonly head: Keyed }[] = [];
  const before = (a: number, b: number): boolean => {
    const [x, y] = [heap[a], heap[b]];
    if (x === undefined || y === undefined) return x !== undefined;
    const order = byKey(x.head, y.head);
    return order < 0 || (order === 0 && x.run < y.run);
  };
  const swap = (a: number, b: number): void => {
    const [x, y] = [heap[a], heap[b]];
    if (x && y) [heap[a], heap[b]] = [y, x];
  };
  const sink = (from: number): void => {
    for (let i = from; ; ) {
      const least = [2 * i + 1, 2 * i + 2].reduce((best, child) => (before(child, best) ? child : best), i);
      if (least === i) return;
      swap(i, least);
      i = least;
    }
  };
  runs.forEach((run, number) => {
    const next = run.next();
    if (!next.done) heap.push({ run: number, head: next.value });
  });
  for (let i = heap.length >> 1; i >= 0; i--) sink(i);
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    yield top.head;
    const next = runs[top.run]?.next();
    if (next && !next.done) heap[0] = { run: top.run, head: next.value };
    else {
      const last = heap.pop();
      if (last && heap.length > 0) heap[0] = last;
    }
    sink(0);
  }
}
