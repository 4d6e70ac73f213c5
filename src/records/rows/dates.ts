import type { DateRow } from '../types/dates.schema.ts';
import { dayOrNull, textOrNull } from './day.ts';
import type { RowContext } from './row-context.ts';

/** In the order of the layer: other rows refer to dates by index. */
export function dateRows(context: RowContext): readonly DateRow[] {
  const { doc, docId } = context;
  const places = doc.dates.map((date) => context.place(date, `date ${date.rule}`));
  const ids = doc.dates.map((date, i) =>
    context.id('dat', places[i]?.raw.raw_start ?? 0, places[i]?.raw.raw_end ?? 0, date.type, date.value),
  );
  return doc.dates.map((date, i) => {
    const at = places[i] as (typeof places)[number];
    return {
      date_id: ids[i] as string,
      doc_id: docId,
      sentence: date.sentence,
      ...at.clean,
      ...at.raw,
      text: at.words,
      type: date.type,
      value: date.value,
      mod: textOrNull(date.mod),
      quant: textOrNull(date.quant),
      freq: textOrNull(date.freq),
      edtf: textOrNull(date.edtf),
      date_start: dayOrNull(date.dateStart),
      date_end: dayOrNull(date.dateEnd),
      precision: date.precision,
      anchor_kind: date.anchorKind,
      anchor_date: textOrNull(date.anchorDate),
      anchor_ref: date.anchorRef === null ? null : (ids[date.anchorRef] ?? null),
      alternatives: [...date.alternatives],
      calendar: date.calendar,
      in_name: date.inName,
      rule: date.rule,
    };
  });
}
