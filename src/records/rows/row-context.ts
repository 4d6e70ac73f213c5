import type { Doc, LayerName } from '../../core/doc.ts';
import { RejectError } from '../../core/errors.ts';
import { contentId } from '../../core/id.ts';
import type { Entity } from '../../core/layers/entities.ts';
import type { Span } from '../../core/span.ts';
import { toRaw } from '../../core/text-view.ts';
import { type CodePoints, type Cut, codePoints } from '../code-points.ts';

export type FullDoc = Doc<LayerName>;

/** Where a finding stands, in both texts and in code points. */
interface Place {
  readonly clean: { readonly start: number; readonly end: number };
  readonly raw: { readonly raw_start: number; readonly raw_end: number };
  readonly words: string;
  readonly rawWords: string;
}

/** What all rows of one document are made with. */
export interface RowContext {
  readonly doc: FullDoc;
  readonly docId: string;
  readonly cleanPoints: CodePoints;
  readonly rawPoints: CodePoints;
  /** @throws RejectError E_EMPTY_SPAN for a finding without words */
  place(span: Span, what: string): Place;
  /** A content id; equal contents within one document are told apart by their order. */
  id(prefix: string, ...parts: readonly (string | number | null)[]): string;
  /** The entity of a mention, through its antecedents. */
  entityOf(mention: number | null): Entity | null;
  /** The id when the document knows such an entity. */
  knownEntity(id: string | null): string | null;
}

export function rowContext(doc: FullDoc, docId: string): RowContext {
  const { view } = doc.cleaned;
  const cleanPoints = codePoints(view.text);
  const rawPoints = codePoints(view.raw);
  const seen = new Map<string, number>();
  const known = new Set(doc.entities.entities.map((entity) => entity.id));
  return {
    doc,
    docId,
    cleanPoints,
    rawPoints,
    place(span, what) {
      const cut = cleanPoints.cut(span);
      if (cut.words === '') throw emptySpan(what, span);
      return placeOf(cut, rawPoints.cut(toRaw(view, span)));
    },
    id(prefix, ...parts) {
      const id = contentId(prefix, docId, ...parts);
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      return times === 1 ? id : contentId(prefix, docId, ...parts, times);
    },
    entityOf: (mention) => entityOf(doc, mention),
    knownEntity: (id) => (id !== null && known.has(id) ? id : null),
  };
}

function placeOf(clean: Cut, raw: Cut): Place {
  return {
    clean: { start: clean.start, end: clean.end },
    raw: { raw_start: raw.start, raw_end: raw.end },
    words: clean.words,
    rawWords: raw.words,
  };
}

function entityOf(doc: FullDoc, mention: number | null): Entity | null {
  const { mentions, entities } = doc.entities;
  let at = mention;
  for (let step = 0; at !== null && step < 20; step++) {
    const here = mentions[at];
    if (here === undefined) return null;
    if (here.entity !== null) return entities[here.entity] ?? null;
    at = here.antecedent;
  }
  return null;
}

function emptySpan(what: string, span: Span): RejectError {
  return new RejectError(
    'E_EMPTY_SPAN',
    `${what} at ${span.start}-${span.end} has no words`,
    'a stage made a finding without text: run explain on this document and report the rule',
  );
}
