import type { Gold } from '../../io/gold/gold.schema.ts';
import type { FoundMention } from '../found.ts';
import type { Side } from '../sheet.ts';

/** A mention of the gold, as a fault shows it. */
export const goldSide = (row: Gold['entities'][number]): Side => ({
  start: row.start,
  end: row.end,
  text: row.text,
  label: row.type,
  value: null,
  entity: row.entity,
});

/** A mention of the run, as a fault shows it: with its row and the rule that made it. */
export const foundSide = (row: FoundMention): Side => ({
  start: row.start,
  end: row.end,
  text: row.text,
  label: row.type,
  value: null,
  entity: row.entity,
  id: row.id,
  rule: row.rule,
});
