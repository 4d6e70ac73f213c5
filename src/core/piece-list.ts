import type { Span } from './span.ts';
import type { Piece, TextView } from './text-view.ts';

/** Collects pieces in order; joins neighbouring kept pieces; keeps raw and clean text covered without gaps. */
export class PieceList {
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
