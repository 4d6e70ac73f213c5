import type { Row } from '../../io/dataset/read-rows.ts';
import { OTHER_LABELS } from '../../io/gold/standoff.ts';
import type { EntityIndex } from '../../io/rows/entity-index.ts';
import type { AnnotatedSpan, Layer } from './annotated-span.ts';

interface SpanLayer {
  readonly name: Layer;
  span(row: Row, entities: EntityIndex): AnnotatedSpan;
}

/** Layers whose rows are one span each. Attributes are those that `eval --gold` reads. */
export const LAYERS: readonly SpanLayer[] = [
  {
    name: 'mentions',
    span: (row, entities) => ({
      ...placeOf(row, 'mentions', String(row.mention_id)),
      label: String(row.type),
      attributes: { ...keyed('entity', row.entity_id, entities), form: row.form },
    }),
  },
  {
    name: 'dates',
    span: (row) => ({
      ...placeOf(row, 'dates', String(row.date_id)),
      label: String(row.type),
      attributes: { value: row.value },
    }),
  },
  {
    name: 'quantities',
    span: (row, entities) => ({
      ...placeOf(row, 'quantities', String(row.quantity_id)),
      label: OTHER_LABELS.quantity,
      attributes: {
        low: row.low,
        high: row.high,
        approximate: row.approximate,
        unit: row.unit,
        kind: row.kind,
        ...keyed('of', row.of_entity_id, entities),
      },
    }),
  },
];

function placeOf(row: Row, layer: Layer, id: string): Omit<AnnotatedSpan, 'label' | 'attributes'> {
  return {
    id,
    layer,
    start: Number(row.start),
    end: Number(row.end),
    text: String(row.text),
    sentence: row.sentence as number | null,
    score: (row.score ?? null) as number | null,
  };
}

/** A key that people can read and that no two entities share. */
function keyed(name: string, id: unknown, entities: EntityIndex): Readonly<Record<string, string>> {
  return id === null ? {} : { [name]: `${entities.name(id)} (${String(id)})` };
}
