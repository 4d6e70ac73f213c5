import { describe, expect, test } from 'vitest';
import { cutTokens } from '../../../src/stages/segment/cut-tokens.ts';
import { datelineLength } from '../../../src/stages/segment/dateline.ts';
import { arcsOf } from './segment-text.ts';

/** The words that are taken for the dateline. */
function datelineOf(text: string): string {
  const words = cutTokens(text, { start: 0, end: text.length }, new Set());
  const last = words[datelineLength(words) - 1];
  return last === undefined ? '' : text.slice(0, last.end);
}

test.each([
  ['BAMAKO, Mali (Agency) - Gunmen fled.', 'BAMAKO, Mali (Agency) -'],
  ['BAMAKO, 3 May 2024 (Agency/Desk) — “Nobody fled,” he said.', 'BAMAKO, 3 May 2024 (Agency/Desk) —'],
  ['Port-au-Prince, May 3 -- 12 prisoners fled.', 'Port-au-Prince, May 3 --'],
  ['BANGUI, Republic of Congo – Gunmen fled – again.', 'BANGUI, Republic of Congo –'],
  ['Bamako - Gunmen fled.', 'Bamako -'],
  ['(Bamako) – Gunmen fled.', '(Bamako) –'],
  // a thought between two dashes, a subject, a title, a list, a span, no dash, nothing
  ['Bamako - Gao’s rival - fell.', ''],
  ['Mali — which denies it — fell.', ''],
  ['Gunmen from Gao - Soldiers fled.', ''],
  ['Mali, Niger - and Chad - fell.', ''],
  ['Mali–Niger Talks began.', ''],
  ['BAMAKO (Agency) Gunmen fled.', ''],
  ['- Gunmen fled.', ''],
  ['', ''],
])('dateline of “%s”', (text, expected) => {
  expect(datelineOf(text)).toBe(expected);
});

describe('a dateline takes no part in the sentence', () => {
  test.each([
    ['BAMAKO, Republic of Mali - Rebels backed by Chad seized Gao.', 'parataxis(seized, BAMAKO)'],
    ['BAMAKO, Republic of Mali - Rebels backed by Chad seized Gao.', 'nsubj(seized, Rebels)'],
    ['Bamako (Agency) - Missiles struck the port.', 'nsubj(struck, Missiles)'],
  ])('%s: %s', (text, arc) => {
    expect(arcsOf(text)).toContain(arc);
  });
});
