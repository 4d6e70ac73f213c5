import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../src/eval/baseline/baseline.schema.ts';
import { acceptedFloors, ratchet } from '../../src/eval/baseline/floors.ts';
import { makeBaseline } from '../../src/eval/baseline/make-baseline.ts';
import type { Soundness } from '../../src/eval/gate/check-run.ts';
import { flipTest } from '../../src/eval/gate/flip-test.ts';
import { FORMATS } from '../../src/eval/gate/formats/formats.ts';
import { holm, taroneHolm } from '../../src/eval/gate/holm.ts';
import { type Evidence, judge, type Verdict } from '../../src/eval/gate/judge.ts';
import { refuseOtherSignature } from '../../src/eval/gate/refuse.ts';
import { scoreDocument } from '../../src/eval/score-document.ts';
import type { RunScore } from '../../src/eval/score-run.ts';
import type { ScoreRow } from '../../src/eval/score-table.ts';
import { signatureOf } from '../../src/eval/signature.ts';
import { makeFound, makeGold, mention, name } from './made.ts';

const NAMES = 10;

/** Twenty documents with ten names each; `finds` says which of them are found. */
function scoreOf(
  finds: (document: number, name: number) => boolean,
  packs = 'aaaa',
  genreOf = (d: number): string => (d < 10 ? 'wire' : 'brief'),
): RunScore {
  const golds = Array.from({ length: 20 }, (_, d) =>
    makeGold({
      source_id: `d${d}`,
      entities: Array.from({ length: NAMES }, (_, n) => name(n * 10, n * 10 + 5, n < 2 ? 'PER' : 'GPE')),
      meta: { theatre: 'Somewhere', genre: genreOf(d), part: d % 4 === 0 ? 'held' : 'dev' },
    }),
  );
  const documents = golds.map((gold, d) => {
    const mentions = gold.entities.flatMap(({ start, end, type }, n) =>
      finds(d, n) ? [mention(start, end, type, null, { rule: `rule/${n}` })] : [],
    );
    return scoreDocument(gold, makeFound({ docId: `doc_${d}`, mentions }));
  });
  const signature = { ...signatureOf(golds, null), packs: { 'zh-mt': packs } };
  return { documents, absent: [], signature, record: null };
}

const all = scoreOf(() => true);
const sound: Soundness = {
  rows: 100,
  spans: 100,
  problems: [],
  more: 0,
  configurationHash: 'none',
  inputsHash: '',
  sums: '',
  repeated: [],
  packRules: { 'zh-mt': { 'zh/a': '1', 'zh/b': '2' } },
};
const cost = { machine: 'm', runs: 5, cpu_seconds: 10, peak_memory_mb: 100 };
const baseline: Baseline = makeBaseline({
  score: all,
  health: { inputs: 200, quarantined: 2, empty: 2 },
  floors: {},
  packRules: { 'zh-mt': { 'zh/a': '1', 'zh/b': '2' } },
  performance: cost,
  reason: 'first',
  day: '2026-01-01',
});
const probe = { id: 'MFT/denial/fact', capability: 'denial', kind: 'MFT' as const, message: '1 of 20 hold' };

function gate(over: Partial<Evidence>, accepted = baseline): Verdict {
  const evidence: Evidence = {
    score: all,
    health: { inputs: 200, quarantined: 2, empty: 2 },
    sound,
    performance: cost,
    probes: [{ ...probe, must_pass: true, passed: true }],
    ...over,
  };
  return judge(accepted, evidence, { seed: 1, resamples: 2000 });
}

const named = (verdict: Verdict, status: string): readonly string[] =>
  verdict.checks.filter((one) => one.status === status).map(({ rule, name }) => `${rule} ${name}`);

test('an unchanged run passes, and the gate looked', () => {
  const verdict = gate({});
  expect([verdict.passed, named(verdict, 'fail'), named(verdict, 'warn')]).toEqual([true, [], []]);
  expect(verdict.checks.length).toBeGreaterThan(8);
  expect([verdict.changed, verdict.newErrors, verdict.mended]).toEqual([[], [], 0]);
});

