import type { AnchorKind, TimeLink } from '../../core/vocabulary.ts';
import { type Day, iso } from './calendar/calendar.ts';
import type { Base, Calendar } from './meaning.ts';
import type { Genre, Published, Tense } from './reference.ts';

/** A date that was read, as far as it is known, for later expressions to be read against. */
export interface Anchor {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** Index in the layer. */
  readonly index: number;
  readonly paragraph: number;
  readonly sentence: number;
  /** How many headings stand before it. */
  readonly section: number;
  /** Something is told of it: `as in 2004` only compares. */
  readonly told: boolean;
  /** A night, which goes on into the next day. */
  readonly night: boolean;
  /** The words themselves name the year. */
  readonly explicit: boolean;
}

/** What an expression is read against: the state of the text before it. */
export interface Frame {
  readonly genre: Genre;
  readonly published: Published | null;
  readonly tense: Tense;
  /** In a relative clause. */
  readonly relative: boolean;
  /** The preposition before it. */
  readonly link: TimeLink | null;
  /** The last date with a year. */
  readonly context: Anchor | null;
  /** The last date with a day. */
  readonly contextDay: Anchor | null;
  readonly paragraph: number;
  readonly sentence: number;
  readonly section: number;
  /** The expression is the first of its line, as the times of a live blog are. */
  readonly leads: boolean;
  /** A year lent by the other end of a range. */
  readonly lent: { readonly year: number; readonly month: number | null; readonly before: boolean } | null;
}

/** What an expression means. `day`, `month` and `year` are what later expressions can be read against. */
export interface Resolved {
  readonly value: string;
  readonly place: {
    readonly year: number;
    readonly month: number | null;
    readonly day: number | null;
  } | null;
  readonly anchorKind: AnchorKind;
  readonly anchorDate: string | null;
  readonly anchorRef: number | null;
  readonly calendar?: Calendar;
  readonly approximate?: boolean;
  /** The value of the larger time in which a stretch lies. */
  readonly within?: string;
  /** First and last day where the value is less exact than what is known. */
  readonly days?: { readonly start: Day; readonly end: Day };
  readonly alternatives?: readonly string[];
}

/** The day a pointer starts from, and where it comes from; null when there is none. */
export interface Start {
  readonly day: Day;
  /** What of the day is known. */
  readonly precision: 'day' | 'month' | 'year';
  readonly kind: AnchorKind;
  readonly date: string;
  readonly ref: number | null;
}

export function startOf(frame: Frame, base: Base, wantsDay: boolean): Start | null {
  const published = fromPublished(frame);
  if (base === 'dct') return published ?? null;
  const context = fromContext(frame, wantsDay);
  if (base === 'context') return context ?? (frame.genre === 'report' ? published : null);
  return frame.genre === 'history' || isBackground(frame) ? (context ?? published) : published;
}

/** A paragraph of a report that speaks of an earlier year; of any year, where nobody knows the day of the report. */
export function isBackground({ context, published, paragraph, sentence, tense }: Frame): boolean {
  if (context === null || !context.explicit || context.paragraph !== paragraph) return false;
  if (context.sentence !== sentence && !context.told) return false;
  return tense !== 'future' && (published === null || context.year < published.day.year - 1);
}

function fromPublished({ published }: Frame): Start | null {
  if (published === null) return null;
  const { day, precision } = published;
  return { day, precision, kind: 'dct', date: partial(day, precision), ref: null };
}

function fromContext(frame: Frame, wantsDay: boolean): Start | null {
  const anchor = wantsDay ? dayAnchor(frame) : frame.context;
  if (anchor === null) return null;
  const precision = anchor.day !== null ? 'day' : anchor.month !== null ? 'month' : 'year';
  const day = { year: anchor.year, month: anchor.month ?? 1, day: anchor.day ?? 1 };
  return { day, precision, kind: 'timex', date: partial(day, precision), ref: anchor.index };
}

/**
 * What days are counted from. In a report a bare year, or a month of another paragraph, is background: nothing happened
 * `the same day` as a treaty of 1951.
 */
function dayAnchor({ genre, context, contextDay, paragraph }: Frame): Anchor | null {
  if (context === null || context.day !== null) return context;
  if (contextDay?.paragraph === context.paragraph) return contextDay;
  const isNear = context.month !== null && context.paragraph === paragraph;
  return genre === 'history' || isNear ? context : (contextDay ?? context);
}

function partial(day: Day, precision: Start['precision']): string {
  const length = precision === 'day' ? undefined : precision === 'month' ? -3 : -6;
  return iso(day).slice(0, length);
}

export function anchored(start: Start): Pick<Resolved, 'anchorKind' | 'anchorDate' | 'anchorRef'> {
  return { anchorKind: start.kind, anchorDate: start.date, anchorRef: start.ref };
}

export const EXPLICIT = { anchorKind: 'explicit', anchorDate: null, anchorRef: null } as const;
const UNANCHORED = { anchorKind: 'none', anchorDate: null, anchorRef: null } as const;

export function unknown(value: string): Resolved {
  return { value, place: null, ...UNANCHORED };
}
