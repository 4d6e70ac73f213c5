import type { Span } from '../../../core/span.ts';
import type { Part } from '../blocks/part.ts';
import { findMarks, type Mark, superscriptValue } from './marks.ts';
import { type NoteWords, readWorks, type Work } from './works.ts';

/** A footnote, the works it cites, and where its mark stands. */
export interface Note {
  /** Index of its block. */
  readonly part: number;
  readonly number: number;
  /** Offset of its first word after the number. */
  readonly start: number;
  readonly works: readonly Work[];
  readonly mark: Mark | null;
}

export interface Notes {
  readonly notes: readonly Note[];
  /** Marks to take out of the running text: those of notes, and bare reference numbers. */
  readonly marks: readonly Mark[];
}

interface Candidate {
  readonly part: number;
  readonly number: number;
  readonly start: number;
  readonly words: string;
}

const HEAD = /^(?:(\d{1,3})[.)]?|([⁰¹²³⁴-⁹]{1,3})|\[(\d{1,3})\])\s{1,3}(?=\S)/u;
const LONGEST = 2500;
/** What only a note has: a quoted title with its comma, an address, a short form. */
const CUE =
  /https?:\/\/|\bwww\.|[,.?!][”"]|[”"][,.;]|\b(?:Ibid|ibid|et al|op\. cit|loc\. cit|Cf|pp?)\.|\bSee(?: also)? [A-Z]|\b(?:19|20)\d{2}[).]?$/u;

/**
 * Footnotes are numbered in sequence, each has a mark before it in the text, and each cites something.
 * All three together: demands, casualty counts and numbered headings have at most one of them.
 */
export function findNotes(text: string, parts: readonly Part[], words: NoteWords): Notes {
  const candidates = parts.flatMap((part, i) => candidate(text, part, i));
  const marks = candidates.length > 0 || /[⁰¹²³⁴-⁹[]/.test(text) ? findMarks(text) : [];
  const notes = inSequence(candidates, marks, parts).map(({ number, start, words: told, part, mark }) => {
    const works = readWorks(told, words);
    return { part, number, start, works, mark };
  });
  return { notes, marks: marksToRemove(text, marks, notes, parts) };
}

function candidate(text: string, part: Part, index: number): readonly Candidate[] {
  if (!part.keep || part.kind !== 'paragraph' || part.end - part.start > LONGEST) return [];
  const head = HEAD.exec(text.slice(part.start, part.start + 10));
  if (head === null) return [];
  const number = head[2] === undefined ? Number(head[1] ?? head[3]) : superscriptValue(head[2]);
  const start = part.start + head[0].length;
  const words = text.slice(start, part.end).replaceAll('\n', ' ');
  return number > 0 && CUE.test(words) ? [{ part: index, number, start, words }] : [];
}

/** A note that stands right after another may have lost its mark; the first of a page may not. */
function inSequence(
  candidates: readonly Candidate[],
  marks: readonly Mark[],
  parts: readonly Part[],
): readonly (Candidate & { readonly mark: Mark | null })[] {
  const found: (Candidate & { readonly mark: Mark | null })[] = [];
  const byNumber = Map.groupBy(marks, (mark) => mark.number);
  const used = new Map<number, number>();
  for (const one of candidates) {
    const last = found.at(-1);
    if (one.number !== (last?.number ?? 0) + 1 && one.number !== 1) continue;
    const next = used.get(one.number) ?? 0;
    const mark = byNumber.get(one.number)?.[next];
    const marked = mark !== undefined && mark.start < (parts[one.part] as Part).start;
    if (!marked && (last?.part !== one.part - 1 || one.number === 1)) continue;
    if (marked) used.set(one.number, next + 1);
    found.push({ ...one, mark: marked ? mark : null });
  }
  return found;
}

/** Brackets are never prose; superscripts without notes count when they run 1, 2, …; bare digits only with their note. */
function marksToRemove(
  text: string,
  marks: readonly Mark[],
  notes: readonly Note[],
  parts: readonly Part[],
): readonly Mark[] {
  const numbers = new Set(notes.map((note) => note.number));
  const claimed = new Set(notes.map((note) => note.mark));
  const after = marks.filter(
    (mark) => mark.form === 'superscript' && /[\p{P}]/u.test(text[mark.start - 1] ?? ''),
  );
  const counted =
    after.length >= 2 && after.every((mark, i) => mark.number === (after[i - 1]?.number ?? 0) + 1);
  const runs = new Set(after);
  return outside(
    marks,
    notes.map((note) => parts[note.part] as Part),
  ).filter((mark) => {
    if (claimed.has(mark) || mark.form === 'bracket') return true;
    return mark.form === 'superscript' && (numbers.has(mark.number) || (counted && runs.has(mark)));
  });
}

/** The marks that stand in none of the spans; both in text order. */
function outside(marks: readonly Mark[], spans: readonly Span[]): readonly Mark[] {
  let next = 0;
  return marks.filter((mark) => {
    while (next < spans.length && (spans[next] as Span).end <= mark.start) next++;
    const span = spans[next];
    return span === undefined || mark.start < span.start;
  });
}
