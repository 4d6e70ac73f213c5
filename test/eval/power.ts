// How well the gate tells a loss from chance: `node test/eval/power.ts [RUN]`. Prints rates over 100 seeds each.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../../src/cli/command-line.ts';
import type { Baseline } from '../../src/eval/baseline/baseline.schema.ts';
import { makeBaseline } from '../../src/eval/baseline/make-baseline.ts';
import type { Counts } from '../../src/eval/counts.ts';
import type { Found } from '../../src/eval/found.ts';
import { checkHeadlines, checkSlices } from '../../src/eval/gate/check-scores.ts';
import { compareSeries } from '../../src/eval/gate/compare-series.ts';
import { readRun } from '../../src/eval/read-run.ts';
import { generator } from '../../src/eval/resample.ts';
import { type DocumentScore, scoreDocument } from '../../src/eval/score-document.ts';
import { signatureOf } from '../../src/eval/signature.ts';
import type { Gold } from '../../src/io/gold/gold.schema.ts';
import { readGold } from '../../src/io/gold/read-gold.ts';

const SEEDS = 100;
const RESAMPLES = 10_000;

const baselineOf = (documents: readonly DocumentScore[]): Baseline =>
  makeBaseline({
    score: { documents, absent: [], signature: signatureOf([], null), record: null },
    health: { inputs: 0, quarantined: 0, empty: 0 },
    floors: {},
    packRules: {},
    performance: null,
    reason: 'power',
    day: '2026-01-01',
  });

/** Does rule a fail? */
function isCaught(before: Baseline, now: readonly DocumentScore[], measure: string, seed: number): boolean {
  const changes = compareSeries(before, now, { seed, resamples: RESAMPLES });
  return checkHeadlines(changes).some((one) => one.name === measure && one.status === 'fail');
}

const rate = (of: (seed: number) => boolean): string => {
  let times = 0;
  for (let seed = 1; seed <= SEEDS; seed++) if (of(seed)) times++;
  return `${times} of ${SEEDS}`;
};

/** A finding of a kind, by document and place in its list. */
interface Place {
  readonly document: number;
  readonly at: number;
}

interface Kind {
  readonly measure: string;
  readonly table: 'mentions' | 'dates' | 'events';
}

const KINDS: readonly Kind[] = [
  { measure: 'mentions.strict', table: 'mentions' },
  { measure: 'dates.value', table: 'dates' },
  { measure: 'events.type', table: 'events' },
];

/** Takes findings away, at random and one after the other, until recall has fallen by one point. */
function lose(
  cases: readonly { gold: Gold; found: Found }[],
  base: readonly DocumentScore[],
  { measure, table }: Kind,
  seed: number,
): readonly DocumentScore[] {
  const random = generator(seed * 7919);
  const all = base.map((document) => document.tallies.get(measure)?.get(''));
  const gold = all.reduce((total, one) => total + (one ? one.tp + one.fn : 0), 0);
  const places: Place[] = cases.flatMap(({ found }, document) =>
    found[table].map((_, at) => ({ document, at })),
  );
  const lost = new Map<number, Set<number>>();
  const now = [...base];
  let down = 0;
  while (down < gold / 100 && places.length > 0) {
    const [{ document, at }] = places.splice(Math.floor(random() * places.length), 1) as [Place];
    const { gold: truth, found } = cases[document] as { gold: Gold; found: Found };
    const gone = new Set([...(lost.get(document) ?? []), at]);
    const fresh = scoreDocument(truth, { ...found, [table]: found[table].filter((_, i) => !gone.has(i)) });
    const tp = (one: DocumentScore): number => one.tallies.get(measure)?.get('')?.tp ?? 0;
    const fell = tp(now[document] as DocumentScore) - tp(fresh);
    // A finding that was wrong, or stood beside another that is as right, takes no recall with it: it stays.
    if (fell <= 0) continue;
    down += fell;
    lost.set(document, gone);
    now[document] = fresh;
  }
  return now;
}

const CHURN = 0.015;

/** A share of all findings taken away at random: two such runs differ, and neither is worse. */
function thinned(random: () => number): readonly DocumentScore[] {
  const keep = <T>(all: readonly T[]): readonly T[] => all.filter(() => random() >= CHURN);
  return cases.map(({ gold, found }) =>
    scoreDocument(gold, {
      ...found,
      mentions: keep(found.mentions),
      dates: keep(found.dates),
      quantities: keep(found.quantities),
      events: keep(found.events),
    }),
  );
}

