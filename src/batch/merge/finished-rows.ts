import { NO_META } from '../../core/bare.ts';
import type { Source } from '../../core/layers/source.ts';
import { closeFile, openFile } from '../../io/dataset/disk.ts';
import { readBytes, readEntries, type ShardEntry, scratch, shardPath } from '../../io/dataset/shard-file.ts';
import { type Bundle, type DocumentTable, type Lines, linesOf } from '../../records/bundle.ts';
import { byDocument } from '../../records/run/run-tables.ts';
import { duplicateBundle, rejectedBundle } from '../../records/to-bundle.ts';
import { conflict } from '../deduplicate.ts';
import { unpackRows } from '../pack-document.ts';
import type { Merging } from './merging.ts';
import type { RosterLine } from './roster.ts';

/** The lines of one document, all but what only the whole run knows. */
export interface FinishedRows {
  readonly lines: ReadonlyMap<DocumentTable, Lines>;
  readonly quarantine: Lines;
}

/** Files that are open at once: far fewer than a system allows. */
const OPEN = 48;

/** Reads documents from committed shards in any order. */
export function finishedRows({ out, records }: Merging) {
  const open = new Map<number, number>();
  const here = scratch();
  const fileOf = (shard: number): number => {
    const known = open.get(shard);
    if (known !== undefined) {
      // Last used stands last.
      open.delete(shard);
      open.set(shard, known);
      return known;
    }
    const [oldest] = open;
    if (oldest && open.size >= OPEN) {
      closeFile(oldest[1]);
      open.delete(oldest[0]);
    }
    const record = records[shard];
    if (!record) throw new Error(`there is no shard ${shard}`);
    const fd = openFile(shardPath(out, record));
    open.set(shard, fd);
    return fd;
  };
  return {
    read(line: RosterLine): FinishedRows {
      const lines = unpackRows(readBytes(fileOf(line.shard), line.at, line.rows, here), line.sizes);
      if (line.kind === 'stands' || (line.kind === 'rejected' && line.copy === 0))
        return { lines, quarantine: linesOf([...line.quarantine].sort(byDocument)) };
      const record = records[line.shard];
      const entry = record && readEntries(out, record)[line.position];
      if (!entry) throw new Error(`shard ${line.shard} has no document ${line.position}`);
      const bundle = retold(line, entry, lines);
      return { lines: bundle.lines, quarantine: linesOf(bundle.quarantine) };
    },
    close(): void {
      for (const fd of open.values()) closeFile(fd);
      open.clear();
    },
  };
}

/** The rows of an input that does not stand, from what its shard keeps of it. */
function retold(line: RosterLine, entry: ShardEntry, lines: ReadonlyMap<DocumentTable, Lines>): Bundle {
  const row = JSON.parse(lines.get('documents')?.text ?? '{}') as { raw_text?: string | null };
  const source: Source = {
    id: entry.source_id,
    path: entry.path,
    mediaType: entry.media_type,
    sha256: entry.sha256,
    raw: row.raw_text ?? '',
    given: entry.given ?? NO_META,
  };
  if (line.kind === 'conflict') return rejectedBundle(source, conflict(entry.source_id), line.copy);
  const [why] = entry.quarantine;
  if (line.kind === 'rejected' && why) return rejectedBundle(source, why, line.copy);
  const bundle = duplicateBundle(source, line.copy);
  const documents = {
    ...(JSON.parse(bundle.lines.get('documents')?.text ?? '{}') as object),
    near_duplicate_of: line.first,
  };
  return { ...bundle, lines: new Map([['documents', linesOf([documents])]]) };
}
