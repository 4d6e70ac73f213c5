import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../core/errors.ts';
import { EVENT_TYPES } from '../../core/vocabulary.ts';
import { fromStandoff } from './from-standoff.ts';
import type { Gold } from './gold.schema.ts';
import { parseJson } from './parse-gold.ts';
import type { Attributes, Standoff, StandoffLink, StandoffSpan } from './standoff.ts';

/**
 * Reads a brat folder: a `.txt` and an `.ann` for each document. Notes that hold JSON give what brat has no place for,
 * and `<name>.meta.json` what is said of the document.
 */
export function readBrat(folder: string): readonly Gold[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ann'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -4);
      const path = join(folder, file);
      const text = articleOf(join(folder, `${name}.txt`), path);
      const meta = join(folder, `${name}.meta.json`);
      const about = existsSync(meta) ? (parseJson(readFileSync(meta, 'utf8'), meta) as Attributes) : {};
      return fromStandoff(
        { ...parseAnn(readFileSync(path, 'utf8'), text, path), sourceId: name, about },
        path,
      );
    });
}

function articleOf(path: string, ann: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  throw new SetupError('E_GOLD', 'the article to these annotations is missing', {
    where: ann,
    hint: `put its text beside them: ${path}`,
  });
}

type Annotations = Omit<Standoff, 'sourceId' | 'about'>;

