import type { Spanned } from './match/match.ts';

interface Piece {
  readonly clean: Spanned;
  readonly raw: Spanned;
  readonly kept: boolean;
}

/** Where a stretch of the clean text stands in the raw text, by the edits that cleaning made. Code points throughout. */
export function cleanToRaw(
  edits: readonly (Spanned & { readonly after: string })[],
  rawLength: number,
): (span: Spanned) => Spanned {
  const pieces = piecesOf(edits, rawLength);
  return (span) => {
    const first = pieceAt(pieces, span.start);
    const last = pieceAt(pieces, Math.max(span.start, span.end - 1));
    if (!first || !last) return span;
    return {
      start: first.kept ? first.raw.start + (span.start - first.clean.start) : first.raw.start,
      end: last.kept ? last.raw.start + (span.end - last.clean.start) : last.raw.end,
    };
  };
}

function piecesOf(
  edits: readonly (Spanned & { readonly after: string })[],
  rawLength: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let raw = 0;
  let clean = 0;
  const keep = (end: number): void => {
    if (end > raw)
      pieces.push({
        clean: { start: clean, end: clean + end - raw },
        raw: { start: raw, end },
        kept: true,
      });
    clean += Math.max(0, end - raw);
    raw = Math.max(raw, end);
  };
  for (const edit of edits) {
    keep(edit.start);
    const length = [...edit.after].length;
    if (length > 0) pieces.push({ clean: { start: clean, end: clean + length }, raw: edit, kept: false });
    clean += length;
    raw = Math.max(raw, edit.end);
  }
  keep(rawLength);
  return pieces;
}

/** The piece that holds a clean offset. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Piece;
    if (at < piece.clean.start) high = middle - 1;
    else if (at >= piece.clean.end) low = middle + 1;
    else return piece;
  }
  return undefined;
}
