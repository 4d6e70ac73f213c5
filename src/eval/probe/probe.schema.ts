import { z } from 'zod';

const name = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower case, digits and hyphens');
const filled = z.union([z.string(), z.number()]);
const wanted = z.union([filled, z.boolean(), z.null(), z.array(z.union([filled, z.null()]))]);

/** Tables a probe can ask about. */
export const PROBE_TABLES = ['edits', 'mentions', 'dates', 'quantities', 'events', 'relations'] as const;
const table = z.enum(PROBE_TABLES);

/** `{ in: events, type: ASSAULT, actor: "{group}" }`: a row of a table with these values. */
const pattern = z.object({ in: table }).catchall(wanted);
export type ProbePattern = z.infer<typeof pattern>;

const expectation = z.union([z.strictObject({ has: pattern }), z.strictObject({ lacks: pattern })]);
export type Expectation = z.infer<typeof expectation>;

/** Ways of writing the same words. */
export const DRESSES = [
  'curly-quotes',
  'single-quotes',
  'guillemets',
  'nfd',
  'soft-hyphen',
  'line-wrap',
  'emoji',
  'no-break-space',
  'crlf',
] as const;
export type Dress = (typeof DRESSES)[number];

const change = z.union([
  z.strictObject({ dress: z.enum(DRESSES) }).describe('The same words in another dress.'),
  z.strictObject({ before: z.string().optional(), after: z.string().optional() }).describe('Words around.'),
  z.strictObject({ swap: z.tuple([z.string(), z.string()]) }).describe('Two slots exchange their words.'),
  z.strictObject({ put: z.record(z.string(), z.string()) }).describe('A slot takes the words of another.'),
  z.strictObject({ publication: z.int() }).describe('Published so many days later.'),
]);
export type Change = z.infer<typeof change>;

const form = z.union([
  z.string(),
  z.strictObject({ text: z.string(), with: z.record(z.string(), filled).optional() }),
]);

const check = z.strictObject({
  id: name,
  /** Every case must hold: the floor is 1. */
  must: z.literal(true).optional(),
  /** The share of cases that hold at least. */
  floor: z.number().min(0).max(1).optional(),
  /** Must hold for the text, and for the changed text with its own slots. */
  expect: z.array(expectation).optional(),
  /** Tables that must say the same before and after the change, its words put back. */
  same: z.array(table).optional(),
  /** Columns that `same` does not look at: `events.killed`. */
  except: z.array(z.string()).optional(),
  /** Dates with these words move by so many days. */
  moves: z.strictObject({ text: z.string(), days: z.int() }).optional(),
  /** Dates with these words stay. */
  stays: z.strictObject({ text: z.string() }).optional(),
});
export type Check = z.infer<typeof check>;

const list = z.array(z.union([filled, z.record(z.string(), filled)])).min(2);
export const PROBE_LISTS = z.record(z.string(), list);
export type ProbeLists = z.infer<typeof PROBE_LISTS>;

/** One capability in one kind of test: sentence forms, what fills them, and what must be true of all of them. */
const group = z.strictObject({
  capability: name,
  /** MFT: must hold. INV: must not change when … DIR: must change in this way when … */
  type: z.enum(['MFT', 'INV', 'DIR']),
  why: z.string(),
  published: z.iso.date().default('2026-03-12'),
  cases: z.int().min(20).default(24),
  lists: PROBE_LISTS.optional(),
  with: z.record(z.string(), filled).optional(),
  forms: z.array(form).min(3),
  change: z.array(change).optional(),
  checks: z.array(check).min(1),
});
export type ProbeGroup = z.infer<typeof group>;

/** A file of probes: a list of groups. */
export const PROBE_FILE = z.array(group);
