import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Note } from '../core/stage.ts';
import {
  type Bundle,
  DOCUMENT_TABLES,
  type DocumentTable,
  type EntitySighting,
  type EventFact,
  type Lines,
} from '../records/bundle.ts';
import type { QuarantineRow } from '../records/types/quarantine.schema.ts';

/** What one document leaves behind, as it crosses processes and lies in a shard: finished lines, pressed. */
export interface PackedDocument {
  readonly sourceId: string;
  readonly docId: string;
  readonly status: Bundle['status'];
  readonly published: string | null;
  readonly quarantine: readonly QuarantineRow[];
  readonly notes: readonly Note[];
  /** Bytes and rows of each table in `rows`, in the order of DOCUMENT_TABLES. */
  readonly sizes: readonly number[];
  /** The lines of all tables, one after the other. */
  readonly rows: Uint8Array;
  /** JSON of what crosses documents. */
  readonly facts: Uint8Array;
}

export interface DocumentFacts {
  readonly sightings: readonly EntitySighting[];
  readonly events: readonly EventFact[];
  /** MinHash as base64; null for a text too short to tell. */
  readonly signature: string | null;
}

/** Fast before small: rows shrink to about a seventh either way. */
const LEVEL = { level: 1 };

export function packDocument(bundle: Bundle): PackedDocument {
  const { sourceId, docId, status, published, quarantine, notes, sightings, events, signature } = bundle;
  const facts: DocumentFacts = {
    sightings,
    events,
    signature: signature === null ? null : Buffer.from(signature.buffer).toString('base64'),
  };
  return {
    sourceId,
    docId,
    status,
    published,
    quarantine,
    notes,
    sizes: sizesOf(bundle.lines),
    rows: packRows(bundle.lines),
    facts: deflateRawSync(JSON.stringify(facts), LEVEL),
  };
}

type Tables = ReadonlyMap<DocumentTable, Lines>;

export function packRows(lines: Tables): Uint8Array {
  return deflateRawSync(DOCUMENT_TABLES.map((table) => lines.get(table)?.text ?? '').join(''), LEVEL);
}

/** Bytes and rows of each table. */
export function sizesOf(lines: Tables): readonly number[] {
  return DOCUMENT_TABLES.flatMap((table) => {
    const { text, count } = lines.get(table) ?? { text: '', count: 0 };
    return [Buffer.byteLength(text, 'utf8'), count];
  });
}

/** The lines of each table that has any. */
export function unpackRows(rows: Uint8Array, sizes: readonly number[]): Tables {
  const bytes = inflateRawSync(rows);
  const tables = new Map<DocumentTable, Lines>();
  let at = 0;
  DOCUMENT_TABLES.forEach((table, i) => {
    const [length = 0, count = 0] = [sizes[2 * i], sizes[2 * i + 1]];
    if (length > 0) tables.set(table, { text: bytes.toString('utf8', at, at + length), count });
    at += length;
  });
  return tables;
}

export function unpackFacts(facts: Uint8Array): DocumentFacts {
  return JSON.parse(inflateRawSync(facts).toString('utf8')) as DocumentFacts;
}

export function signatureFrom(bytes: Uint8Array): Uint32Array {
  const whole = new Uint8Array(bytes);
  return new Uint32Array(whole.buffer, 0, whole.length / 4);
}

export function unpackDocument(packed: PackedDocument): Bundle {
  const { sourceId, docId, status, published, quarantine, notes } = packed;
  const { sightings, events, signature } = unpackFacts(packed.facts);
  return {
    sourceId,
    docId,
    status,
    lines: unpackRows(packed.rows, packed.sizes),
    sightings,
    events,
    signature: signature === null ? null : signatureFrom(Buffer.from(signature, 'base64')),
    published,
    quarantine,
    notes,
  };
}
