import type { Segments } from '../../core/layers/segments.ts';
import { hashText } from '../../nlp/ner/hash.ts';
import {
  BEGIN,
  INSIDE,
  LAST,
  type LabelSpan,
  labelOf,
  NAME_TYPES,
  OUTSIDE,
  spansOf,
  UNIT,
} from '../../nlp/ner/labels.ts';
import { type LabelledText, readAgain } from './labelled-text.ts';
import type { PackName } from './pack-names.ts';
import { seeded } from './seeded.ts';
import type { TrainDoc } from './train-docs.ts';

/** Share of the sentences that are read once more with other names. */
const SHARE = 0.2;

/** Names by type and by whether they are one word or more. */
export type NamePool = ReadonlyMap<string, readonly string[]>;

const POOLED = new Set(['PER', 'ORG', 'GPE', 'LOC']);

export function namePool(names: readonly PackName[]): NamePool {
  const pool = new Map<string, string[]>();
  const put = (type: string, name: string): void => {
    const key = keyOf(type, /\s/.test(name));
    const list = pool.get(key);
    if (list === undefined) pool.set(key, [name]);
    else list.push(name);
  };
  for (const { type, name } of names) {
    if (!POOLED.has(type) || /[()/,"]/.test(name) || !/^\p{Lu}/u.test(name)) continue;
    put(type, name);
    if (type === 'PER' && /\s/.test(name)) put(type, name.split(/\s+/).at(-1) ?? name);
  }
  return pool;
}

function keyOf(type: string, long: boolean): string {
  return `${type} ${long ? 'long' : 'short'}`;
}

/**
 * Some sentences once more with names of the packs in the place of their own: what stands around a name is the same
 * in all wars, and what names look like is not.
 */
export function renamed(
  doc: TrainDoc,
  pool: NamePool,
  segment: (text: string) => Segments,
): readonly LabelledText[] {
  const random = seeded(hashText(`${doc.id} renamed`));
  return doc.segments.sentences.flatMap(({ first, last }) => {
    if (random() >= SHARE) return [];
    const made = withOtherNames(doc, first, last, (span) => draw(pool, span, random, segment));
    const tokens = made === null ? null : readAgain(made.words, segment);
    if (made === null || tokens === null) return [];
    const sentences = [{ first: 0, last: tokens.length }];
    return [{ id: doc.id, corpus: doc.corpus, tokens, sentences, labels: Uint8Array.from(made.labels) }];
  });
}

/** Another name of the same kind, cut into words; null when the packs have none. */
function draw(
  pool: NamePool,
  { first, last, type }: LabelSpan,
  random: () => number,
  segment: (text: string) => Segments,
): readonly string[] | null {
  const names = pool.get(keyOf(NAME_TYPES[type] ?? '', last - first > 1));
  const name = names?.[Math.floor(random() * names.length)];
  return name === undefined ? null : segment(name).tokens.map(({ text }) => text);
}

interface Made {
  readonly words: string[];
  readonly labels: number[];
}

/** The words of a sentence with their labels; null when no name could be put in. */
function withOtherNames(
  doc: TrainDoc,
  first: number,
  last: number,
  other: (span: LabelSpan) => readonly string[] | null,
): Made | null {
  const made: Made = { words: [], labels: [] };
  const plain = (from: number, to: number): void => {
    for (const { text } of doc.segments.tokens.slice(from, to)) {
      made.words.push(text);
      made.labels.push(OUTSIDE);
    }
  };
  let at = first;
  let changed = false;
  for (const span of spansOf(doc.labels.slice(first, last))) {
    plain(at, first + span.first);
    at = first + span.last;
    const words = other(span);
    changed ||= words !== null;
    putName(
      made,
      span.type,
      words ?? doc.segments.tokens.slice(first + span.first, at).map(({ text }) => text),
    );
  }
  plain(at, last);
  return changed ? made : null;
}

function putName({ words, labels }: Made, type: number, name: readonly string[]): void {
  name.forEach((word, i) => {
    words.push(word);
    labels.push(labelOf(type, placeIn(name.length, i)));
  });
}

function placeIn(size: number, i: number): number {
  if (size === 1) return UNIT;
  if (i === 0) return BEGIN;
  return i === size - 1 ? LAST : INSIDE;
}
