import { readdirSync, statSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { checkShape, type Fault } from '../core/check-shape.schema.ts';
import { SetupError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';
import type { Kind } from './kind.schema.ts';
import { KINDS, PACK_CARD, type PackCard } from './kinds.schema.ts';
import { readCardOf, readRowsOf } from './read-pack-file.ts';

/** A row of a pack with the place it comes from, for error messages and `pack check`. */
export interface PackRow<T> {
  readonly pack: string;
  /** Path from the packs folder and line: `south-asia/entities.jsonl:12`. */
  readonly where: string;
  readonly row: T;
}

/** The packs of one pipeline, read and checked once. Rows come in pack order, then file order. */
export interface Knowledge {
  readonly cards: readonly PackCard[];
  rows<T>(kind: Kind<T>): readonly PackRow<T>[];
}

/** What a pack is, and where its facts come from. */
const CARD = 'pack.yaml';

interface RawRow {
  readonly pack: string;
  readonly where: string;
  readonly value: unknown;
}

/**
 * Reads packs: a name stands in `folder`, an absolute path stands for itself. A pack is a folder with `pack.yaml` and data files named for their kind:
 * `<kind>.jsonl`, `<kind>.yaml` (a list), or a folder `<kind>/` of such files.
 * @throws SetupError E_PACK_UNKNOWN, E_PACK_FILE, E_PACK_ROW with `file:line`
 */
export function loadKnowledge(folder: string, names: readonly string[]): Knowledge {
  const places = names.map((name) => placeOf(folder, name));
  const cards = places.map(readCard);
  for (const place of places) refuseStrangers(place);
  const byPack = places.map(readKinds);
  const checked = new Map<string, readonly PackRow<unknown>[]>();
  return {
    cards,
    rows<T>(kind: Kind<T>): readonly PackRow<T>[] {
      const known = checked.get(kind.name);
      if (known) return known as readonly PackRow<T>[];
      const rows = byPack.flatMap((pack) => pack.get(kind.name) ?? []).map((row) => checkRow(kind, row));
      checked.set(kind.name, rows);
      return rows;
    },
  };
}

/** The packs that stand in `folder`, by name. */
export function listPacks(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort();
}

/** Where a pack stands: within `folder` by name, or anywhere by an absolute path. */
export function packFolder(folder: string, name: string): string {
  return isAbsolute(name) ? name : join(folder, name);
}

/** A pack's own name, and the folder that it stands in. */
interface PackPlace {
  readonly name: string;
  readonly folder: string;
}

function placeOf(folder: string, name: string): PackPlace {
  const path = packFolder(folder, name);
  const place = { name: basename(path), folder: join(path, '..') };
  if (isAbsolute(name) ? isFolder(name) : listPacks(folder).includes(name)) return place;
  const known = listPacks(folder);
  throw new SetupError('E_PACK_UNKNOWN', `there is no pack "${name}"`, {
    where: place.folder,
    hint: `${didYouMean(place.name, known)}packs here: ${known.join(', ')}; a pack of your own is given by its path: ./packs/mine`,
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function readCard({ folder, name }: PackPlace): PackCard {
  const file = join(name, CARD);
  const { data, fault } = checkShape(PACK_CARD, readCardOf(folder, file));
  if (fault !== null) throw badRow(file, fault);
  return data;
}

/** The rows of a pack by their kind. */
function readKinds({ folder, name: pack }: PackPlace): ReadonlyMap<string, readonly RawRow[]> {
  const files = readdirSync(join(folder, pack), { recursive: true, encoding: 'utf8' })
    .filter((file) => file !== CARD && /\.(jsonl|yaml)$/.test(file))
    .sort();
  const rows = [...Map.groupBy(files, kindOf)].map(
    ([kind, own]) => [kind, own.flatMap((file) => rowsIn(folder, pack, file))] as const,
  );
  return new Map(rows);
}

function rowsIn(folder: string, pack: string, file: string): readonly RawRow[] {
  const path = join(pack, file);
  return readRowsOf(folder, path).map(({ line, value }) => ({ pack, where: `${path}:${line}`, value }));
}

function kindOf(file: string): string {
  const [first = ''] = file.split(/[\\/]/);
  return first.replace(/\.(jsonl|yaml)$/, '');
}

function refuseStrangers({ folder, name: pack }: PackPlace): void {
  const kinds = KINDS.map((kind) => kind.name);
  for (const file of readdirSync(join(folder, pack))) {
    const kind = kindOf(file);
    if (file === CARD || file.endsWith('.md') || kinds.includes(kind)) continue;
    throw new SetupError('E_PACK_FILE', `"${file}" is no kind of knowledge`, {
      where: join(pack, file),
      hint: `${didYouMean(kind, kinds)}kinds: ${kinds.join(', ')}`,
    });
  }
}

function checkRow<T>(kind: Kind<T>, raw: RawRow): PackRow<T> {
  const { data, fault } = checkShape(kind.schema, raw.value);
  if (fault !== null) throw badRow(raw.where, fault);
  return { pack: raw.pack, where: raw.where, row: data };
}

function badRow(where: string, { message }: Fault): SetupError {
  return new SetupError('E_PACK_ROW', message, {
    where,
    hint: 'compare with a neighbouring row; pipelines/packs/README.md describes every kind',
  });
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? `did you mean "${near}"? ` : '';
}
