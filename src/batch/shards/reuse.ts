import { createHash } from 'node:crypto';
import type { Source } from '../../core/layers/source.ts';
import { closeFile, namesIn, openFile } from '../../io/dataset/disk.ts';
import type { ShardRecord } from '../../io/dataset/plan-file.schema.ts';
import {
  readBytes,
  readEntries,
  readShardRecord,
  type ShardDocument,
  type ShardEntry,
  shardPath,
} from '../../io/dataset/shard-file.ts';
import { shardsFolder } from '../../io/dataset/work-folder.ts';
import { linesOf } from '../../records/bundle.ts';
import { packRows, sizesOf, unpackRows } from '../pack-document.ts';

/** Finds the finished rows of an article in a shard that no plan needs any more. */
export type Reuse = (source: Source, content: string) => ShardDocument | null;

/** Where a document lies: kept small, there may be many. */
interface Place {
  readonly record: ShardRecord;
  readonly position: number;
}

/**
 * An input that moved into another shard because its neighbours changed is not done again.
 * @param needed ids of the shards whose own rows stand
 */
export function reuseFrom(out: string, configurationHash: string, needed: ReadonlySet<string>): Reuse {
  const places = new Map<string, Place>();
  for (const name of namesIn(shardsFolder(out))) {
    const id = /^([^.]+)(?:\.retired)?\.json$/.exec(name)?.[1];
    if (id === undefined || (needed.has(id) && !name.endsWith('.retired.json'))) continue;
    const record = readShardRecord(out, id, name);
    if (record?.configuration_hash !== configurationHash) continue;
    for (const [position, entry] of entriesOf(out, record).entries())
      if (entry.status === 'done') places.set(keyOf(entry), { record, position });
  }
  const entries = lastEntries(out);
  return (source, content) => {
    const key = keyOf({ source_id: source.id, media_type: source.mediaType, sha256: source.sha256, content });
    const place = places.get(key);
    const entry = place && entries(place.record)[place.position];
    return place && entry ? at(source.path, read(out, place.record, entry)) : null;
  };
}

/** What cannot be read is done again. */
function entriesOf(out: string, record: ShardRecord): readonly ShardEntry[] {
  try {
    return readEntries(out, record);
  } catch {
    return [];
  }
}

/** Neighbours are asked for one after the other. */
function lastEntries(out: string): (record: ShardRecord) => readonly ShardEntry[] {
  let last: ShardRecord | null = null;
  let entries: readonly ShardEntry[] = [];
  return (record) => {
    if (last !== record) entries = entriesOf(out, record);
    last = record;
    return entries;
  };
}

type Keyed = Pick<ShardEntry, 'source_id' | 'media_type' | 'sha256' | 'content'>;

/** All that findings depend on: a row that moves to another line stays what it is. */
function keyOf({ source_id, media_type, sha256, content }: Keyed): string {
  return createHash('sha256')
    .update(JSON.stringify([source_id, media_type, sha256, content]))
    .digest('base64');
}

function read(out: string, record: ShardRecord, entry: ShardEntry): ShardDocument | null {
  const { at, rows, facts, ...rest } = entry;
  try {
    const fd = openFile(shardPath(out, record));
    try {
      const bytes = readBytes(fd, at, rows + facts);
      return { entry: rest, rows: bytes.subarray(0, rows), facts: bytes.subarray(rows) };
    } finally {
      closeFile(fd);
    }
  } catch {
    return null;
  }
}

/** The same document where it stands now. */
function at(path: string, document: ShardDocument | null): ShardDocument | null {
  if (document === null || document.entry.path === path) return document;
  const { entry, rows, facts } = document;
  const lines = new Map(unpackRows(rows, entry.sizes));
  const row = JSON.parse(lines.get('documents')?.text ?? '{}') as object;
  lines.set('documents', linesOf([{ ...row, source: path }]));
  return { entry: { ...entry, path, sizes: sizesOf(lines) }, rows: packRows(lines), facts };
}
