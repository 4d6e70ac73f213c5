import type { Decision } from './gold-patch.schema.ts';

/** A gold file as it stands on disk: keys that it leaves out stay out. */
export type GoldFile = Record<string, unknown>;

type Row = Record<string, unknown>;
type Side = NonNullable<Decision['gold']>;

/** Which list of a gold file holds a layer, and whether the span stands in `trigger`. */
const LISTS: ReadonlyMap<string, { readonly list: string; readonly trigger: boolean }> = new Map([
  ['mentions', { list: 'entities', trigger: false }],
  ['dates', { list: 'dates', trigger: false }],
  ['quantities', { list: 'quantities', trigger: false }],
  ['events', { list: 'events', trigger: true }],
  ['factuality', { list: 'events', trigger: true }],
]);

/** Changes `gold` as an accepted decision says. Null when done, otherwise why it must be done by hand. */
export function mendGold(gold: GoldFile, decision: Decision): string | null {
  if (decision.layer === 'cleaning') return mendCleaning(gold, decision);
  const layer = LISTS.get(decision.layer);
  if (layer === undefined) return `${decision.layer} are mended by hand`;
  const rows = gold[layer.list];
  if (!Array.isArray(rows)) return `gold has no ${layer.list}`;
  if (decision.gold === null) return addRow(gold, rows as Row[], decision);
  const row = findRow(rows as Row[], decision.gold, layer.trigger);
  if (row === undefined) return 'gold has changed here since';
  if (decision.class === 'missed') return removeRow(gold, rows as Row[], row);
  return decision.predicted === null
    ? 'nothing was found to put there'
    : changeRow(row, decision, decision.predicted);
}

function findRow(rows: readonly Row[], side: Side, trigger: boolean): Row | undefined {
  return rows.find((row) => {
    const span = (trigger ? row.trigger : row) as Row | undefined;
    return (
      span?.start === side.start && span.end === side.end && (side.text === '' || span.text === side.text)
    );
  });
}

function removeRow(gold: GoldFile, rows: Row[], row: Row): string | null {
  if (typeof row.id === 'string' && rows.some((other) => other.embedded_in === row.id))
    return 'other events are embedded in it';
  const { entity } = row;
  const isLast =
    typeof entity === 'string' && rows.every((other) => other === row || other.entity !== entity);
  if (isLast && speaksOf(gold, entity))
    return 'events or relations speak of it, and no other mention names it';
  rows.splice(rows.indexOf(row), 1);
  return null;
}

const ENDS = ['actor', 'recipient', 'location', 'source', 'subject', 'object', 'of'];

/** Does anything but a mention name this thing? */
function speaksOf({ events, relations, quantities, identities }: GoldFile, key: string): boolean {
  const rows = [events, relations, quantities].flatMap((list) =>
    Array.isArray(list) ? (list as Row[]) : [],
  );
  if (rows.some((row) => ENDS.some((end) => [row[end]].flat().includes(key)))) return true;
  return Array.isArray(identities) && (identities as Row[]).some((row) => row.entity === key);
}

/** What the program is right to have and gold lacks. Events need roles: those are annotated, not copied. */
function addRow(gold: GoldFile, rows: Row[], { layer, predicted }: Decision): string | null {
  if (predicted === null) return 'nothing was found to put there';
  const { start, end, text, label, value } = predicted;
  if (rows.some((row) => row.start === start && row.end === end)) return 'gold has something here already';
  const bounds = layer === 'quantities' ? readBounds(value) : null;
  if (layer === 'mentions') rows.push({ start, end, text, type: label, entity: keyFor(gold, text) });
  else if (layer === 'dates' && value !== null) rows.push({ start, end, text, type: label, value });
  else if (bounds) rows.push({ start, end, text, ...bounds, kind: label });
  else return `a new row of ${layer} is annotated by hand`;
  rows.sort((a, b) => Number(a.start) - Number(b.start) || Number(a.end) - Number(b.end));
  return null;
}

/** The cluster of the same words, or a new one. */
function keyFor(gold: GoldFile, text: string): string {
  const mentions = (gold.entities ?? []) as readonly Row[];
  const known = mentions.find((row) => row.text === text);
  if (known) return String(known.entity);
  const slug = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || 'entity';
  const taken = new Set(mentions.map((row) => row.entity));
  let key = slug;
  for (let n = 2; taken.has(key); n++) key = `${slug}${n}`;
  return key;
}

function changeRow(row: Row, decision: Decision, predicted: Side): string | null {
  const { start, end, text, label, value } = predicted;
  switch (decision.class) {
    case 'boundary':
    case 'type':
    case 'type+boundary':
      if (decision.layer === 'events') return setIf(row, 'type', label);
      Object.assign(row, { start, end, text });
      return setIf(row, decision.layer === 'quantities' ? 'kind' : 'type', label);
    case 'kind':
      return setIf(row, 'kind', label);
    case 'mode':
      row.mode = value ?? 'none';
      return null;
    case 'factuality':
    case 'false-assertion':
      return setIf(row, 'factuality', value);
    case 'value':
      return changeValue(row, decision.layer, value);
  }
  return `${decision.class} of ${decision.layer} is mended by hand`;
}

function changeValue(row: Row, layer: string, value: string | null): string | null {
  const bounds = layer === 'quantities' ? readBounds(value) : null;
  if (bounds) Object.assign(row, bounds);
  else if (layer !== 'dates') return `value of ${layer} is mended by hand`;
  if (layer === 'dates') delete row.interval;
  return bounds ? null : setIf(row, 'value', value);
}

/** `12`, `10..15`, `12..` or `..12`, as the scorer writes an amount. */
function readBounds(
  value: string | null,
): { readonly low: number | null; readonly high: number | null } | null {
  if (!value || !/^[-\d.]{1,40}$/.test(value)) return null;
  const [low, high] = value.includes('..') ? value.split('..') : [value, value];
  const read = (text: string | undefined): number | null => (text ? Number(text) : null);
  return Number.isNaN(read(low) ?? 0) || Number.isNaN(read(high) ?? 0)
    ? null
    : { low: read(low), high: read(high) };
}

function setIf(row: Row, key: string, value: string | null): string | null {
  if (value === null) return `nothing was found for ${key}`;
  row[key] = value;
  return null;
}

/** Text that is well as it stands is no defect; text that is mended well is one. */
function mendCleaning(gold: GoldFile, decision: Decision): string | null {
  const cleaning = gold.cleaning as { defects: Row[]; keep?: Row[] } | null | undefined;
  if (!cleaning) return 'cleaning is not annotated';
  if (decision.gold === null) {
    if (decision.predicted === null) return 'nothing was found to put there';
    const { start, end, text, value } = decision.predicted;
    if (findRow(cleaning.defects, decision.predicted, false)) return 'gold has something here already';
    cleaning.defects.push({ start, end, text, kind: 'other', want: value ?? '' });
    cleaning.defects.sort((a, b) => Number(a.start) - Number(b.start));
    return null;
  }
  const list = decision.gold.label === 'keep' ? (cleaning.keep ?? []) : cleaning.defects;
  if (decision.class === 'wrongly-mended') return 'a mending that is right otherwise is annotated by hand';
  const row = findRow(list, decision.gold, false);
  return row === undefined ? 'gold has changed here since' : removeRow(gold, list, row);
}
