import type { Gold } from './gold.schema.ts';
import type { RowSpan, RunRows } from './run-rows.ts';

/** Hits, misses and extras of one measure. F1 is 2·hit / (2·hit + missed + extra). */
export interface Tally {
  readonly hit: number;
  readonly missed: number;
  readonly extra: number;
}

/** One measure on one document: `names`, `dates`, `events`, `event factuality` … */
export interface Measure {
  readonly name: string;
  readonly tally: Tally;
  /** What went wrong, for reading: `missed ASSAULT at 120 "shelled"`. */
  readonly errors: readonly string[];
}

type GoldEvent = Gold['events'][number];
type EventRow = RunRows['events'][number];

/** Compares the rows of one document with its gold. Spans are code points of the raw text on both sides. */
export function compareGold(gold: Gold, rows: RunRows): readonly Measure[] {
  return [compareNames(gold, rows), ...compareDates(gold, rows), ...compareEvents(gold, rows)];
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (pick: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + pick(tally), 0);
  return { hit: sum((t) => t.hit), missed: sum((t) => t.missed), extra: sum((t) => t.extra) };
}

/** F1 in 0–1; null when there was nothing to find and nothing was found. */
export function f1({ hit, missed, extra }: Tally): number | null {
  return hit + missed + extra === 0 ? null : (2 * hit) / (2 * hit + missed + extra);
}

const overlap = (gold: { start: number; end: number }, row: RowSpan): boolean =>
  gold.start < row.raw_end && row.raw_start < gold.end;

const equal = (gold: { start: number; end: number }, row: RowSpan): boolean =>
  gold.start === row.raw_start && gold.end === row.raw_end;

function compareNames(gold: Gold, rows: RunRows): Measure {
  const found = rows.mentions.filter((mention) => mention.form !== 'pronoun' && mention.form !== 'nominal');
  const missed = gold.entities.filter(
    (name) => !found.some((row) => equal(name, row) && row.type === name.type),
  );
  const wrong = found
    .filter((row) => gold.entities.some((name) => overlap(name, row)))
    .filter((row) => !gold.entities.some((name) => equal(name, row) && row.type === name.type));
  const beyond = found.filter((row) => !gold.entities.some((name) => overlap(name, row)));
  const extra = gold.partial ? wrong : [...wrong, ...beyond];
  return {
    name: 'names',
    tally: { hit: gold.entities.length - missed.length, missed: missed.length, extra: extra.length },
    errors: [
      ...missed.map((name) => `missed ${name.type} at ${name.start} "${name.text}"`),
      ...extra.map((row) => `extra ${row.type} at ${row.raw_start} "${row.raw_text}" by ${row.rule}`),
    ],
  };
}

function compareDates(gold: Gold, rows: RunRows): readonly Measure[] {
  const pairs = gold.dates.map((date) => ({ date, row: rows.dates.find((row) => overlap(date, row)) }));
  const beyond = gold.partial
    ? []
    : rows.dates.filter((row) => !gold.dates.some((date) => overlap(date, row)));
  const spans = pairs.filter(({ row }) => row !== undefined);
  const values = spans.filter(({ date, row }) => row?.value === date.value);
  const extras = beyond.map((row) => `extra ${row.type} at ${row.raw_start} "${row.text}" by ${row.rule}`);
  return [
    {
      name: 'dates',
      tally: { hit: spans.length, missed: pairs.length - spans.length, extra: beyond.length },
      errors: [
        ...pairs
          .filter(({ row }) => !row)
          .map(({ date }) => `missed ${date.type} at ${date.start} "${date.text}"`),
        ...extras,
      ],
    },
    {
      name: 'date values',
      tally: {
        hit: values.length,
        missed: pairs.length - values.length,
        extra: beyond.length + spans.length - values.length,
      },
      errors: spans
        .filter(({ date, row }) => row?.value !== date.value)
        .map(({ date, row }) => `"${date.text}" at ${date.start}: ${row?.value}, should be ${date.value}`),
    },
  ];
}

function compareEvents(gold: Gold, rows: RunRows): readonly Measure[] {
  const at = (row: EventRow): RowSpan => rows.rawTrigger(row);
  const match = (event: GoldEvent): EventRow | undefined =>
    rows.events.find((row) => row.type === event.type && overlap(event.trigger, at(row)));
  const pairs = gold.events.map((event) => ({ event, row: match(event) }));
  const needed = pairs.filter(({ event, row }) => row !== undefined || !event.optional);
  const found = needed.flatMap(({ event, row }) => (row ? [{ event, row }] : []));
  const extra = extraEvents(gold, rows, at, new Set(found.map(({ row }) => row.event_id)));
  const roles = found.map(({ event, row }) => ({ event, row, wrong: wrongRoles(gold, rows, event, row) }));
  const right = roles.filter(({ wrong }) => wrong.length === 0);
  const sure = found.filter(({ event, row }) => row.factuality === event.factuality);
  return [
    {
      name: 'events',
      tally: { hit: found.length, missed: needed.length - found.length, extra: extra.length },
      errors: [
        ...needed
          .filter(({ row }) => !row)
          .map(({ event }) => `missed ${event.type} at ${event.trigger.start} "${event.trigger.text}"`),
        ...extra.map((row) => `extra ${row.type} at ${at(row).raw_start} "${row.trigger}" by ${row.rule}`),
      ],
    },
    {
      name: 'event roles',
      tally: { hit: right.length, missed: found.length - right.length, extra: 0 },
      errors: roles
        .filter(({ wrong }) => wrong.length > 0)
        .map(({ event, wrong }) => `${event.type} "${event.trigger.text}": ${wrong.join(', ')}`),
    },
    {
      name: 'event factuality',
      tally: { hit: sure.length, missed: found.length - sure.length, extra: 0 },
      errors: found
        .filter(({ event, row }) => row.factuality !== event.factuality)
        .map(
          ({ event, row }) =>
            `${event.type} "${event.trigger.text}": ${row.factuality}, should be ${event.factuality}`,
        ),
    },
  ];
}

/** Events that gold rules out: inside an `absent` span, or anywhere when the document is annotated whole. */
function extraEvents(
  gold: Gold,
  rows: RunRows,
  at: (row: EventRow) => RowSpan,
  hits: ReadonlySet<string>,
): readonly EventRow[] {
  const ruledOut = (row: EventRow): boolean =>
    gold.absent.some((span) => span.type === row.type && overlap(span, at(row)));
  return rows.events.filter((row) => !hits.has(row.event_id) && ruledOut(row));
}

/** The roles of gold that the row does not fill with a mention of the same thing. */
function wrongRoles(gold: Gold, rows: RunRows, event: GoldEvent, row: EventRow): readonly string[] {
  const fills = (role: string, key: string): boolean =>
    rows
      .argumentSpans(row.event_id, role)
      .some((span) => gold.entities.some((name) => name.entity === key && overlap(name, span)));
  const wrong = [
    ...event.actor.filter((key) => !fills('actor', key)).map((key) => `actor ${key}`),
    ...event.recipient.filter((key) => !fills('recipient', key)).map((key) => `recipient ${key}`),
  ];
  if (event.location !== null && !fills('location', event.location)) wrong.push(`location ${event.location}`);
  if (event.date !== null && !(row.date_start ?? '').startsWith(event.date))
    wrong.push(`date ${event.date}, found ${row.date_start}`);
  if (event.killed !== null && row.killed_low !== event.killed[0])
    wrong.push(`killed ${event.killed[0]}, found ${row.killed_low}`);
  return wrong;
}
