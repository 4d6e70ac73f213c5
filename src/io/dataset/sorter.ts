import { readSync } from 'node:fs';
import { compare } from '../../core/compare.ts';
import { collector } from './collector.ts';
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
const HELD = 2 * 2 ** 20;
/** What a line costs beyond its letters. */
const OVERHEAD = 100;
/** Runs that are read at once: each costs memory and an open file. */
const MOST_RUNS = 64;

/** @param folder where runs may be put; they are gone when all lines are read */
export function sorter(folder: string, name: string, most = HELD, mostRuns = MOST_RUNS): Sorter {
  let lines: Keyed[] = [];
  let size = 0;
  /** Runs in the order of their lines: of the first level as they were put aside, of the next made of many of those. */
  const levels: string[][] = [];
  const put = (level: number, sorted: Iterable<Keyed>): void => {
    const path = temporaryName(folder, `${name}.run`);
    writeRun(path, sorted);
    levels[level] ??= [];
    const runs = levels[level];
    runs.push(path);
    if (runs.length < mostRuns) return;
    put(level + 1, merged(runs.map(readRun)));
    for (const old of runs.splice(0)) tryRemove(old);
  };
  return {
    add(key, value) {
      lines.push({ key, value });
      size += key.length + value.length + OVERHEAD;
      if (size <= most) return;
      put(0, lines.sort(byKey));
      lines = [];
      size = 0;
    },
    *sorted() {
      const last = lines.sort(byKey);
      lines = [];
      const runs = levels.reverse().flat();
      if (runs.length === 0) yield* last;
      else yield* merged([...runs.map(readRun), last.values()]);
      for (const path of runs) tryRemove(path);
    },
  };
}

function byKey(a: Keyed, b: Keyed): number {
  return compare(a.key, b.key);
}

const BATCH = 1 << 16;
/** Bytes of the lengths before a line. */
const HEAD = 8;

/** Lengths first, so that keys and values may hold anything. */
function writeRun(path: string, lines: Iterable<Keyed>): void {
  const fd = createFile(path);
  const head = Buffer.alloc(HEAD);
  const pending = collector(BATCH, (bytes) => writeBytes(fd, path, bytes));
  try {
    for (const { key, value } of lines) {
      head.writeUInt32LE(Buffer.byteLength(key, 'utf8'), 0);
      head.writeUInt32LE(Buffer.byteLength(value, 'utf8'), 4);
      pending.bytes(head);
      pending.text(key);
      pending.text(value);
    }
    pending.flush();
  } catch (error) {
    tryRemove(path);
    throw error;
  } finally {
    closeFile(fd);
  }
}

function* readRun(path: string): Generator<Keyed> {
  const fd = openFile(path);
  let buffer = Buffer.allocUnsafe(BATCH / 2);
  let at = 0;
  let end = 0;
  /** Makes `length` bytes ready at `at`; false at the end of the file. */
  const need = (length: number): boolean => {
    if (end - at >= length) return true;
    const wider = length > buffer.length ? Buffer.allocUnsafe(2 * length) : buffer;
    buffer.copy(wider, 0, at, end);
    [buffer, end, at] = [wider, end - at, 0];
    while (end < length) {
      const read = readSync(fd, buffer, end, buffer.length - end, null);
      if (read === 0) return false;
      end += read;
    }
    return true;
  };
  try {
    while (need(HEAD)) {
      const [k, v] = [buffer.readUInt32LE(at), buffer.readUInt32LE(at + 4)];
      need(HEAD + k + v);
      at += HEAD;
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