describe('fails', () => {
  const lost = (finds: (d: number, n: number) => boolean) => ({ score: scoreOf(finds) });

  test.each<[string, Partial<Evidence>, string[]]>([
    [
      'a: one name in each of six documents is lost',
      lost((d, n) => !(d < 6 && n === 3)),
      ['a mentions.strict'],
    ],
    [
      'b: a slice, where the whole hides it',
      lost((d, n) => !(d < 8 && n === 0)),
      ['a mentions.strict', 'b mentions.strict type=PER'],
    ],
    [
      'c: a probe that must pass',
      { probes: [{ ...probe, must_pass: true, passed: false }] },
      ['c MFT/denial/fact'],
    ],
    [
      'd: a row that does not hold',
      { sound: { ...sound, problems: ['data/events.jsonl:3: no'] } },
      ['d offsets and schema'],
    ],
    ['d: the same inputs give other rows', { sound: { ...sound, sums: 'other' } }, ['d determinism']],
    [
      'd: runs that differ among themselves',
      { sound: { ...sound, repeated: ['a', 'b'] } },
      ['d determinism'],
    ],
    ['d: a rule is gone', { sound: { ...sound, packRules: { 'zh-mt': { 'zh/a': '1' } } } }, ['d rule zh/b']],
    ['e: more is quarantined', { health: { inputs: 200, quarantined: 4, empty: 2 } }, ['e quarantined']],
    ['e: more comes out empty', { health: { inputs: 200, quarantined: 2, empty: 4 } }, ['e empty']],
    ['f: a fifth slower', { performance: { ...cost, cpu_seconds: 12.6 } }, ['f speed']],
    ['f: a fifth more memory', { performance: { ...cost, peak_memory_mb: 121 } }, ['f peak memory']],
  ])('%s', (_, over, wanted) => {
    const verdict = gate(over);
    expect(verdict.passed).toBe(false);
    expect(named(verdict, 'fail')).toEqual(expect.arrayContaining(wanted));
  });

  test('d: document ids', () => {
    const documents = all.documents.map((one, i) => (i === 3 ? { ...one, docId: 'doc_other' } : one));
    expect(named(gate({ score: { ...all, documents } }), 'fail')).toEqual(['d document ids']);
  });

  test('a floor', () => {
    const floors = { 'mentions.strict': 99.5 };
    const verdict = gate(
      lost((d, n) => !(d < 1 && n < 3)),
      { ...baseline, floors },
    );
    expect(named(verdict, 'fail')).toContain('floor mentions.strict');
  });
});

describe('does not fail', () => {
  test.each<[string, Partial<Evidence>, string[]]>([
    [
      'a loss in two documents, which may be chance: a warning',
      { score: scoreOf((d, n) => !(d < 2 && n === 3)) },
      ['a mentions.strict'],
    ],
    ['half a point more in quarantine', { health: { inputs: 200, quarantined: 3, empty: 3 } }, []],
    ['19 % slower', { performance: { ...cost, cpu_seconds: 12.4 } }, []],
    ['another machine', { performance: { ...cost, machine: 'other', cpu_seconds: 99 } }, []],
    [
      'new rules',
      { sound: { ...sound, packRules: { 'zh-mt': { 'zh/a': '1', 'zh/b': '2', 'zh/c': '3' } } } },
      [],
    ],
  ])('%s', (_, over, warned) => {
    const verdict = gate(over);
    expect([verdict.passed, named(verdict, 'fail')]).toEqual([true, []]);
    expect(named(verdict, 'warn')).toEqual(expect.arrayContaining(warned));
  });
});

test('b: three documents that all lost a little are no proof, and a warning', () => {
  const rare = (d: number): string => (d < 3 ? 'rare' : 'wire');
  const before = makeBaseline({
    score: scoreOf(() => true, 'aaaa', rare),
    health: baseline.health,
    floors: {},
    packRules: baseline.pack_rules,
    performance: cost,
    reason: '',
    day: '',
  });
  const verdict = gate({ score: scoreOf((d, n) => !(d < 3 && n === 3), 'aaaa', rare) }, before);
  expect(named(verdict, 'fail')).toEqual([]);
  expect(named(verdict, 'warn')).toContain('b mentions.strict genre=rare');
});

test('a pack that is gone takes its rules with it', () => {
  expect(named(gate({ sound: { ...sound, packRules: {} } }), 'fail')).toEqual(['d rule zh/a', 'd rule zh/b']);
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`zh/n${n}`, '1']));
  const failed = named(gate({}, { ...baseline, pack_rules: { 'zh-mt': many } }), 'fail');
  expect([failed.length, failed.at(-1)]).toEqual([11, 'd further rules']);
});

