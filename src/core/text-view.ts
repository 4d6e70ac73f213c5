import { firstIndex } from './first-index.ts';
import type { Span } from './span.ts';

/** One change to a text, in offsets of the text it is applied to. An insertion has an empty span. */
export interface Edit {
  readonly at: Span;
  readonly to: string;
  readonly rule: string;
}

/** A stretch of the clean text and the raw stretch it stands for. `kept` pieces are equal letter for letter. */
export interface Piece {
  readonly text: Span;
  readonly raw: Span<'raw'>;
  readonly kind: 'kept' | 'put';
  /** Rules that made a `put` piece, oldest first; empty for `kept`. */
  readonly rules: readonly string[];
}

/** A raw text, a clean text, and the monotone map between them. Pieces cover both texts without gaps, in order. */
export interface TextView {
  readonly raw: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export function identityView(raw: string): TextView {
  const all = { start: 0, end: raw.length };
  const pieces: Piece[] = raw.length === 0 ? [] : [{ text: all, raw: all, kind: 'kept', rules: [] }];
  return { raw, text: raw, pieces };
}

/** The raw span that a span of the clean text stands for. Never empty when the clean span has kept letters. */
export function toRaw(view: TextView, span: Span): Span<'raw'> {
  if (view.pieces.length === 0) return { start: 0, end: 0 };
  const start = rawStart(view, span.start);
  const end = span.end > span.start ? rawEnd(view, span.end) : start;
  return { start, end: Math.max(start, end) };
}

/** The clean span that survives of a raw span, or null when nothing of it survives. */
export function toText(view: TextView, span: Span<'raw'>): Span | null {
  let start = -1;
  let end = -1;
  for (let i = firstIndex(view.pieces, (piece) => piece.raw.end > span.start); i < view.pieces.length; i++) {
    const piece = view.pieces[i] as Piece;
    if (piece.raw.start >= span.end) break;
    if (piece.text.start === piece.text.end) continue;
    const kept = piece.kind === 'kept';
    const from = kept ? piece.text.start + Math.max(0, span.start - piece.raw.start) : piece.text.start;
    const to = kept ? piece.text.end - Math.max(0, piece.raw.end - span.end) : piece.text.end;
    if (start < 0) start = from;
    end = to;
  }
  return start < 0 || start >= end ? null : { start, end };
}

/** The `put` pieces as edits of the raw text: applying them to `view.raw` gives `view.text`. */
export function rawEdits(
  view: TextView,
): readonly (Piece & { readonly before: string; readonly after: string })[] {
  return view.pieces
    .filter((piece) => piece.kind === 'put')
    .map((piece) => ({
      ...piece,
      before: view.raw.slice(piece.raw.start, piece.raw.end),
      after: view.text.slice(piece.text.start, piece.text.end),
    }));
}

function rawStart(view: TextView, offset: number): number {
  const piece = view.pieces[pieceAt(view.pieces, offset)] as Piece;
  if (offset >= piece.text.end) return piece.raw.end;
  return piece.kind === 'kept' ? piece.raw.start + (offset - piece.text.start) : piece.raw.start;
}

function rawEnd(view: TextView, offset: number): number {
  const piece = view.pieces[pieceAt(view.pieces, offset - 1)] as Piece;
  return piece.kind === 'kept' ? piece.raw.start + (offset - piece.text.start) : piece.raw.end;
}

/** Index of the piece whose clean span holds `offset` (the last piece when the offset is the end of the text). */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  return Math.min(
    pieces.length - 1,
    firstIndex(pieces, (piece) => piece.text.end > offset),
  );
}
