import { createHash } from 'node:crypto';
import { closeSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceMeta } from '../../core/layers/source.ts';
import type { Note } from '../../core/stage.ts';
import type { QuarantineRow } from '../../records/types/quarantine.schema.ts';
import {
  closeFile,
  createFile,
  openFile,
  placeFile,
  syncFileLater,
  temporaryName,
  tryRemove,
  writeBytes,
  writeWholeFile,
} from './disk.ts';
import { hashOfFile } from './hash-of-file.ts';
import { SHARD_RECORD, type ShardRecord } from './plan-file.schema.ts';
import { shardsFolder, temporaryFolder } from './work-folder.ts';

/** What a shard says of each of its documents, one line each at its end. */
export interface ShardEntry {
  readonly source_id: string;
  readonly doc_id: string;
  /** `later` is an input whose id another of this shard has taken: it was not looked into. */
  readonly status: 'done' | 'quarantined' | 'later';
  readonly path: string;
  readonly media_type: string;
  readonly sha256: string;
  readonly given: SourceMeta;
  /** Hash of text and given data; null when the input could not be read. */
  readonly content: string | null;
  readonly published: string | null;
  readonly quarantine: readonly QuarantineRow[];
  readonly notes: readonly Note[];
  /** Where its pressed rows begin in the file, how long they are, and how long the facts behind them. */
  readonly at: number;
  readonly rows: number;
  readonly facts: number;
  /** Bytes and rows of each table in the unpressed rows. */
  readonly sizes: readonly number[];
}

/** A document on its way into a shard. */
export interface ShardDocument {
  readonly entry: Omit<ShardEntry, 'at' | 'rows' | 'facts'>;
  readonly rows: Uint8Array;
  readonly facts: Uint8Array;
}

type Notes = ShardRecord['notes'];

/** Writes a shard and commits it: rows first, record last, each synced before it gets its name. */
export async function commitShard(
  out: string,
  shard: { readonly id: string; readonly configurationHash: string; readonly notes: Notes },
  documents: readonly ShardDocument[],
): Promise<ShardRecord> {
  const { id } = shard;
  const temporary = temporaryName(temporaryFolder(out), `${id}.rows`);
  const { sha256, bytes, indexAt } = await writeRows(temporary, documents);
  const count = (status: string): number => documents.filter(({ entry }) => entry.status === status).length;
  const record: ShardRecord = {
    id,
    file: `${id}.${sha256.slice(0, 16)}.rows`,
    sha256,
    bytes,
    index_at: indexAt,
    documents: documents.length,
    done: count('done'),
    quarantined: count('quarantined'),
    configuration_hash: shard.configurationHash,
    notes: shard.notes,
  };
  const folder = shardsFolder(out);
  placeFile(temporary, join(folder, record.file));
  writeWholeFile(
    recordPath(out, id),
    temporaryName(temporaryFolder(out), `${id}.json`),
    `${JSON.stringify(record)}\n`,
  );
  return record;
}

async function writeRows(path: string, documents: readonly ShardDocument[]) {
  const hash = createHash('sha256');
  const fd = createFile(path);
  let bytes = 0;
  const write = (chunk: Uint8Array): void => {
    writeBytes(fd, path, chunk);
    hash.update(chunk);
    bytes += chunk.length;
  };
  try {
    let index = '';
    for (const { entry, rows, facts } of documents) {
      const line: ShardEntry = { ...entry, at: bytes, rows: rows.length, facts: facts.length };
      index += `${JSON.stringify(line)}\n`;
      write(Buffer.concat([rows, facts]));
    }
    const indexAt = bytes;
    write(Buffer.from(index, 'utf8'));
    await syncFileLater(fd, path);
    return { sha256: hash.digest('hex'), bytes, indexAt };
  } catch (error) {
    tryRemove(path);
    throw error;
  } finally {
    closeFile(fd);
  }
}

export function recordPath(out: string, id: string): string {
  return join(shardsFolder(out), `${id}.json`);
}

/** The record of a committed shard; null where there is none that can be read. */
export function readShardRecord(out: string, id: string, name = `${id}.json`): ShardRecord | null {
  try {
    const path = join(shardsFolder(out), name);
    const record = SHARD_RECORD.parse(JSON.parse(readFileSync(path, 'utf8')));
    return record.id === id ? record : null;
  } catch {
    return null;
  }
}

/** Whether the rows of a record are those that were committed. */
export function isSound(out: string, record: ShardRecord, hashes = true): boolean {
  const path = join(shardsFolder(out), record.file);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.size !== record.bytes) return false;
  return !hashes || hashOfFile(path) === record.sha256;
}

/** One index is read at a time. */
const INDEX = scratch();

/** What a shard says of its documents. */
export function readEntries(out: string, record: ShardRecord): readonly ShardEntry[] {
  const index = readPart(shardPath(out, record), record.index_at, record.bytes - record.index_at);
  const lines = index.toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as ShardEntry);
}

export function shardPath(out: string, record: ShardRecord): string {
  return join(shardsFolder(out), record.file);
}

function readPart(path: string, at: number, length: number): Buffer {
  const fd = openFile(path);
  try {
    return readBytes(fd, at, length, INDEX);
  } finally {
    closeSync(fd);
  }
}

/** Bytes of a file. Into a buffer of the caller's where there is one, which the next reading overwrites. */
export function readBytes(fd: number, position: number, length: number, into?: Scratch): Buffer {
  const buffer = into ? into(length) : Buffer.allocUnsafe(length);
  let at = 0;
  while (at < length) {
    const read = readSync(fd, buffer, at, length - at, position + at);
    if (read === 0) throw new Error(`a shard ends ${length - at} bytes too early`);
    at += read;
  }
  return buffer;
}

/** Gives the same memory again and again, as many bytes of it as are asked for. */
export type Scratch = (length: number) => Buffer;

export function scratch(): Scratch {
  let buffer = Buffer.allocUnsafe(1 << 16);
  return (length) => {
    if (length > buffer.length) buffer = Buffer.allocUnsafe(2 * length);
    return buffer.subarray(0, length);
  };
}
