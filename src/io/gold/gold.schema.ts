import { z } from 'zod';
import {
  ENTITY_TYPES,
  EVENT_TYPES,
  FACTUALITIES,
  MENTION_FORMS,
  QUANTITY_KINDS,
  RELATION_TYPES,
  TIMEX_TYPES,
} from '../../core/vocabulary.ts';

const SPAN = { start: z.int().min(0), end: z.int().min(1), text: z.string().min(1) };
const span = z.strictObject(SPAN);
const key = z.string().min(1);
const optional = z.boolean().default(false);
const range = z.tuple([z.number().nullable(), z.number().nullable()]).nullable();
const day = z.string().regex(/^-?\d{4,6}-\d{2}-\d{2}$/);
const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);

/** Layers that a document can be annotated for exhaustively: whatever is found beyond gold is then an error. */
export const GOLD_LAYERS = [
  'mentions',
  'coreference',
  'dates',
  'quantities',
  'relations',
  'events',
  'cleaning',
  'citations',
] as const;
export type GoldLayer = (typeof GOLD_LAYERS)[number];

export const DEFECT_KINDS = [
  'character',
  'whitespace',
  'hyphen',
  'line-break',
  'quote',
  'markup',
  'running-head',
  'page-number',
  'furniture',
  'imprint',
  'note-mark',
  'note',
  'duplicate',
  'garble',
  'other',
] as const;

const meta = z.strictObject({
  theatre: z.string(),
  genre: z.string(),
  part: z.enum(['dev', 'held']),
  source: z.string().nullable().default(null),
  published: z.string().nullable().default(null),
  translated: z.boolean().default(false),
  headline: span.nullable().default(null),
});

const entity = z.strictObject({
  ...SPAN,
  type: z.enum(ENTITY_TYPES),
  entity: key,
  form: z.enum(MENTION_FORMS).default('name'),
  optional,
});

const identity = z.strictObject({
  entity: key,
  pack_id: z.string().nullable(),
  wikidata_id: z.string().nullable().default(null),
});

const date = z.strictObject({
  ...SPAN,
  type: z.enum(TIMEX_TYPES),
  value: z.string(),
  /** Further values that are as right. */
  or: list(z.string()),
  /** First and last day; null: as the value says. */
  interval: z.tuple([day, day]).nullable().default(null),
  kind: z
    .enum(['absolute', 'relative', 'underspecified', 'range', 'duration', 'set'])
    .nullable()
    .default(null),
  optional,
});

const quantity = z.strictObject({
  ...SPAN,
  low: z.number().nullable(),
  high: z.number().nullable(),
  approximate: z.boolean().default(false),
  unit: z.string().nullable().default(null),
  kind: z.enum(QUANTITY_KINDS),
  of: key.nullable().default(null),
  optional,
});

const relation = z.strictObject({
  type: z.enum(RELATION_TYPES),
  subject: z.string().nullable(),
  object: z.string().nullable(),
  value: z.string().nullable(),
  factuality: z.enum(FACTUALITIES).nullable().default(null),
  /** The shortest words that show it. */
  start: z.int().min(0).nullable().default(null),
  end: z.int().min(1).nullable().default(null),
  text: z.string().nullable().default(null),
  optional,
});

const event = z.strictObject({
  id: z.string().nullable().default(null),
  type: z.enum(EVENT_TYPES),
  /** null: not annotated; "none": there is none. */
  mode: z.string().nullable(),
  trigger: span,
  actor: z.array(key),
  recipient: z.array(key),
  location: z.string().nullable(),
  /** The first day, or as much of it as is known; null: not annotated. */
  date: z.string().nullable(),
  factuality: z.enum(FACTUALITIES),
  source: z.string().nullable(),
  killed: range,
  injured: range.default(null),
  casualties: range.default(null),
  weapon: z.string().nullable().default(null),
  /** The event it is the content of. */
  embedded_in: z.string().nullable().default(null),
  /** Arguments by mention. */
  arguments: list(z.strictObject({ role: z.string(), ...SPAN })),
  /** Actor, recipient and location are complete: what is found beyond them is an error. */
  exhaustive_roles: z.boolean().default(false),
  optional: z.boolean(),
});

const defect = z.strictObject({
  ...SPAN,
  kind: z.enum(DEFECT_KINDS),
  /** What must stand there; empty: nothing. */
  want: z.string(),
  or: list(z.string()),
  optional,
});

const cleaning = z.strictObject({
  defects: z.array(defect),
  /** Correct text that looks wrong and must stay. */
  keep: list(z.strictObject({ ...SPAN, why: z.string().default('') })),
});

const citation = z.strictObject({
  ...SPAN,
  number: z.int().nullable().default(null),
  authors: list(z.string()),
  title: z.string().nullable().default(null),
  container: z.string().nullable().default(null),
  published: z.string().nullable().default(null),
  url: z.string().nullable().default(null),
  optional,
});

/** `corpus/gold/*.json`: stand-off gold in code points of the raw text. See corpus/README.md. */
export const GOLD = z.strictObject({
  schema: z.literal(1),
  source_id: z.string(),
  source: z.string(),
  /** Only some of what is in the text is annotated: what is found beyond it is no error. */
  partial: z.boolean(),
  /** Of the file's bytes, or of the UTF-8 bytes of a JSONL row's `text`. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  meta: meta.nullable().default(null),
  /** null: names and dates, unless the annotation is partial. */
  complete: z.array(z.enum(GOLD_LAYERS)).nullable().default(null),
  entities: z.array(entity),
  identities: list(identity),
  dates: z.array(date),
  quantities: list(quantity),
  relations: z.array(relation),
  events: z.array(event),
  /** No event of this type has its trigger inside. */
  absent: z.array(z.strictObject({ ...SPAN, type: z.enum(EVENT_TYPES) })),
  cleaning: cleaning.nullable().default(null),
  citations: list(citation),
});
export type Gold = z.infer<typeof GOLD>;
