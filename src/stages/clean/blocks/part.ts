import type { Span } from '../../../core/span.ts';
import type { BlockKind } from '../../../core/vocabulary.ts';

/** A block in offsets of the text it was found in. `keep` is false for what cleaning takes out. */
export interface Part extends Span {
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly reason: string;
  readonly keep: boolean;
  /** Line breaks before it: 1 when it touches the line before. */
  readonly gap: number;
  readonly newPage: boolean;
}

export function wordsOf(text: string, part: Span): string {
  return text.slice(part.start, part.end);
}
