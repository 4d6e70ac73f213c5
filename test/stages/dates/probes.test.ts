import { expect, test } from 'vitest';
import { buildAssembly, readDefinition } from '../../../src/assembly/build.ts';
import type { Timex } from '../../../src/core/layers/timex.ts';

const { pipeline } = buildAssembly(readDefinition('conflict-news'));

/** What the whole pipeline finds in a document published on a day. */
function read(raw: string, published: string | null): readonly Timex[] {
  const given = {
    title: null,
    authors: [],
    publisher: null,
    published,
    publishedEvidence: published === null ? null : 'row',
    url: null,
    language: 'en',
  };
  const outcome = pipeline.run({ id: 'x', path: 'x', mediaType: 'text/plain', raw, sha256: '', given });
  if (outcome.kind === 'failed') throw outcome.error;
  return outcome.doc.dates;
}

const WEEK = 7 * 86_400_000;
const later = (date: string | null): string | null =>
  date === null ? null : new Date(Date.parse(`${date}T00:00:00Z`) + WEEK).toISOString().slice(0, 10);

const REPORTS = [
  `Artillery struck a clinic outside El Fasher on Tuesday, medics said.

Two nurses who were wounded yesterday were moved to Tawila this morning. The town had been quiet since 3 June 2023, when a local truce was signed.

The envoy will return next week, and both sides agreed to meet on Friday. Three days ago a convoy was turned back.`,
  `Gunmen attacked a checkpoint near Djibo overnight, the army said on Monday.

It was the second raid in a week. In August 2019 the post was overrun, and in the 1990s the road was safe.

Residents said last Thursday that fighters had been seen; today the market stayed shut.`,
];

test.each(REPORTS)(
  'publication seven days later: what is relative moves by seven, what is absolute stays',
  (raw) => {
    const [before, after] = [read(raw, '2025-03-12'), read(raw, '2025-03-19')];
    const tell = (found: readonly Timex[]) =>
      found.map(({ start, end, type, rule }) => ({ start, end, type, rule }));
    expect(tell(after)).toEqual(tell(before));
    const moving = before.filter(({ anchorKind, dateStart }) => anchorKind === 'dct' && dateStart !== null);
    expect(moving.length).toBeGreaterThanOrEqual(4);
    const days = (found: readonly Timex[], i: number) => [
      found[i]?.dateStart ?? null,
      found[i]?.dateEnd ?? null,
    ];
    before.forEach((one, i) => {
      const here = days(before, i);
      expect(days(after, i), raw.slice(one.start, one.end)).toEqual(
        one.anchorKind === 'dct' ? here.map(later) : here,
      );
    });
    expect(before.some(({ anchorKind }) => anchorKind === 'explicit')).toBe(true);
  },
);

const SENTENCE = 'On 12 November the garrison gave up the bridge.';
const value = (raw: string, published: string | null): string | undefined =>
  read(raw, published).find(({ start, end }) => raw.slice(start, end) === '12 November')?.value;

test('the same sentence in a report and in a history', () => {
  const report = `Fighting spread on Monday, officials said.\n\n${SENTENCE} Yesterday it was shelled again.`;
  const history = `The war began in April 1885 with a border raid. In June 1885 the reserves were called up, and by September 1885 the coast was lost. The second army formed in October 1885.\n\n${SENTENCE} Peace was signed in March 1886.`;
  expect(value(report, '2026-04-21')).toBe('2025-11-12');
  expect(value(history, '2026-04-21')).toBe('1885-11-12');
  expect(value(history, null)).toBe('1885-11-12');
});

test('a report that looks back one paragraph stays a report', () => {
  const raw = `Rebels shelled the port on Sunday.\n\nThe first siege began in May 1998 and lasted until August 1998.\n\nThe governor was killed on Saturday.`;
  const saturday = read(raw, '2026-04-21').find(({ start, end }) => raw.slice(start, end) === 'Saturday');
  expect(saturday).toMatchObject({ value: '2026-04-18', anchorKind: 'dct' });
});
