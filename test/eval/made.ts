import type { Found, FoundEvent, FoundMention } from '../../src/eval/found.ts';
import { type DocumentScore, scoreDocument } from '../../src/eval/score-document.ts';
import { GOLD, type Gold } from '../../src/io/gold/gold.schema.ts';

/** Gold with what a test is about; the rest is empty. */
export function makeGold(over: object = {}): Gold {
  return GOLD.parse({
    schema: 1,
    source_id: 'x',
    source: 'x.txt',
    partial: false,
    sha256: '0'.repeat(64),
    entities: [],
    dates: [],
    relations: [],
    events: [],
    absent: [],
    ...over,
  });
}

export function makeFound(over: Partial<Found> = {}): Found {
  return {
    docId: 'doc_x',
    status: 'done',
    raw: [],
    mentions: [],
    dates: [],
    quantities: [],
    relations: [],
    events: [],
    edits: [],
    citations: [],
    wikidataOf: () => null,
    ...over,
  };
}

export const name = (start: number, end: number, type: string, entity = `e${start}`, over: object = {}) => ({
  start,
  end,
  text: 'x'.repeat(end - start),
  type,
  entity,
  ...over,
});

export const mention = (
  start: number,
  end: number,
  type: FoundMention['type'],
  entity: string | null = `ent_${start}`,
  over: Partial<FoundMention> = {},
): FoundMention => ({
  id: `men_${start}_${end}_${type}`,
  rule: 'rule/m',
  start,
  end,
  text: 'x'.repeat(end - start),
  type,
  form: 'name',
  entity,
  ...over,
});

export const goldEvent = (start: number, end: number, over: object = {}) => ({
  type: 'ASSAULT',
  mode: null,
  trigger: { start, end, text: 'x'.repeat(end - start) },
  actor: [],
  recipient: [],
  location: null,
  date: null,
  factuality: 'asserted',
  source: null,
  killed: null,
  optional: false,
  ...over,
});

export const event = (start: number, end: number, over: Partial<FoundEvent> = {}): FoundEvent => ({
  id: `evt_${start}`,
  rule: 'rule/e',
  start,
  end,
  text: 'x'.repeat(end - start),
  type: 'ASSAULT',
  mode: null,
  factuality: 'asserted',
  fillers: [],
  date: null,
  killed: null,
  injured: null,
  casualties: null,
  weapon: null,
  source: null,
  embeddedIn: null,
  ...over,
});

/** `[right, wrong, missed]` of a measure; null when it was not judged. */
export function counts(score: DocumentScore, measure: string, slice = ''): readonly number[] | null {
  const all = score.tallies.get(measure)?.get(slice);
  return all ? [all.tp, all.fp, all.fn] : null;
}

export function score(gold: object, found: Partial<Found>): DocumentScore {
  return scoreDocument(makeGold(gold), makeFound(found));
}