test('names the rules of a pack that changed', () => {
  const score = scoreOf(() => true, 'bbbb');
  const changed = (packRules: Record<string, string>) =>
    gate({ score, sound: { ...sound, packRules: { 'zh-mt': packRules } } }).changed;
  expect(changed({ 'zh/a': '9', 'zh/c': '3' })).toEqual([
    'pack zh-mt changed (aaaa → bbbb): zh/b gone, zh/a changed, zh/c new',
  ]);
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`zh/n${n}`, '1']));
  expect(changed({ 'zh/a': '1', 'zh/b': '2', ...many })[0]).toMatch(/zh\/n0 new, .* and 4 more$/);
});

test('says what changed, which rule is silent now, and what it had found', () => {
  const verdict = gate({ score: scoreOf((_, n) => n !== 4, 'bbbb') });
  expect(verdict.changed).toEqual(['pack zh-mt changed (aaaa → bbbb)']);
  expect(verdict.lost.map(({ rule, layer, count }) => [rule, layer, count])).toEqual([
    ['rule/4', 'mentions', 20],
  ]);
  // Errors of held documents are counted, and not shown.
  expect(verdict.newErrors.length).toBe(15);
  expect(
    verdict.newErrors.every(({ part, baseline: was }) => part === 'dev' && was?.outcome === 'right'),
  ).toBe(true);
  const back = makeBaseline({
    score: scoreOf((_, n) => n !== 4),
    health: baseline.health,
    floors: {},
    packRules: {},
    performance: null,
    reason: '',
    day: '',
  });
  expect(gate({ sound: { ...sound, packRules: {} } }, back).mended).toBe(20);
});

test('the same seed gives the same verdict', () => {
  const over = { score: scoreOf((d, n) => !(d < 5 && n === 3)) };
  expect(gate(over)).toEqual(gate(over));
});

describe('refuses to compare', () => {
  const other = (over: object): RunScore => ({ ...all, signature: { ...all.signature, ...over } });
  test.each<[string, RunScore, string]>([
    ['other gold', other({ gold: '20@ffff' }), 'E_SIGNATURE'],
    ['another scorer', other({ scorer: '9.9' }), 'E_SIGNATURE'],
    ['a document less', { ...all, documents: all.documents.slice(1) }, 'E_DOCUMENTS'],
  ])('%s', (_, score, code) => {
    expect(() => refuseOtherSignature(baseline, score, 'b.json')).toThrow(expect.objectContaining({ code }));
  });
  test('and nothing else', () => {
    expect(() => refuseOtherSignature(baseline, other({ code: 'x', models: 'y' }), 'b.json')).not.toThrow();
  });
});

describe('how likely a loss is by chance', () => {
  const series = (counts: readonly (readonly [number, number])[]) => ({
    at: counts.map((_, i) => i),
    counts: counts.map(([tp, fn]) => ({ tp, fp: 0, fn })),
  });
  const same = Array.from({ length: 5 }, () => [9, 1] as const);
  test.each<[string, (readonly [number, number])[], (readonly [number, number])[], number]>([
    ['nothing changed', [...same], [...same], 1],
    ['one document lost', [[9, 1], ...same], [[5, 5], ...same], 1 / 2],
    ['three documents lost', [[9, 1], [9, 1], [9, 1], ...same], [[7, 3], [6, 4], [8, 2], ...same], 1 / 8],
    [
      'two lost and one gained as much',
      [
        [9, 1],
        [9, 1],
        [5, 5],
      ],
      [
        [7, 3],
        [7, 3],
        [9, 1],
      ],
      5 / 8,
    ],
    [
      'three gained',
      [
        [5, 5],
        [5, 5],
        [5, 5],
      ],
      [
        [9, 1],
        [9, 1],
        [9, 1],
      ],
      1,
    ],
  ])('%s', (_, before, now, p) => {
    const test = flipTest(series(before), series(now), 10_000, 1);
    expect(test.p).toBeCloseTo(p, 10);
  });
  test('of very many exchanges a part is tried', () => {
    const many = (tp: number) => series(Array.from({ length: 60 }, () => [tp, 10 - tp] as const));
    expect(flipTest(many(9), many(8), 1000, 1)).toEqual({ p: 1 / 1001, least: 1 / 1001 });
    expect(flipTest(many(8), many(8), 1000, 1)).toEqual({ p: 1, least: 1 });
  });
});