/** Which rules fail between two runs of which neither is worse? */
function alarms(seed: number): readonly string[] {
  const random = generator(seed * 7919);
  const before = baselineOf(thinned(random));
  const changes = compareSeries(before, thinned(random), { seed, resamples: RESAMPLES });
  return [...checkHeadlines(changes), ...checkSlices(changes)].flatMap(({ rule, status }) =>
    status === 'fail' ? [rule] : [],
  );
}

const F1 = 0.82;

/** A decision taken anew: a share `churn` of all changes, as many for the better as for the worse. */
function again(right: boolean, churn: number, random: () => number): boolean {
  const changes = random() < churn / 2 / (right ? F1 : 1 - F1);
  return changes ? !right : right;
}

function addTo(counts: { tp: number; fp: number; fn: number }, right: boolean, extra: boolean): void {
  counts[right ? 'tp' : 'fn']++;
  if (extra) counts.fp++;
}

/** Made-up documents: 25 gold items, F1 near 0.82, some decisions taken anew, and a loss planted in recall. */
function simulate(documents: number, churn: number, loss: number, seed: number): boolean {
  const random = generator(seed * 104_729);
  const before: Counts[] = [];
  const now: Counts[] = [];
  for (let n = 0; n < documents; n++) {
    const old = { tp: 0, fp: 0, fn: 0 };
    const fresh = { tp: 0, fp: 0, fn: 0 };
    for (let item = 0; item < 25; item++) {
      const right = random() < F1;
      const good = random() < F1;
      addTo(old, right, !good);
      addTo(fresh, again(right, churn, random) && random() >= loss / F1, !again(good, churn, random));
    }
    before.push(old);
    now.push(fresh);
  }
  return isCaught(baselineOf(made(before)), made(now), 'mentions.strict', seed);
}

const made = (all: readonly Counts[]): readonly DocumentScore[] =>
  all.map((counts, n) => ({
    sourceId: `d${n}`,
    docId: '',
    sha256: '',
    part: 'dev',
    slices: [],
    tallies: new Map([['mentions.strict', new Map([['', counts]])]]),
    faults: [],
    rights: new Map(),
    raw: [],
  }));

async function corpusRun(): Promise<string> {
  const given = process.argv[2];
  if (given) return given;
  const folder = mkdtempSync(join(tmpdir(), 'power-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await commandLine(['run', 'corpus/articles', '-o', join(folder, 'out'), '--jobs', '1']);
  return join(folder, 'out');
}

const run = readRun(await corpusRun());
const cases = readGold('corpus/gold').flatMap((gold) => {
  const found = run.get(gold.source_id);
  return found ? [{ gold, found }] : [];
});
const base = cases.map(({ gold, found }) => scoreDocument(gold, found));
const accepted = baselineOf(base);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

print(`${base.length} documents with gold, ${RESAMPLES} resamples, ${SEEDS} seeds each`);
print('');
print(
  'an unchanged run fails      ' +
    rate((seed) => KINDS.some(({ measure }) => isCaught(accepted, base, measure, seed))),
);
for (const kind of KINDS)
  print(
    `one recall point lost in ${kind.measure.padEnd(16)} is caught  ` +
      rate((seed) => isCaught(accepted, lose(cases, base, kind, seed), kind.measure, seed)),
  );
const churned = Array.from({ length: SEEDS }, (_, seed) => alarms(seed + 1));
const alarmsOf = (rule: string): string =>
  `${churned.filter((all) => all.includes(rule)).length} of ${SEEDS}`;
print('');
print(`two runs that lack ${100 * CHURN} % of the findings, each others, neither worse:`);
print(`rule a fails, by any of its measures    ${alarmsOf('a')}`);
print(`rule b fails, by any slice              ${alarmsOf('b')}`);
print('');
print('simulated, 25 gold items a document, F1 near 0.82, 3 % of the decisions changed:');
print('documents   no change, fails   −1 point, caught   −2 points, caught');
for (const documents of [60, 100, 300])
  print(
    [
      String(documents).padEnd(9),
      rate((seed) => simulate(documents, 0.03, 0, seed)).padStart(19),
      rate((seed) => simulate(documents, 0.03, 0.01, seed)).padStart(18),
      rate((seed) => simulate(documents, 0.03, 0.02, seed)).padStart(19),
    ].join(''),
  );
