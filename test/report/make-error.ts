import type { ErrorRow } from '../../src/report/errors/error-row.schema.ts';

/** An error as a test needs it. */
export function makeError(n: number, over: Partial<ErrorRow> = {}): ErrorRow {
  return {
    error_id: `err_${n}`,
    source_id: 'kivu',
    part: 'dev',
    layer: 'mentions',
    class: 'boundary',
    measures: ['mentions.strict'],
    slices: ['type=ORG', 'genre=wire'],
    gold: { start: 12, end: 15, text: 'M23', label: 'ORG', value: null, entity: 'm23' },
    predicted: {
      start: 8,
      end: 15,
      text: 'the M23',
      label: 'ORG',
      value: null,
      entity: 'ent_m23',
      id: 'men_a',
      rule: 'entities/known-name',
    },
    message: `ORG "the M23" should be ORG "M23" (${n})`,
    raw_start: 8,
    raw_end: 15,
    context: { start: 0, end: 30, text: 'Fighting the M23 near 🇨🇩 Goma.' },
    baseline: null,
    new: null,
    ...over,
  };
}

/** Words that would be markup, a script or the end of one in a careless page. */
export const HOSTILE =
  '</script><script>window.hit=1</script><img src=x onerror="window.hit=1">&lt;b&gt;\u2028<!--';
