import type { Span } from '../span.ts';
import type { TextView } from '../text-view.ts';
import type { BlockKind, EditOp, EditStatus } from '../vocabulary.ts';

/** One change that cleaning made, suggests or refused, in raw offsets. */
export interface CleaningEdit {
  readonly raw: Span<'raw'>;
  readonly before: string;
  readonly after: string;
  readonly op: EditOp;
  readonly rule: string;
  readonly why: string;
  readonly score: number | null;
  readonly status: EditStatus;
  /** The words that decided, as they stand in the text. */
  readonly evidence: readonly string[];
}

/** A part of the page. `text` is null when cleaning removed it. */
export interface Block {
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly raw: Span<'raw'>;
  readonly text: Span | null;
  readonly reason: string;
}

export interface Citation {
  readonly number: number | null;
  readonly authors: readonly string[];
  readonly title: string | null;
  readonly container: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly raw: Span<'raw'>;
  /** Clean offset where the note's mark stood; null when no mark was found. */
  readonly anchor: number | null;
  /** Index into `citations` of the work this is a short form of. */
  readonly shortFormOf: number | null;
}

export interface DocMeta {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly publishedPrecision: 'day' | 'month' | 'year' | null;
  /** Who says so: `row`, `front-matter`, `flag`, `meta-tag`, or the words of the text. */
  readonly publishedEvidence: string | null;
  readonly language: string | null;
  readonly machineTranslated: boolean | null;
}

export interface Cleaned {
  readonly view: TextView;
  readonly edits: readonly CleaningEdit[];
  readonly blocks: readonly Block[];
  readonly citations: readonly Citation[];
  readonly meta: DocMeta;
}