test('Tarone: what cannot come out below the level takes nothing from the others', () => {
  const able = { p: 0.01, least: 0.001 };
  const unable = { p: 0.25, least: 0.25 };
  expect(taroneHolm([able, unable, unable, unable, unable, unable], 0.05)).toEqual([0.01, 1, 1, 1, 1, 1]);
  expect(taroneHolm([able, able, unable], 0.05)).toEqual([0.02, 0.02, 1]);
  expect(taroneHolm([], 0.05)).toEqual([]);
});

test('Holm: p values that hold together', () => {
  expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  expect(holm([0.5, 0.9])).toEqual([1, 1]);
  expect(holm([])).toEqual([]);
});

describe('floors', () => {
  const row = (measure: string, f1: number): ScoreRow => ({
    measure,
    slice: null,
    f1,
    p: f1,
    r: f1,
    macro: f1,
    tp: 0,
    fp: 0,
    fn: 0,
    n: 0,
    documents: 1,
    low: null,
    high: null,
  });
  test('the ratchet raises and never lowers', () => {
    expect(ratchet({ a: 90, b: 50, gone: 7 }, [row('a', 0.8), row('b', 0.777), row('c', 0.5)])).toEqual({
      a: 90,
      b: 76,
      gone: 7,
      c: 49,
    });
  });
  test('an accepted loss takes its floor with it; a gain leaves it', () => {
    expect(acceptedFloors({ a: 90, b: 50 }, [row('a', 0.8), row('b', 0.777), row('c', 0.5)])).toEqual({
      a: 79,
      b: 50,
      c: 49,
    });
  });
});

describe('formats', () => {
  const verdict = gate({
    score: scoreOf((_, n) => n !== 4, 'bbbb'),
    probes: [
      {
        ...probe,
        id: 'MFT/a<b>,c:d',
        must_pass: true,
        passed: false,
        message: '50% & "more"\nnot\u0007 one line',
      },
    ],
  });
  const print = (format: string): string => FORMATS[format]?.(verdict) ?? '';

  test('text: failures first, and the reason', () => {
    const text = print('text');
    expect(text).toMatch(/^gate FAILED: \d+ of \d+ checks\n/);
    expect(text).toContain('changed: pack zh-mt changed (aaaa → bbbb)');
    expect(text).toContain('mentions by rule/4: 20 newly wrong');
    expect(text.indexOf('FAIL')).toBeLessThan(text.indexOf('\nok '));
    expect(text).toContain('not\\u0007 one line');
  });
  test('md: one table row a check', () => {
    const rows = print('md')
      .split('\n')
      .filter((line) => /^\| [❌⚠✅–]/u.test(line));
    expect(rows.length).toBe(verdict.checks.length);
    expect(rows.findLastIndex((row) => row.startsWith('| ❌'))).toBeLessThan(
      rows.findIndex((row) => row.startsWith('| ✅')),
    );
    expect(print('md')).not.toContain('<b>');
  });
  test('json: everything', () => {
    const read = JSON.parse(print('json')) as { passed: boolean; checks: unknown[]; measures: unknown[] };
    expect([read.passed, read.checks.length]).toEqual([false, verdict.checks.length]);
    expect(read.measures.length).toBeGreaterThan(0);
  });
  test('junit: well-formed, one case a check', () => {
    const xml = print('junit');
    expect(xml.match(/<testcase /g)?.length).toBe(verdict.checks.length);
    expect(xml.match(/<failure /g)?.length).toBe(
      verdict.checks.filter(({ status }) => status === 'fail').length,
    );
    expect(xml).not.toContain('a<b>');
    expect(xml).not.toContain('\u0007');
  });
  test('github: a command a line', () => {
    const lines = print('github')
      .split('\n')
      .filter((line) => line.startsWith('::'));
    expect(lines.some((line) => line.startsWith('::error title=gate a%3A mentions.strict::'))).toBe(true);
    expect(lines.some((line) => line.includes('a<b>%2Cc%3Ad::50%25 & "more"%0Anot'))).toBe(true);
    expect(lines.some((line) => line.startsWith('::notice') && line.includes('rule/4'))).toBe(true);
  });
});
