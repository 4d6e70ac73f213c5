import type { Row } from '../../src/io/dataset/read-rows.ts';
import { makeDataset } from '../export/make-dataset.ts';

const TEXT = '💥 The RSF hit El Fasher on 10 May. The army denied that it fled.';
const at = (words: string) => {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return { start, end: start + [...words].length };
};
const trigger = (words: string) => {
  const { start, end } = at(words);
  return { trigger: words, trigger_start: start, trigger_end: end };
};

/** A dataset of one article and as many copies of it as are asked for; `over` goes over each document. */
export function makeReported(out: string, copies = 1, over: Row = {}): string {
  const ids = Array.from({ length: copies }, (_, n) => `doc_${n}`);
  return makeDataset(out, {
    documents: ids.map((doc_id, n) => ({
      ...{ doc_id, source_id: `a${n}`, source: 'a.txt', status: 'done', text: TEXT, publisher: 'River Post' },
      ...{ title: `Market ${n}`, published: '2024-05-12', ...over },
    })),
    entities: [
      { entity_id: 'ent_rsf', name: 'Rapid Support Forces' },
      { entity_id: 'ent_fasher', name: 'El Fasher' },
    ],
    mentions: ids.flatMap((doc_id, n) => [
      { mention_id: `men_a${n}`, doc_id, ...at('RSF'), type: 'ORG', entity_id: 'ent_rsf', rule: 'r' },
      { mention_id: `men_b${n}`, doc_id, ...at('hit El Fasher'), type: 'EVENT', rule: 'r' },
      {
        mention_id: `men_c${n}`,
        doc_id,
        ...at('El Fasher'),
        type: 'GPE',
        entity_id: 'ent_fasher',
        rule: 'r',
      },
    ]),
    dates: ids.map((doc_id, n) => ({
      ...{ date_id: `dat_${n}`, doc_id, ...at('10 May'), type: 'DATE', value: '2024-05-10', rule: 'r' },
    })),
    events: ids.flatMap((doc_id, n) => [
      {
        ...{
          event_id: `evt_a${n}`,
          doc_id,
          ...at('RSF hit El Fasher'),
          evidence: 'RSF hit El Fasher',
          rule: 'events/hit',
        },
        ...{
          ...trigger('hit'),
          type: 'ASSAULT',
          factuality: 'asserted',
          status: 'occurred',
          actor_ids: ['ent_rsf'],
        },
        ...{ location_id: 'ent_fasher', latitude: 13.6, longitude: 25.3, killed_low: 12 },
        ...{ date_start: '2024-05-10', date_end: '2024-05-10', date_precision: 'day' },
      },
      {
        ...{ event_id: `evt_b${n}`, doc_id, ...at('it fled'), evidence: 'it fled', rule: 'events/flee' },
        ...{
          ...trigger('fled'),
          type: 'RETREAT',
          factuality: 'denied',
          status: 'occurred',
          polarity: 'negative',
        },
      },
    ]),
    quarantine: [
      {
        doc_id: 'doc_0',
        source: 'b.pdf',
        source_id: 'b',
        stage: 'read',
        code: 'E_READ',
        message: 'no',
        hint: 'fetch it again',
      },
    ],
  });
}
