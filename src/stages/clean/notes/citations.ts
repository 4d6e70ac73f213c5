import type { Citation } from '../../../core/layers/cleaned.ts';
import type { Note } from './note.ts';
import type { Work } from './work.ts';

/** A citation with offsets of the text it was found in; `mark` is where its note's number stands. */
export interface FoundCitation extends Omit<Citation, 'raw' | 'anchor'> {
  readonly start: number;
  readonly end: number;
  readonly mark: number | null;
}

/** One citation for each work of each note, short forms tied to the work they shorten. */
export function citeWorks(notes: readonly Note[]): readonly FoundCitation[] {
  const citations: FoundCitation[] = [];
  const byTitle = new Map<string, number>();
  for (const note of notes)
    for (const work of note.works) {
      const full = fullForm(work, citations, byTitle);
      if (work.short && full === null) continue;
      if (work.title !== null && full === null) byTitle.set(key(work.title), citations.length);
      citations.push(citationOf(note, work, full, full === null ? undefined : citations[full]));
    }
  return citations;
}

function citationOf(
  note: Note,
  work: Work,
  full: number | null,
  known: FoundCitation | undefined,
): FoundCitation {
  return {
    number: note.number,
    authors: known?.authors ?? work.authors,
    title: work.title ?? known?.title ?? null,
    container: work.container,
    published: work.published,
    url: work.url,
    start: note.start + work.start,
    end: note.start + work.end,
    mark: note.mark?.start ?? null,
    shortFormOf: full,
  };
}

/** Which earlier work this one shortens: the same title with less told, or `Ibid.` */
function fullForm(
  work: Work,
  citations: readonly FoundCitation[],
  byTitle: ReadonlyMap<string, number>,
): number | null {
  if (work.same) {
    const last = citations.length - 1;
    return last < 0 ? null : (citations[last]?.shortFormOf ?? last);
  }
  if (work.title === null || work.url !== null) return null;
  const index = byTitle.get(key(work.title));
  const full = index === undefined ? undefined : citations[index];
  if (index === undefined || full === undefined) return null;
  const told = work.authors.join(' ');
  return told === '' || full.authors.some((author) => author.endsWith(told)) ? index : null;
}

function key(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
