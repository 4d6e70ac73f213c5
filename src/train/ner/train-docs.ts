import type { Segments } from '../../core/layers/segments.ts';
import {
  BEGIN,
  INSIDE,
  LAST,
  labelOf,
  NAME_TYPES,
  type NameType,
  OUTSIDE,
  UNIT,
} from '../../nlp/ner/labels.ts';
import type { GoldRow } from './gold-rows.ts';
import type { GoldTypes } from './gold-types.ts';

/** A document cut into words, with the label of each. */
export interface TrainDoc {
  readonly id: string;
  readonly corpus: string;
  readonly row: GoldRow;
  readonly segments: Segments;
  readonly labels: Uint8Array;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

export function trainDoc(row: GoldRow, segment: (text: string) => Segments, types: GoldTypes): TrainDoc {
  const segments = segment(row.text);
  const labels = new Uint8Array(segments.tokens.length).fill(OUTSIDE);
  for (const span of outermost(goldSpans(row, types))) mark(segments, labels, span);
  segments.tokens.forEach((token, i) => {
    if (labels[i] === OUTSIDE && types.isDemonym(token.text))
      labels[i] = labelOf(NAME_TYPES.indexOf('NORP'), UNIT);
  });
  return { id: row.id, corpus: row.corpus, row, segments, labels };
}

function goldSpans(row: GoldRow, types: GoldTypes): readonly Span[] {
  const evidence = polities(row);
  return row.entities.flatMap((entity) => {
    const type = types.typeOf(row, entity, evidence);
    return type === null ? [] : [{ ...types.nameOf(row, entity), type }];
  });
}

/** Clusters that a relation shows to be a state, a province or a town. */
function polities(row: GoldRow): ReadonlySet<string> {
  const clusters = new Map(row.entities.map((entity) => [entity.id, entity.cluster ?? entity.id]));
  const shown = new Set<string>();
  for (const { type, source, target } of row.relations ?? []) {
    if (AS_OBJECT.has(type)) shown.add(clusters.get(target) ?? target);
    if (AS_SUBJECT.has(type)) shown.add(clusters.get(source) ?? source);
  }
  return shown;
}

const AS_OBJECT = new Set([
  'country',
  'citizen_of',
  'located_in_admin',
  'capital',
  'place_of_birth',
  'place_of_death',
]);
const AS_SUBJECT = new Set([
  'capital',
  'capital_of',
  'head_of_government',
  'head_of_state',
  'contains_admin',
]);

function outermost(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of sorted)
    if (span.start >= (kept.at(-1)?.end ?? 0) && span.end > span.start) kept.push(span);
  return kept;
}

function mark({ tokens, sentences }: Segments, labels: Uint8Array, span: Span): void {
  let first = firstToken(tokens, span.start);
  while (first > 0 && (tokens[first - 1]?.end ?? 0) > span.start) first--;
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? 0) < span.end) last++;
  const sentence = sentences[tokens[first]?.sentence ?? -1];
  if (last <= first || sentence === undefined || last > sentence.last) return;
  const type = NAME_TYPES.indexOf(span.type);
  if (last === first + 1) labels[first] = labelOf(type, UNIT);
  else {
    labels.fill(labelOf(type, INSIDE), first, last);
    labels[first] = labelOf(type, BEGIN);
    labels[last - 1] = labelOf(type, LAST);
  }
}

/** The first token that ends after `offset`. */
function firstToken(tokens: readonly { readonly end: number }[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
