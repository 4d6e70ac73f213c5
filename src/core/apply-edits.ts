import { firstIndex } from './first-index.ts';
import { PieceList } from './piece-list.ts';
import type { Edit, Piece, TextView } from './text-view.ts';

/**
 * Applies edits given in offsets of `view.text` and returns a new view over the same raw text.
 * Edits must be sorted and must not overlap. An edit that cuts an earlier replacement absorbs all of it:
 * there is no telling which letters of a replacement stand for which letters of the raw text.
 * @throws RangeError naming the rule when an edit is out of bounds, unsorted or overlapping
 */
export function applyEdits(view: TextView, edits: readonly Edit[]): TextView {
  if (edits.length === 0) return view;
  checkEdits(view, edits);
  const put = view.pieces.filter((piece) => piece.kind === 'put' && piece.text.end > piece.text.start);
  const patches = mergePatches(edits.map((edit) => wholePieces(put, edit)));
  return weave(view, patches);
}

/** A replaced stretch of the old clean text whose borders cut no earlier replacement. */
interface Patch {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly Edit[];
}

function checkEdits(view: TextView, edits: readonly Edit[]): void {
  let at = 0;
  for (const { at: span, rule } of edits) {
    if (span.start < at || span.end < span.start || span.end > view.text.length)
      throw new RangeError(
        `edit ${rule} at ${span.start}-${span.end} is unsorted, overlaps or lies outside the text`,
      );
    at = span.end;
  }
}

function wholePieces(put: readonly Piece[], edit: Edit): Patch {
  let { start, end } = edit.at;
  for (let i = firstIndex(put, (piece) => piece.text.end > edit.at.start); i < put.length; i++) {
    const { text } = put[i] as Piece;
    if (text.start >= edit.at.end) break;
    start = Math.min(start, text.start);
    end = Math.max(end, text.end);
  }
  return { start, end, edits: [edit] };
}

function mergePatches(patches: readonly Patch[]): readonly Patch[] {
  const merged: { start: number; end: number; edits: Edit[] }[] = [];
  for (const { start, end, edits } of patches) {
    const last = merged.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      // Added, not copied: one replaced line may hold as many edits as it has words.
      last.edits.push(...edits);
    } else merged.push({ start, end, edits: [...edits] });
  }
  return merged;
}

/** Walks the old pieces once, copying what no patch covers and putting each patch in its place. */
function weave(view: TextView, patches: readonly Patch[]): TextView {
  const out = new PieceList(view.raw);
  let index = 0;
  let at = 0;
  const copyTo = (end: number): void => {
    for (; index < view.pieces.length; index++) {
      const piece = view.pieces[index] as Piece;
      if (piece.text.start >= end && piece.text.end > end) break;
      if (piece.text.start > end) break;
      out.add(cutPiece(piece, at, end), view.text);
      if (piece.text.end > end) break;
    }
    at = end;
  };
  for (const patch of patches) {
    copyTo(patch.start);
    const rules: string[] = [];
    while (index < view.pieces.length && (view.pieces[index] as Piece).text.start < patch.end) {
      const piece = view.pieces[index] as Piece;
      for (const rule of piece.rules) rules.push(rule);
      if (piece.text.end > patch.end) break;
      index++;
    }
    out.put(patchedText(view.text, patch), rawAfter(view, index, patch.end), [
      ...rules,
      ...patch.edits.map((edit) => edit.rule),
    ]);
    at = patch.end;
  }
  copyTo(view.text.length);
  return out.view();
}

function patchedText(text: string, patch: Patch): string {
  let at = patch.start;
  let out = '';
  for (const edit of patch.edits) {
    out += text.slice(at, edit.at.start) + edit.to;
    at = edit.at.end;
  }
  return out + text.slice(at, patch.end);
}

/** Where in the raw text the clean offset `end` lies, `index` being the first piece not wholly before it. */
function rawAfter(view: TextView, index: number, end: number): number {
  const piece = view.pieces[index];
  if (piece === undefined) return view.raw.length;
  return piece.kind === 'kept' ? piece.raw.start + Math.max(0, end - piece.text.start) : piece.raw.start;
}

/** The part of a piece from clean offset `from` to `to`; only kept pieces are ever cut. */
function cutPiece(piece: Piece, from: number, to: number): Piece {
  if (piece.kind === 'put') return piece;
  const start = Math.max(from, piece.text.start);
  const end = Math.min(to, piece.text.end);
  const shift = piece.raw.start - piece.text.start;
  return { ...piece, text: { start, end }, raw: { start: start + shift, end: end + shift } };
}
