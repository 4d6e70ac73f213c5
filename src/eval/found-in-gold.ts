import type { Gold } from '../io/gold/gold.schema.ts';
import type { Filler, Found } from './found.ts';
import { intervalOf } from './layers/intervals.ts';

type GoldEvent = Gold['events'][number];

/** Another annotation, read as if it were findings: what two annotators agree on is the score of one against the other. */
export function foundInGold(gold: Gold): Found {
  const by = (layer: string, start: number, end: number, n: number) => ({
    id: `${layer}_${n}`,
    rule: `gold/${layer}`,
    start,
    end,
  });
  const packIds = new Map(gold.identities.flatMap((row) => (row.pack_id ? [[row.entity, row.pack_id]] : [])));
  const idOf = (key: string): string => packIds.get(key) ?? key;
  const first = (key: string | null): Filler | null => {
    const mention = gold.entities.find((entity) => entity.entity === key);
    return mention ? { ...mention, entity: idOf(mention.entity), isName: true } : null;
  };
  const wikidata = new Map(gold.identities.map((row) => [idOf(row.entity), row.wikidata_id]));
  return {
    docId: gold.source_id,
    status: 'done',
    raw: [],
    wikidataOf: (entity) => wikidata.get(entity) ?? null,
    mentions: gold.entities.map((row, n) => ({
      ...row,
      ...by('mention', row.start, row.end, n),
      entity: idOf(row.entity),
    })),
    dates: gold.dates.map((row, n) => ({
      ...by('date', row.start, row.end, n),
      text: row.text,
      type: row.type,
      value: row.value,
      interval: row.interval ?? intervalOf(row.value),
      kind: row.kind ?? 'absolute',
    })),
    quantities: gold.quantities.map((row, n) => ({ ...row, ...by('quantity', row.start, row.end, n) })),
    relations: gold.relations.map((row, n) => ({
      ...by('relation', row.start ?? 0, row.end ?? 0, n),
      ...relationOf(row, first),
    })),
    events: gold.events.map((row, n) => ({
      ...by('event', row.trigger.start, row.trigger.end, n),
      ...eventOf(row, first),
      embeddedIn: outerOf(gold, row),
    })),
    edits: (gold.cleaning?.defects ?? []).map((row, n) => ({
      ...by('defect', row.start, row.end, n),
      after: row.want,
    })),
    citations: gold.citations.map((row, n) => ({ ...row, ...by('citation', row.start, row.end, n) })),
  };
}

type First = (key: string | null) => Filler | null;

function relationOf(row: Gold['relations'][number], first: First) {
  return {
    text: row.text ?? '',
    type: row.type,
    subject: first(row.subject),
    object: first(row.object),
    value: row.value,
    factuality: row.factuality ?? 'asserted',
  };
}

/** The finding that the outer event becomes. */
function outerOf({ events }: Gold, { embedded_in: outer }: GoldEvent): string | null {
  const n = outer === null ? -1 : events.findIndex(({ id }) => id === outer);
  return n < 0 ? null : `event_${n}`;
}

function eventOf(row: GoldEvent, first: First) {
  const filler = (role: string) => (key: string | null) => {
    const found = first(key);
    return found ? [{ ...found, role }] : [];
  };
  return {
    text: row.trigger.text,
    type: row.type,
    mode: row.mode === 'none' ? null : row.mode,
    factuality: row.factuality,
    fillers: [
      ...row.actor.flatMap(filler('actor')),
      ...row.recipient.flatMap(filler('recipient')),
      ...[row.location].flatMap(filler('location')),
      ...row.arguments.map((argument) => ({ ...argument, entity: null, isName: false })),
    ],
    date: row.date,
    killed: row.killed,
    injured: row.injured,
    casualties: row.casualties,
    weapon: row.weapon,
    source: first(row.source)?.entity ?? null,
  };
}
