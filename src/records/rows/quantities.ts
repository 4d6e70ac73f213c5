import type { QuantityRow } from '../types/quantities.schema.ts';
import { finite, textOrNull } from './day.ts';
import type { RowContext } from './row-context.ts';

/** In the order of the layer: arguments refer to quantities by index. */
export function quantityRows(context: RowContext): readonly QuantityRow[] {
  const { doc, docId, id } = context;
  return doc.quantities.map((quantity) => {
    const at = context.place(quantity, `quantity ${quantity.rule}`);
    return {
      quantity_id: id('qty', at.raw.raw_start, at.raw.raw_end, quantity.kind, quantity.low),
      doc_id: docId,
      sentence: quantity.sentence,
      ...at.clean,
      ...at.raw,
      text: at.words,
      low: finite(quantity.low),
      high: finite(quantity.high),
      approximate: quantity.approximate,
      unit: textOrNull(quantity.unit),
      kind: quantity.kind,
      of_entity_id: context.entityOf(quantity.of)?.id ?? null,
      rule: quantity.rule,
    };
  });
}
