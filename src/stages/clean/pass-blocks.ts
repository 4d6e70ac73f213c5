import { RejectError } from '../../core/errors.ts';
import type { Span } from '../../core/span.ts';
import { wholeSlice } from '../../core/whole-slice.ts';
import { type PageMeta, readPage } from './blocks/front.ts';
import { markHeadings } from './blocks/headings.ts';
import { unwrapLines } from './blocks/hyphens.ts';
import { findJoins, type PartJoin } from './blocks/join-parts.ts';
import { knownWords } from './blocks/known-words.ts';
import { layOut } from './blocks/layout.ts';
import { type Group, type Line, splitLines } from './blocks/lines.ts';
import { markLogos } from './blocks/logo.ts';
import { looksLikeMarkdown, stripMarkup } from './blocks/markup.ts';
import { mendMisread } from './blocks/misread.ts';
import type { Part } from './blocks/part.ts';
import { markDuplicates, markRunningHeads } from './blocks/repeats.ts';
import { joinLigatures, joinSplitWords } from './blocks/split-words.ts';
import { groupLines } from './blocks/unwrap.ts';
import type { Proposal } from './draft.ts';
import type { CleaningKnowledge } from './knowledge.ts';
import { citeWorks, type FoundCitation } from './notes/citations.ts';
import type { Mark } from './notes/marks.ts';
import { findNotes, type Notes } from './notes/notes.ts';
import { findStarNote } from './notes/star-note.ts';

/** The lines of five thousand pages. */
const MOST_LINES = 250_000;

/** The blocks of a text, what they cite and say of the page, and the edits that lay the article out. */
export interface Structure {
  readonly parts: readonly Part[];
  readonly citations: readonly FoundCitation[];
  readonly meta: PageMeta;
  readonly proposals: readonly Proposal[];
}

/**
 * Order matters: notes before the page, since a note may look like an imprint; running heads before the page,
 * since one may stand above the title; the page before headings, since a
 * title looks like one; joins last, since they need to know what is taken out between two halves of a sentence.
 * @throws RejectError E_TOO_MANY_LINES
 */
export function structure(text: string, mediaType: string, knowledge: CleaningKnowledge): Structure {
  const groups = groupLines(text, linesOf(text));
  const words = knownWords(text, groups, knowledge.lexicons);
  const paragraphs = groups.map(paragraphOf);
  const notes = findNotes(text, paragraphs, knowledge.notes);
  const pages = markRunningHeads(text, liftNotes(paragraphs, notes));
  const star = findStarNote(text, pages);
  const page = readPage(text, star.parts, knowledge.furniture);
  const parts = [markDuplicates, markLogos, markHeadings].reduce(
    (marked, mark) => mark(text, marked),
    page.parts,
  );
  const joins = findJoins(text, parts, words);
  return {
    parts: mergeJoined(parts, joins),
    citations: citeWorks(notes.notes),
    meta: { ...page.meta, authors: page.meta.authors ?? star.author },
    proposals: [
      ...layOut(text, parts, joins),
      ...unwrapLines(text, groups, words),
      ...joinSplitWords(text, words),
      ...joinLigatures(text, words),
      ...mendMisread(
        text,
        groups.some((group) => group.length > 1),
      ),
      ...stripMarkup(text, parts, looksLikeMarkdown(text, mediaType)),
      ...notes.marks.map((mark) => takeOutMark(text, mark, mark.form)),
      ...(star.mark ? [takeOutMark(text, star.mark, 'star')] : []),
    ],
  };
}

function linesOf(text: string): readonly Line[] {
  const lines = splitLines(text);
  if (lines.length <= MOST_LINES) return lines;
  throw new RejectError(
    'E_TOO_MANY_LINES',
    `these ${text.length} letters stand in ${lines.length} lines, more than ${MOST_LINES}`,
    'this is hardly an article: look at how the file was made, or split it',
  );
}

function paragraphOf(group: Group): Part {
  const first = group[0];
  return {
    start: first?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
    kind: 'paragraph',
    level: null,
    reason: 'paragraph',
    keep: true,
    gap: first?.gap ?? 1,
    newPage: first?.newPage ?? false,
  };
}

function liftNotes(parts: readonly Part[], { notes, heading }: Notes): readonly Part[] {
  if (notes.length === 0) return parts;
  const lifted = new Set(notes.map((note) => note.part));
  const reason = notes[0]?.number === null ? 'footnote/list' : 'footnote/sequence';
  return parts.map((part, i) => {
    if (lifted.has(i)) return { ...part, kind: 'footnote', reason, keep: false };
    return i === heading
      ? { ...part, kind: 'heading', level: 1, reason: 'heading/notes', keep: false }
      : part;
  });
}

/** One block for two halves; what stood between them keeps blocks of its own. */
function mergeJoined(parts: readonly Part[], joins: readonly PartJoin[]): readonly Part[] {
  if (joins.length === 0) return parts;
  const merged = [...parts] as (Part | null)[];
  for (const { left, right } of [...joins].reverse()) {
    const half = merged[right];
    const whole = merged[left];
    if (!half || !whole) continue;
    merged[left] = { ...whole, end: half.end };
    merged[right] = null;
  }
  return merged.filter((part) => part !== null);
}

function takeOutMark(text: string, { start, end }: Span, form: Mark['form'] | 'star'): Proposal {
  return {
    at: { start, end },
    to: '',
    rule: `footnote/mark-${form}`,
    why: 'the sign of a note in the running text',
    score: form === 'digits' ? 0.95 : 0.99,
    op: 'lift',
    evidence: [wholeSlice(text, Math.max(0, start - 30), end)],
  };
}
