import type { TimexType } from '../../core/vocabulary.ts';

export type Unit = 'D' | 'W' | 'WE' | 'M' | 'Y' | 'Q' | 'H' | 'DE' | 'CE' | 'FN' | 'NI' | 'TH' | 'TM' | 'TS';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type Calendar = 'gregorian' | 'persian' | 'islamic';

/** How many of a unit: `null` counts are said but not told (`several days`). */
export interface Amount {
  readonly count: number | null;
  readonly unit: Unit;
}

/** How the day of a moving feast is found in a year. */
export type Feast =
  | { readonly by: 'easter'; readonly shift: number }
  | { readonly by: 'orthodox-easter'; readonly shift: number }
  | {
      readonly by: 'persian';
      readonly month: number;
      readonly day: number;
      readonly lasts?: number | undefined;
    }
  | {
      readonly by: 'islamic';
      readonly month: number;
      readonly day: number;
      /** Days: `Ramadan` is a month, told by the month in which it begins. */
      readonly lasts?: number | undefined;
    }
  | { readonly by: 'weekday'; readonly month: number; readonly weekday: number; readonly count: number };

/** A place on the calendar as far as the words name it. */
export interface Fields {
  readonly era?: 'BC';
  readonly year?: number;
  /** `'99`, `15` in `1914-15`: the century must come from elsewhere. */
  readonly shortYear?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly season?: Season;
  readonly quarter?: number;
  readonly half?: number;
  readonly week?: number;
  /** TIMEX3 digits: `199`, `19`. */
  readonly digits?: string;
  readonly fiscal?: true;
  readonly calendar?: Calendar;
  /** Written in figures with the month first: evidence for the other dates of the document. */
  readonly monthFirst?: true;
  /** A feast whose day moves from year to year. */
  readonly feast?: Feast;
  /** No particular day: `at night`. */
  readonly general?: true;
}

/** Where a pointer starts: the publication day, the last date of the text, or whichever the genre says. */
export type Base = 'dct' | 'context' | 'either';

interface Common {
  readonly mod?: string;
  /** `MO`, `NI` …: the part of the day that is meant. */
  readonly part?: string;
  /** `11:00`, with the zone when one is named. */
  readonly clock?: string;
  /** Further readings of an ambiguous date. */
  readonly alternatives?: readonly Fields[];
  readonly inName?: boolean;
}

/** The n-th day, week, month or weekday of a larger time; -1 is its last week, 0 the week that holds it. */
export interface Nth {
  readonly count: number;
  readonly unit: Unit;
  readonly weekday: number | null;
}

export interface Point extends Common {
  readonly kind: 'point';
  readonly fields: Fields;
  /** The larger time it lies in: `October of that year`. */
  readonly of?: Meaning;
  readonly nth?: Nth;
}

/** `last year`, `that month`, `next Thursday`. */
export interface Shift extends Common {
  readonly kind: 'shift';
  readonly unit: Unit;
  readonly shift: number;
  readonly base: Base;
  readonly fields?: Fields;
  readonly of?: Meaning;
}

/** `three days later`, `two years ago`. */
export interface Offset extends Common {
  readonly kind: 'offset';
  readonly amounts: readonly Amount[];
  readonly dir: number;
  readonly base: Base;
  /** The time it is counted from when the words name it: `two days before yesterday`. */
  readonly of?: Meaning;
}

export interface Duration extends Common {
  readonly kind: 'duration';
  readonly amounts: readonly Amount[];
  /** `the past few months`: the stretch ends (-1) or begins (1) on the publication day or the context. */
  readonly span?: number;
  /** `the last week of August`: the first (1) or last (-1) such stretch of a larger time. */
  readonly of?: Meaning;
  readonly base?: Base;
}

interface Repeated extends Common {
  readonly kind: 'set';
  readonly value: string;
  readonly quant: string | null;
  readonly freq: string | null;
}

export interface Reference extends Common {
  readonly kind: 'ref';
  readonly value: string;
  readonly type: TimexType;
  /** Says something of time only in texts of this genre. */
  readonly genre: 'report' | 'history' | null;
}

export type Meaning = Point | Shift | Offset | Duration | Repeated | Reference;

/** What the grammar read: tokens `first` <= i < `next`. */
export interface Found {
  readonly first: number;
  readonly next: number;
  readonly meaning: Meaning;
  readonly rule: string;
}
