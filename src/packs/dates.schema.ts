import { z } from 'zod';
import type { Kind } from './kind.schema.ts';

const words = z.array(z.string().min(1)).min(1);
const mod = z.enum([
  'START',
  'MID',
  'END',
  'APPROX',
  'MORE_THAN',
  'LESS_THAN',
  'EQUAL_OR_MORE',
  'EQUAL_OR_LESS',
]);
const base = z.enum(['dct', 'context', 'either']);

/** Names of the calendar. `capital`: only with a capital letter, because the word means something else too. */
const NAMES = [
  z.strictObject({
    is: z.literal('month'),
    words,
    month: z.int().min(1).max(12),
    calendar: z.enum(['gregorian', 'persian', 'islamic']).default('gregorian'),
    capital: z.boolean().default(false),
    /** Needs a day or a year beside it: the bare word is more often a verb, a modal or a name. */
    shy: z.boolean().default(false),
    /** Without a day or a year only after a word that leads up to a date: `in March`, `early May`. */
    homonym: z.boolean().default(false),
  }),
  z.strictObject({
    is: z.literal('weekday'),
    words,
    day: z.int().min(1).max(7),
    capital: z.boolean().default(false),
  }),
  z.strictObject({
    is: z.literal('season'),
    words,
    season: z.enum(['SP', 'SU', 'FA', 'WI']),
    shy: z.boolean().default(false),
  }),
  z.strictObject({
    is: z.literal('part'),
    words,
    part: z.enum(['MO', 'MI', 'AF', 'EV', 'NI', 'DT']),
    clock: z.string().nullable().default(null),
    mod: mod.nullable().default(null),
    shy: z.boolean().default(false),
  }),
  z.strictObject({
    is: z.literal('unit'),
    words,
    plural: words,
    unit: z.enum(['D', 'W', 'WE', 'M', 'Y', 'Q', 'H', 'DE', 'CE', 'FN', 'NI', 'TH', 'TM', 'TS']),
    shy: z.boolean().default(false),
  }),
  z.strictObject({ is: z.literal('era'), words, era: z.enum(['BC', 'AD']) }),
  z.strictObject({ is: z.literal('zone'), words, offset: z.string() }),
  z.strictObject({ is: z.literal('meridiem'), words, pm: z.boolean() }),
  z.strictObject({ is: z.literal('decade'), words, decade: z.int() }),
] as const;

/** Words that point from one time to another. */
const POINTERS = [
  z.strictObject({
    is: z.literal('deictic'),
    words,
    shift: z.int(),
    part: z.string().nullable().default(null),
  }),
  z.strictObject({
    is: z.literal('relative'),
    words,
    shift: z.int(),
    base,
    span: z.boolean().default(false),
  }),
  z.strictObject({ is: z.literal('offset'), words, dir: z.int(), base, from: z.boolean().default(false) }),
  z.strictObject({
    is: z.literal('ref'),
    words,
    value: z.string(),
    shy: z.boolean().default(false),
    type: z.enum(['DATE', 'DURATION']).default('DATE'),
    genre: z.enum(['report', 'history']).nullable().default(null),
  }),
  z.strictObject({
    is: z.literal('mod'),
    words,
    mod,
    of: z.boolean().default(false),
    shy: z.boolean().default(false),
  }),
  z.strictObject({ is: z.literal('degree'), words, mod }),
  z.strictObject({ is: z.literal('some'), words }),
  z.strictObject({
    is: z.literal('set'),
    words,
    value: z.string(),
    quant: z.string().nullable().default(null),
  }),
  z.strictObject({ is: z.literal('every'), words, quant: z.string() }),
  z.strictObject({
    is: z.literal('link'),
    words,
    link: z.enum(['on', 'since', 'until', 'before', 'after', 'by', 'during', 'between']),
  }),
  z.strictObject({ is: z.literal('range'), words }),
  z.strictObject({ is: z.literal('whole'), words }),
  z.strictObject({ is: z.literal('cue'), cue: z.string(), words }),
  /** Words that put what they govern into the future: `will`, `scheduled`. */
  z.strictObject({ is: z.literal('plan'), words }),
] as const;

/** Dates that go by a name, and words that make a number or name no date. */
const NAMED = [
  z.strictObject({
    is: z.literal('named'),
    words,
    value: z.string(),
    /** With this list, only before one of these words: `attacks`, `massacre`. */
    heads: z.array(z.string()).default([]),
  }),
  z.strictObject({
    is: z.literal('holiday'),
    words,
    month: z.int(),
    day: z.int(),
    shy: z.boolean().default(false),
  }),
  /** A feast whose day moves, by what it is reckoned from. */
  z.strictObject({
    is: z.literal('feast'),
    words,
    day: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal(['easter', 'orthodox-easter']), shift: z.int() }),
      z.strictObject({
        by: z.literal(['persian', 'islamic']),
        month: z.int().min(1).max(12),
        day: z.int().min(1).max(31),
        /** Days: a feast that is a season of its own, with its first day above. */
        lasts: z.int().min(2).max(60).optional(),
      }),
      z.strictObject({
        by: z.literal('weekday'),
        month: z.int().min(1).max(12),
        weekday: z.int().min(1).max(7),
        count: z.int().min(1).max(4),
      }),
    ]),
  }),
  z.strictObject({ is: z.literal('blocker'), words, side: z.enum(['before', 'after']) }),
  z.strictObject({ is: z.literal('phrase'), words, about: z.string() }),
] as const;

/** A rule of the grammar with its examples: `yes` gives a text and the values found in it, `no` finds nothing. */
const RULE = z.strictObject({
  is: z.literal('rule'),
  id: z.string().regex(/^dates\/[a-z0-9-]+$/),
  why: z.string(),
  yes: z.array(z.tuple([z.string(), z.array(z.string())])).min(1),
  no: z.array(z.string()),
});

const ROW = z.discriminatedUnion('is', [...NAMES, ...POINTERS, ...NAMED, RULE]);
export type DateRow = z.infer<typeof ROW>;

/** Words of time, named dates, and the examples of the rules that read them. */
export const DATES: Kind<DateRow> = { name: 'dates', schema: ROW as z.ZodType<DateRow> };
