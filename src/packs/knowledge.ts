import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import { isSeq, LineCounter, parseDocument } from 'yaml';
import { SetupError } from '../core/errors.ts';
import { nearest } from '../core/nearest.ts';
import type { Kind } from './kind.schema.ts';
import { KINDS, PACK_CARD, type PackCard } from './kinds.schema.ts';

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
  const raw = new Map<string, readonly RawRow[]>();
  for (const kind of KINDS)
    raw.set(
      kind.name,
      places.flatMap((place) => readKind(place, kind.name)),
    );
  for (const place of places) refuseStrangers(place);
  const checked = new Map<string, readonly PackRow<unknown>[]>();
  return {
    cards,
    rows<T>(kind: Kind<T>): readonly PackRow<T>[] {
      const known = checked.get(kind.name);
      if (known) return known as readonly PackRow<T>[];
      const rows = (raw.get(kind.name) ?? []).map((row) => checkRow(kind, row));
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
  const file = join(name, 'pack.yaml');
  const parsed = PACK_CARD.safeParse(parseYaml(folder, file).toJS());
  if (!parsed.success) throw badRow(file, parsed.error.issues[0]);
  return parsed.data;
}

function readKind({ folder, name: pack }: PackPlace, kind: string): readonly RawRow[] {
  const files = readdirSync(join(folder, pack), { recursive: true, encoding: 'utf8' })
    .filter((file) => kindOf(file) === kind && /\.(jsonl|yaml)$/.test(file))
    .sort();
  return files.flatMap((file) => readRows(folder, pack, join(pack, file)));
}

function kindOf(file: string): string {
  const [first = ''] = file.split(/[\\/]/);
  return first.replace(/\.(jsonl|yaml)$/, '');
}

function refuseStrangers({ folder, name: pack }: PackPlace): void {
  const kinds = KINDS.map((kind) => kind.name);
  for (const file of readdirSync(join(folder, pack))) {
    const kind = kindOf(file);
    if (file === 'pack.yaml' || file.endsWith('.md') || kinds.includes(kind)) continue;
    throw new SetupError('E_PACK_FILE', `"${file}" is no kind of knowledge`, {
      where: join(pack, file),
      hint: `${didYouMean(kind, kinds)}kinds: ${kinds.join(', ')}`,
    });
  }
}

function readRows(folder: string, pack: string, file: string): readonly RawRow[] {
  return file.endsWith('.jsonl') ? readJsonl(folder, pack, file) : readYaml(folder, pack, file);
}

function readJsonl(folder: string, pack: string, file: string): readonly RawRow[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const where = `${file}:${i + 1}`;
    try {
      return [{ pack, where, value: JSON.parse(line) as unknown }];
    } catch (error) {
      throw new SetupError('E_PACK_FILE', `this line is not JSON: ${(error as Error).message}`, {
        where,
        hint: 'one JSON object per line; check quotes and commas',
      });
    }
  });
}

function readYaml(folder: string, pack: string, file: string): readonly RawRow[] {
  const lines = new LineCounter();
  const doc = parseYaml(folder, file, lines);
  if (doc.contents === null) return [];
  if (!isSeq(doc.contents))
    throw new SetupError('E_PACK_FILE', 'this file must hold a list of rows', {
      where: file,
      hint: 'start each row with "- "',
    });
  return doc.contents.items.map((item) => {
    const node = item as { range?: [number, number, number]; toJS(of: unknown): unknown };
    return { pack, where: `${file}:${lines.linePos(node.range?.[0] ?? 0).line}`, value: node.toJS(doc) };
  });
}

function parseYaml(folder: string, file: string, lines = new LineCounter()) {
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch {
    throw new SetupError('E_PACK_FILE', `pack "${basename(join(file, '..'))}" has no ${basename(file)}`, {
      where: relative('.', join(folder, file)),
      hint: 'every pack has a pack.yaml with name, about, licence and sources',
    });
  }
  const doc = parseDocument(text, { lineCounter: lines });
  const [error] = doc.errors;
  if (error)
    throw new SetupError('E_PACK_FILE', `not valid YAML: ${error.message.split('\n')[0]}`, {
      where: `${file}:${error.linePos?.[0].line ?? 1}`,
      hint: 'check the indentation and quote texts that hold a colon',
    });
  return doc;
}

function checkRow<T>(kind: Kind<T>, raw: RawRow): PackRow<T> {
  const parsed = kind.schema.safeParse(raw.value);
  if (!parsed.success) throw badRow(raw.where, parsed.error.issues[0]);
  return { pack: raw.pack, where: raw.where, row: parsed.data };
}

function badRow(where: string, issue: { path: PropertyKey[]; message: string } | undefined): SetupError {
  const pointer = issue ? `/${issue.path.map(String).join('/')}` : '/';
  return new SetupError('E_PACK_ROW', `${pointer}: ${issue?.message ?? 'not valid'}`, {
    where,
    hint: 'compare with a neighbouring row; pipelines/packs/README.md describes every kind',
  });
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near ? `did you mean "${near}"? ` : '';
}
