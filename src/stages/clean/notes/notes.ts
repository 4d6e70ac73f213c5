import type { Span } from '../../../core/span.ts';
import { inOneLine } from '../blocks/addresses.ts';
import type { Part } from '../blocks/part.ts';
import { findMarks, type Mark, superscriptValue } from './marks.ts';
import type { Note } from './note.ts';
import { findReferences } from './references.ts';
import type { NoteWords } from './work.ts';
import { readWorks } from './works.ts';

export interface Notes {
  /** Index of the block that says `Notes` over them. */
  readonly heading: number | null;
  readonly notes: readonly Note[];
  /** Marks to take out of the running text: those of notes, and bare reference numbers. */
  readonly marks: readonly Mark[];
}

interface Candidate {
  readonly part: number;
  /** Something in it is only found in notes; under a heading of notes every numbered block is one. */
  readonly cited: boolean;
  readonly number: number;
  readonly start: number;
  readonly words: string;
}

const HEAD = /^(?:(\d{1,3})[.)]?|([⁰¹²³⁴-⁹]{1,3})|\[(\d{1,3})\])\s{1,3}(?=\S)/u;
const LONGEST = 2500;
/** So many numbers further a note may stand, when notes between them were not recognised. */
const GAP = 3;
/** What only a note has: a quoted title with its comma, an address, a short form. */
const CUE =
  /https?:\/\/|\bwww\.|[,.?!][”"]|[”"][,.;]|\b(?:Ibid|ibid|et al|op\. cit|loc\. cit|Cf|pp?)\.|\bSee(?: also)? [A-Z]|\b(?:19|20)\d{2}[).]?$|\((?:[^()]{2,60}[:,] )?(?:19|20)\d{2}\)|\b[AS]\/(?:RES\/|PV\.)?\d/u;

/**
 * Footnotes are numbered in sequence, each has a mark before it in the text, and each cites something.
 * All three together: demands, casualty counts and numbered headings have at most one of them.
 */
export function findNotes(text: string, parts: readonly Part[], words: NoteWords): Notes {
  const section = parts.findLastIndex((part) => isNotesHeading(text, part, words.headings));
  const candidates = parts.flatMap((part, i) => candidate(text, part, i, section >= 0 && i > section));
  const marks = candidates.length > 0 || /[⁰¹²³⁴-⁹[]/.test(text) ? findMarks(text) : [];
  const numbered = inSequence(candidates, marks, parts).map(({ number, start, words: told, part, mark }) => {
    const works = readWorks(told, words);
    return { part, number, start, works, mark };
  });
  const notes = numbered.length > 0 ? numbered : findReferences(text, parts, section, words);
  const heading = notes.some((note) => note.part === section + 1) ? section : null;
  return { notes, heading, marks: marksToRemove(text, marks, notes, parts) };
}

/** `Notes`, `References`: a line of its own. */
function isNotesHeading(text: string, { start, end }: Part, headings: ReadonlySet<string>): boolean {
  if (end - start > 40) return false;
  const words = text.slice(start, end).replace(/^#{1,6} |\*\*|:$/g, '');
  return headings.has(words.toLowerCase());
}

function candidate(text: string, part: Part, index: number, inSection: boolean): readonly Candidate[] {
  if (!part.keep || part.kind !== 'paragraph' || part.end - part.start > LONGEST) return [];
  const head = HEAD.exec(text.slice(part.start, part.start + 10));
  if (head === null) return [];
  const number = head[2] === undefined ? Number(head[1] ?? head[3]) : superscriptValue(head[2]);
  const start = part.start + head[0].length;
  const words = inOneLine(text.slice(start, part.end));
  const cited = CUE.test(words);
  return number > 0 && (cited || inSection) ? [{ part: index, number, start, words, cited }] : [];
}

type Placed = Candidate & { readonly mark: Mark | null };

function inSequence(
  candidates: readonly Candidate[],
  marks: readonly Mark[],
  parts: readonly Part[],
): readonly Placed[] {
  const found: Placed[] = [];
  const byNumber = Map.groupBy(marks, (mark) => mark.number);
  const used = new Map<number, number>();
  for (const one of candidates) {
    const next = used.get(one.number) ?? 0;
    const free = byNumber.get(one.number)?.[next];
    const mark = free !== undefined && free.start < (parts[one.part] as Part).start ? free : null;
    if (!follows(one, found.at(-1), mark !== null)) continue;
    if (mark) used.set(one.number, next + 1);
    found.push({ ...one, mark });
  }
  return found;
}

/** A note that stands right after another may have lost its mark; the first of a page may not. */
function follows(one: Candidate, last: Placed | undefined, marked: boolean): boolean {
  if (one.number === 1) return marked;
  const step = one.number - (last?.number ?? 0);
  if (step < 1 || step > (marked && one.cited ? GAP : 1)) return false;
  return marked || last?.part === one.part - 1;
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
