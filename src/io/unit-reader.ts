import { createHash } from 'node:crypto';
import type { Unit } from './dataset/plan-file.schema.ts';
import { bytesOf } from './file-bytes.ts';
import type { Incoming, ReadOptions } from './incoming.ts';
import type { InputFile } from './inputs.ts';
import { readRowsOf, readWhole } from './read-file.ts';
import { gunzip } from './readers/gunzip.ts';

/** Documents of one unit, and whether its bytes were those that were planned. */
export interface OpenUnit {
  readonly documents: AsyncIterable<Incoming>;
  /** To be asked when all documents are read. */
  isAsPlanned(): boolean;
}

/** Opens units of a plan one after the other. A packed file is unpacked once as long as its units come in order. */
export interface UnitReader {
  open(unit: Unit): OpenUnit;
  /** Lets go of the packed file that is open. */
  close(): Promise<void>;
}

/** @param place where a path of the plan lies on disk */
export function unitReader(place: (path: string) => string, options: ReadOptions): UnitReader {
  let packed: { readonly path: string; readonly content: Content } | null = null;
  const contentOf = async (unit: Unit, start: number): Promise<Content> => {
    if (packed?.path === unit.path && packed.content.at() <= start) return packed.content;
    await packed?.content.close();
    packed = { path: unit.path, content: content(gunzip(bytesOf(place(unit.path)))) };
    return packed.content;
  };
  const slice = async function* (unit: Unit, start: number, end: number): AsyncGenerator<Uint8Array> {
    yield* unit.gzip
      ? (await contentOf(unit, start)).slice(start, end)
      : bytesOf(place(unit.path), start, end);
  };
  return {
    open(unit) {
      let found: string | null = null;
      const known = (bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
        hashed(bytes, (sha256) => {
          found = sha256;
        });
      const file: InputFile = unit;
      const { rows } = unit;
      const end = unit.broken === null && rows !== null ? rows.end : Number.POSITIVE_INFINITY;
      return {
        documents:
          rows === null
            ? once(() => readWhole(file, unpacked(unit, known(bytesOf(place(unit.path)))), options))
            : readRowsOf(file, known(slice(unit, rows.start, end)), options, rows.before),
        isAsPlanned: () => unit.sha256 === null || found === null || found === unit.sha256,
      };
    },
    async close() {
      await packed?.content.close();
      packed = null;
    },
  };
}

/** The same bytes; their hash when all of them have passed. */
async function* hashed(
  chunks: AsyncIterable<Uint8Array>,
  onEnd: (sha256: string) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
  onEnd(hash.digest('hex'));
}

async function* once(read: () => Promise<Incoming>): AsyncGenerator<Incoming> {
  yield await read();
}

function unpacked(unit: Unit, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return unit.gzip ? gunzip(bytes) : bytes;
}

/** The content of a packed file, taken from front to back. */
interface Content {
  at(): number;
  slice(start: number, end: number): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

function content(source: AsyncGenerator<Uint8Array>): Content {
  let rest: Uint8Array = new Uint8Array();
  let at = 0;
  const take = (length: number): Uint8Array => {
    const part = rest.subarray(0, length);
    rest = rest.subarray(part.length);
    at += part.length;
    return part;
  };
  return {
    at: () => at,
    async close() {
      await source.return(undefined);
    },
    async *slice(start, end) {
      while (at < end) {
        if (rest.length === 0) {
          const next = await source.next();
          if (next.done) return;
          rest = next.value;
        }
        if (at < start) take(start - at);
        else if (rest.length > 0) yield take(end - at);
      }
    },
  };
}
