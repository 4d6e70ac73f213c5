import { checkShape } from '../../core/check-shape.schema.ts';
import { SetupError } from '../../core/errors.ts';
import { fromStandoff } from './from-standoff.ts';
import type { Gold } from './gold.schema.ts';
import { type Region, TASKS, type Task } from './label-studio.schema.ts';
import { labelStudioResult } from './label-studio-result.ts';
import { parseJson } from './parse-gold.ts';
import type { Attributes, Standoff, StandoffSpan } from './standoff.ts';

/** Relations that say that two regions name one thing. */
const SAME = new Set(['same_as', 'same', 'coref', 'coreference']);

/**
 * Reads the JSON export of Label Studio: of each task the last annotation that was not cancelled; a task without one is
 * no gold. The note of a region may hold JSON with what labels cannot say.
 */
export function readLabelStudio(tasks: unknown, path: string): readonly Gold[] {
  const { data, fault } = checkShape(TASKS, tasks);
  if (fault !== null)
    throw new SetupError('E_GOLD', fault.message, {
      where: path,
      hint: 'export the project as JSON (not JSON-MIN), with the article under data.text',
    });
  return data.flatMap((task, i) => {
    const done = task.annotations.findLast((one) => one.was_cancelled !== true);
    return done ? [fromStandoff(standoffOf(task, done.result, `${path}#${i}`), `${path}#${i}`)] : [];
  });
}

function standoffOf(task: Task, result: readonly Region[], where: string): Standoff {
  const { text, about } = task.data;
  const relations = result.filter(({ type }) => type === 'relation');
  const named = (region: Region): string => region.labels?.[0] ?? '';
  const ends = ({ from_id: from = '', to_id: to = '', direction }: Region): readonly [string, string] =>
    direction === 'left' ? [to, from] : [from, to];
  return {
    sourceId: sourceIdOf(task),
    text,
    spans: spansOf(result, text, where),
    links: relations
      .filter((region) => !SAME.has(named(region)))
      .map((region) => {
        const [from, to] = ends(region);
        return { label: named(region), from, to, attributes: notesOf(region, where) };
      }),
    groups: relations.filter((region) => SAME.has(named(region))).map(ends),
    about: typeof about === 'object' && about !== null ? (about as Attributes) : {},
  };
}

/** As a row of JSONL names it, or the file that was imported. */
function sourceIdOf({ id, data, file_upload: file }: Task): string {
  const given = data.source_id ?? data.id;
  if (typeof given === 'string' || typeof given === 'number') return String(given);
  const name = /^(?:[0-9a-f]{8}-)?([^/]{1,200})\.(?:txt|md|html?)$/.exec(file ?? '')?.[1];
  return name ?? String(id ?? '');
}

function spansOf(result: readonly Region[], text: string, where: string): readonly StandoffSpan[] {
  const regions = result.filter(({ type, value }) => type.endsWith('labels') && value?.labels?.length);
  const points = [...text];
  const slice = offsetsOf(regions, text, points);
  return regions.map((region, i) => {
    const [start, end] = slice(Number(region.value?.start), Number(region.value?.end));
    if (!(start < end && end <= points.length))
      throw new SetupError('E_GOLD', `region ${region.id ?? i} is no span of the text`, {
        where,
        hint: 'the article under data.text must be the one that was annotated',
      });
    const words = points.slice(start, end).join('');
    const said = region.value?.text;
    if (typeof said === 'string' && spaced(said) !== spaced(words))
      throw new SetupError('E_GOLD', `at region ${region.id ?? i} stands "${words}", and not "${said}"`, {
        where,
        hint: 'the article under data.text must be the one that was annotated',
      });
    return {
      id: region.id ?? `R${i}`,
      label: region.value?.labels?.[0] ?? '',
      start,
      end,
      text: words,
      attributes: notesOf(region, where),
    };
  });
}

/** Some versions write line ends as two letters. */
const spaced = (words: string): string => words.replaceAll('\\n', ' ').replace(/\s+/g, ' ').trim();

/**
 * Older versions count UTF-16 units and newer ones code points (label-studio#1347, label-studio#1559): the words of the
 * regions tell which. Without astral letters both are the same.
 */
function offsetsOf(
  regions: readonly Region[],
  text: string,
  points: readonly string[],
): (start: number, end: number) => readonly [number, number] {
  const right = (cut: (from: number, to: number) => string): number =>
    regions.filter(({ value }) => cut(Number(value?.start), Number(value?.end)) === value?.text).length;
  const asPoints = right((from, to) => points.slice(from, to).join(''));
  const asUnits = right((from, to) => text.slice(from, to));
  if (asUnits <= asPoints) return (start, end) => [start, end];
  const toPoint = (at: number): number => [...text.slice(0, at)].length;
  return (start, end) => [toPoint(start), toPoint(end)];
}

function notesOf({ id, from_id: from, meta }: Region, where: string): Attributes {
  const note = [meta?.text ?? []].flat().join('');
  if (!note.startsWith('{')) return {};
  return parseJson(note, `${where}, note of ${id ?? `the relation from ${from}`}`) as Attributes;
}

/** Writes what `readLabelStudio` reads, as an import with annotations. */
export function writeLabelStudio(documents: readonly Standoff[]): string {
  return `${JSON.stringify(documents.map(taskOf), null, 1)}\n`;
}

function taskOf({ sourceId, text, spans, links, groups, about }: Standoff, n: number): object {
  const same = groups.flatMap(([from = '', ...others]) =>
    others.map((to) => ({ label: 'same_as', from, to, attributes: {} })),
  );
  return {
    id: n + 1,
    data: { text, source_id: sourceId, about },
    annotations: [{ result: labelStudioResult(spans, [...links, ...same]) }],
  };
}
