/** A cited work as its note tells it. */
export interface Work {
  readonly start: number;
  readonly end: number;
  readonly authors: readonly string[];
  readonly title: string | null;
  readonly container: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** `Ibid.`: the work before it. */
  readonly same: boolean;
  /** Nothing but a name and a title: a work only when an earlier note tells it in full. */
  readonly short: boolean;
}

/** What reading a note needs to know: the months in order, and addresses that hold no hyphen. */
export interface NoteWords {
  readonly months: readonly string[];
  /** Headings over notes, in small letters. */
  readonly headings: ReadonlySet<string>;
  readonly codes: readonly RegExp[];
}