/** What a line may begin with: spans, events, relations, attributes, links to other databases, notes, groups. */
const LINE = /^(?:[TERAMN]\S{0,20}\t|#\S{0,20}\t|\*\t|\s{0,100}$)/;

/** @throws SetupError E_GOLD with the line that does not hold */
export function parseAnn(ann: string, text: string, path: string): Annotations {
  const lines = ann
    .split('\n')
    .map((line, i) => ({ line: line.replace(/\r$/, ''), where: `${path}:${i + 1}` }));
  const odd = lines.find(({ line }) => !LINE.test(line));
  if (odd)
    throw new SetupError('E_GOLD', 'this is no line of annotations', {
      where: odd.where,
      hint: 'lines begin with T, E, R, A, M, N, # or *, and a tab stands after the id',
    });
  const of = (mark: string) => lines.filter(({ line }) => line.startsWith(mark));
  const notes = new Map<string, Attributes>();
  const note = (id: string, more: Attributes): void => {
    notes.set(id, { ...notes.get(id), ...more });
  };
  for (const { line, where } of of('#')) {
    const [, target = '', words = ''] = fields(line);
    const id = target.split(' ')[1] ?? '';
    if (words.startsWith('{')) note(id, parseJson(words, where) as Attributes);
  }
  for (const { line } of [...of('A'), ...of('M')]) {
    const [name = '', id = '', value = 'true'] = (fields(line)[1] ?? '').split(' ');
    note(id, { [name.toLowerCase()]: value === 'true' ? true : value });
  }
  const points = [...text];
  const events = of('E').map(({ line }) => parseEvent(line));
  const triggers = new Map(events.map(({ id, trigger }) => [id, trigger]));
  for (const { id, trigger } of events) note(trigger, notes.get(id) ?? {});
  const place = (id: string): string => triggers.get(id) ?? id;
  const ids = new Set(lines.map(({ line }) => fields(line)[0]));
  for (const id of notes.keys())
    if (!ids.has(id))
      throw new SetupError('E_GOLD', `a note or attribute speaks of "${id}", and there is none`, {
        where: path,
        hint: 'it must name the id of a span, an event or a relation',
      });
  return {
    text,
    spans: of('T').map(({ line, where }) => parseSpan(line, points, notes, where)),
    links: [
      ...events.flatMap(({ trigger, roles }) =>
        roles.map(({ label, to }) => ({ label, from: trigger, to: place(to), attributes: {} })),
      ),
      ...of('R').map(({ line }) => parseRelation(line, notes, place)),
    ],
    groups: of('*').map(({ line }) => (fields(line)[1] ?? '').split(' ').slice(1)),
  };
}

const spaced = (words: string): string => words.replace(/\s+/g, ' ');
const fields = (line: string): readonly string[] => line.split('\t');

/** A span in pieces is read from its first to its last letter: rows have no pieces. */
function parseSpan(
  line: string,
  points: readonly string[],
  notes: ReadonlyMap<string, Attributes>,
  where: string,
): StandoffSpan {
  const match = /^(T\S{1,20})\t(\S{1,100}) (\d{1,9})(?: \d{1,9};\d{1,9}){0,50} (\d{1,9})(?:\t|$)/.exec(line);
  const [, id = '', label = '', first = '', last = ''] = match ?? [];
  const [start, end] = [Number(first), Number(last)];
  if (!match || end > points.length || start >= end)
    throw new SetupError('E_GOLD', 'this is no span of the text', {
      where,
      hint: 'a line reads T1, tab, label, first and last offset, tab, words; offsets count code points',
    });
  const words = points.slice(start, end).join('');
  const [, place = '', said = ''] = fields(line);
  if (said !== '' && !place.includes(';') && spaced(said) !== spaced(words))
    throw new SetupError('E_GOLD', `here stands "${spaced(words)}", and not "${said}"`, {
      where,
      hint: 'the text must be the one that was annotated; offsets count code points',
    });
  return { id, label, start, end, text: words, attributes: notes.get(id) ?? {} };
}

function parseEvent(line: string) {
  const [id = '', body = ''] = fields(line);
  const [head = '', ...rest] = body.split(' ').filter((part) => part !== '');
  const roles = rest.map((part) => {
    const at = part.lastIndexOf(':');
    return { label: part.slice(0, at).toLowerCase(), to: part.slice(at + 1) };
  });
  return { id, trigger: head.slice(head.lastIndexOf(':') + 1), roles };
}

function parseRelation(
  line: string,
  notes: ReadonlyMap<string, Attributes>,
  place: (id: string) => string,
): StandoffLink {
  const [id = '', body = ''] = fields(line);
  const [label = '', first = '', second = ''] = body.split(' ');
  const end = (argument: string): string => place(argument.slice(argument.indexOf(':') + 1));
  return { label, from: end(first), to: end(second), attributes: notes.get(id) ?? {} };
}

/** Writes what `readBrat` reads. */
export function writeBrat(folder: string, { sourceId, text, spans, links, groups, about }: Standoff): void {
  mkdirSync(folder, { recursive: true });
  const lines: string[] = [];
  const note = (id: string, attributes: Attributes): void => {
    if (Object.keys(attributes).length > 0)
      lines.push(`#${lines.length + 1}\tAnnotatorNotes ${id}\t${JSON.stringify(attributes)}`);
  };
  for (const { id, label, start, end, text: words, attributes } of spans) {
    lines.push(`${id}\t${label} ${start} ${end}\t${words.replace(/[\n\r\t]/g, ' ')}`);
    note(id, attributes);
  }
  const isEvent = (id: string): boolean => spans.some((span) => span.id === id && EVENTS.has(span.label));
  for (const [n, { id, label }] of spans.filter((span) => EVENTS.has(span.label)).entries()) {
    const roles = links.filter((link) => link.from === id).map((link) => `${link.label}:${link.to}`);
    lines.push(`E${n + 1}\t${[`${label}:${id}`, ...roles].join(' ')}`);
  }
  for (const [n, link] of links.filter(({ from }) => !isEvent(from)).entries()) {
    lines.push(`R${n + 1}\t${link.label} Arg1:${link.from} Arg2:${link.to}`);
    note(`R${n + 1}`, link.attributes);
  }
  for (const group of groups) lines.push(`*\tEquiv ${group.join(' ')}`);
  writeFileSync(join(folder, `${sourceId}.txt`), text);
  writeFileSync(join(folder, `${sourceId}.ann`), lines.map((line) => `${line}\n`).join(''));
  writeFileSync(join(folder, `${sourceId}.meta.json`), `${JSON.stringify(about)}\n`);
}

const EVENTS: ReadonlySet<string> = new Set(EVENT_TYPES);
