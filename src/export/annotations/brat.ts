import type { Slicer } from '../../io/dataset/document-texts.ts';
import type { StandoffLink } from '../../io/gold/standoff.ts';
import type { Losses } from '../../io/rows/losses.ts';
import type { Format, Job } from '../format.ts';
import { csvFile } from '../tables/csv-file.ts';
import { type Annotated, annotatedDocuments } from './annotated.ts';
import { ANNOTATED, type AnnotatedSpan } from './annotated-span.ts';
import { annotationConf } from './brat-conf.ts';
import { isSpace } from './tokens.ts';

/** A text and its annotations for each document, and `annotation.conf`: a folder that brat opens as it is. */
export const BRAT: Format = {
  name: 'brat',
  about: 'standoff: .txt and .ann for each document, with annotation.conf',
  parts: ANNOTATED,
  usual: ANNOTATED,
  files: () => null,
  write(job) {
    const { target, losses, csv } = job;
    target.put('annotation.conf', annotationConf());
    const names = fileNames();
    const index = csvFile(target, 'documents.csv', ['file', 'doc_id', 'source_id', 'title'], csv, losses);
    for (const document of annotatedDocuments(job)) {
      const name = names(document);
      target.put(`${name}.txt`, document.text);
      target.put(`${name}.ann`, annOf(document, job), document.spans.length);
      index.row([name, document.docId, document.sourceId, document.title]);
    }
    index.close();
  },
};

/** The source's id where it can be a file's name and nobody has it yet, whatever the case; else the document's id. */
function fileNames(): (document: Annotated) => string {
  const used = new Set<string>();
  return ({ sourceId, docId }) => {
    const key = sourceId.toLowerCase();
    const name = /^[a-z0-9][a-z0-9_-]{0,99}$/.test(key) && !used.has(key) ? sourceId : docId;
    used.add(name.toLowerCase());
    return name;
  };
}

/** Lines of one document: spans, events with their roles, relations, attributes, notes. */
export function annOf(document: Annotated, { losses }: Pick<Job, 'losses'>): string {
  const { slices } = document;
  const ids = { T: numbered('T'), E: numbered('E'), R: numbered('R'), A: numbered('A'), note: numbered('#') };
  const spans = document.spans.filter(({ text }) => !isSpace(text));
  losses.add('spans of white space alone', document.spans.length - spans.length);
  const boxes = new Map(spans.map(({ id }) => [id, ids.T()]));
  const events = spans.filter(({ layer }) => layer === 'events');
  const place = new Map([...boxes, ...events.map(({ id }) => [id, ids.E()] as const)]);
  const links = document.links.filter(({ from, to }) => place.has(from) && place.has(to));
  losses.add('roles and relations of such spans', document.links.length - links.length);
  const roles = Map.groupBy(links, ({ from }) => from);
  const facts = links.filter(({ from }) => boxes.get(from) === place.get(from));
  const lines = [
    ...spans.map((span) => boxLine(boxes.get(span.id) ?? '', span, slices, losses)),
    ...events.map(({ id, label }) =>
      [`${place.get(id)}\t${label}:${boxes.get(id)}`, ...rolesOf(roles.get(id) ?? [], place)].join(' '),
    ),
    ...facts.flatMap(({ label, from, to, attributes }) => {
      const id = ids.R();
      const line = `${id}\t${label} Arg1:${place.get(from)} Arg2:${place.get(to)}`;
      return [line, `${ids.note()}\tAnnotatorNotes ${id}\t${json(attributes)}`];
    }),
    ...spans.flatMap((span) => saidOf(span, place.get(span.id) ?? '', ids.A, ids.note)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** A span over several lines stands in pieces. */
function boxLine(id: string, span: AnnotatedSpan, slices: Slicer, losses: Losses): string {
  const pieces = piecesOf(span, slices);
  if (pieces.length > 1) losses.note('spans over several lines stand in pieces', 1);
  return `${id}\t${span.label} ${placesOf(pieces)}\t${pieces.map(({ words }) => words).join(' ')}`;
}

function numbered(mark: string): () => string {
  let n = 0;
  return () => `${mark}${++n}`;
}

interface Piece {
  readonly start: number;
  readonly words: string;
}

/** What ends a line for brat, which reads with Python: a span may not go over it, and tabs part its columns. */
const BREAK = /[\p{Cc}\u2028\u2029]/u;

/** The words of a span, line by line. */
function piecesOf({ start, end }: AnnotatedSpan, slices: Slicer): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const words of slices.slice(start, end).split(BREAK)) {
    if (words !== '') pieces.push({ start: at, words });
    at += [...words].length + 1;
  }
  return pieces;
}

function placesOf(pieces: readonly Piece[]): string {
  return pieces.map(({ start, words }) => `${start} ${start + [...words].length}`).join(';');
}

/** A second actor is called `actor2`. */
function rolesOf(links: readonly StandoffLink[], place: ReadonlyMap<string, string>): readonly string[] {
  const times = new Map<string, number>();
  return links.map(({ label, to }) => {
    const n = (times.get(label) ?? 0) + 1;
    times.set(label, n);
    return `${label}${n === 1 ? '' : n}:${place.get(to)}`;
  });
}

/** Attributes that brat shows at the span, the others in a note. */
function saidOf(
  { attributes, layer }: AnnotatedSpan,
  id: string,
  attribute: () => string,
  note: () => string,
): readonly string[] {
  const shown = layer === 'events' ? 'factuality' : layer === 'mentions' ? 'form' : null;
  const { [shown ?? '']: value, ...rest } = attributes;
  const name = shown === 'factuality' ? 'Factuality' : 'Form';
  return [
    ...(shown === null ? [] : [`${attribute()}\t${name} ${id} ${String(value)}`]),
    ...(Object.keys(rest).length > 0 ? [`${note()}\tAnnotatorNotes ${id}\t${json(rest)}`] : []),
  ];
}

/** On one line, for readers that break lines at more than a line feed. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\x85\u2028\u2029]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
