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
  const merged: Patch[] = [];
  for (const patch of patches) {
    const last = merged.at(-1);
    if (last && patch.start < last.end)
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, patch.end),
        edits: [...last.edits, ...patch.edits],
      };
    else merged.push(patch);
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

/** Collects pieces in order; joins neighbouring kept pieces; keeps raw and clean text covered without gaps. */
class PieceList {
  readonly #raw: string;
  readonly #pieces: Piece[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  constructor(raw: string) {
    this.#raw = raw;
  }

  add(piece: Piece, source: string): void {
    const words = source.slice(piece.text.start, piece.text.end);
    if (piece.kind === 'put') this.put(words, piece.raw.end, piece.rules);
    else if (words.length > 0) this.#keep(words, piece.raw);
  }

  /** A replacement for the raw stretch from the last piece's end to `rawEnd`. */
  put(words: string, rawEnd: number, rules: readonly string[]): void {
    const raw = { start: this.#rawEnd(), end: rawEnd };
    if (words.length === 0 && raw.start === raw.end) return;
    this.#pieces.push({ text: this.#place(words), raw, kind: 'put', rules });
  }

  view(): TextView {
    return { raw: this.#raw, text: this.#parts.join(''), pieces: this.#pieces };
  }

  #keep(words: string, raw: Span<'raw'>): void {
    const text = this.#place(words);
    const last = this.#pieces.at(-1);
    if (last?.kind === 'kept' && last.raw.end === raw.start)
      this.#pieces[this.#pieces.length - 1] = {
        ...last,
        text: { start: last.text.start, end: text.end },
        raw: { start: last.raw.start, end: raw.end },
      };
    else this.#pieces.push({ text, raw, kind: 'kept', rules: [] });
  }

  #rawEnd(): number {
    return this.#pieces.at(-1)?.raw.end ?? 0;
  }

  #place(words: string): Span {
    const start = this.#length;
    this.#parts.push(words);
    this.#length += words.length;
    return { start, end: this.#length };
  }
}

function firstIndex(pieces: readonly Piece[], holds: (piece: Piece) => boolean): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(pieces[middle] as Piece)) high = middle;
    else low = middle + 1;
  }
  return low;
}
