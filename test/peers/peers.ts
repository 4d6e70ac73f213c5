import { readFileSync, writeFileSync } from 'node:fs';
import { f1, precision, recall, sum } from '../../src/eval/counts.ts';
import type { Found, FoundDate, FoundMention } from '../../src/eval/found.ts';
import { readRun } from '../../src/eval/read-run.ts';
import { scoreDocument, total } from '../../src/eval/score-document.ts';
import { readRows } from '../../src/io/dataset/read-rows.ts';
import type { Gold } from '../../src/io/gold/gold.schema.ts';
import { readGold } from '../../src/io/gold/read-gold.ts';
import { chrono } from './chrono.ts';
import { compromise, compromiseDates } from './compromise.ts';
import type { Peer } from './peer.ts';
import { wink } from './wink.ts';

// What other libraries score on the same gold documents, with the same scorer, in the same run:
//   npm start && npm run peers [-- OUT GOLD] [-- --docs]
// With --docs the tables also go into docs/quality.md.
// Everybody reads the text as it arrived. Kinds are those all can know: persons, organisations, places; dates and
// times of day. Finding what else gold marks is neither right nor wrong.

const flags = process.argv.slice(2);
const [out = 'out/articles', goldFolder = 'corpus/gold'] = flags.filter((flag) => flag !== '--docs');
const PEERS: readonly Peer[] = [compromise, chrono, compromiseDates, wink];
const NAMES = ['mentions.strict', 'mentions.exact', 'mentions.partial'] as const;
const DATES = ['dates.span', 'dates.exact', 'dates.value'] as const;

type Reader = (gold: Gold, found: Found) => Found;
interface Line {
  readonly name: string;
  readonly read: Reader;
  readonly measures: readonly string[];
}

const published = new Map(
  [...readRows(`${out}/data/documents.jsonl`)].map((row) => [
    String(row.source_id),
    row.published as string | null,
  ]),
);
const golds = readGold(goldFolder).map(plainGold);
const run = readRun(out, new Set(golds.map(({ source_id }) => source_id)));
const cases = golds.flatMap((gold) => {
  const found = run.get(gold.source_id);
  return found && found.raw.length > 0 ? [{ gold, found }] : [];
});

const lines: readonly Line[] = [
  { name: 'dragoman', read: (_, found) => plainFound(found), measures: [...NAMES, ...DATES] },
  ...PEERS.map(
    (peer): Line => ({
      name: peer.name,
      read: (gold, found) => readPeer(peer, gold, found),
      measures: measuresOf(peer),
    }),
  ),
];
const scores = lines.map((line) => ({
  ...line,
  documents: cases.map(({ gold, found }) => scoreDocument(gold, line.read(gold, found))),
}));

const tables = [
  tableOf('names: persons, organisations, places', NAMES),
  tableOf('dates and times of day', DATES),
];
process.stdout.write(tables.join('\n'));
const heldOut = cases.filter(({ gold }) => gold.meta?.part === 'held').length;
const measuredOn = `${cases.length} documents, ${heldOut} of them held; gold ${goldFolder}`;
process.stdout.write(`\n${measuredOn}, run ${out}\n`);
if (flags.includes('--docs')) intoDocs(`${tables.join('\n')}\n${measuredOn}.\n`);

function intoDocs(text: string): void {
  const path = 'docs/quality.md';
  const marked = /(<!-- peers -->\n)[\s\S]*?(<!-- \/peers -->)/;
  const page = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    page.replace(marked, (_, open, close) => `${open}\n${text}\n${close}`),
  );
}

/** Places are one kind, and what no peer looks for is optional. */
function plainGold(gold: Gold): Gold {
  return {
    ...gold,
    entities: gold.entities.map((one) => {
      const type = plainType(one.type);
      return { ...one, type, optional: one.optional || !['PER', 'ORG', 'GPE'].includes(type) };
    }),
    dates: gold.dates.map((one) => ({
      ...one,
      optional: one.optional || !['DATE', 'TIME'].includes(one.type),
    })),
  };
}

function plainType(type: FoundMention['type']): FoundMention['type'] {
  return type === 'LOC' || type === 'FAC' ? 'GPE' : type;
}

function plainFound(found: Found): Found {
  const mentions = found.mentions.map((one) => ({ ...one, type: plainType(one.type) }));
  return {
    ...found,
    mentions: mentions.filter(({ type }) => ['PER', 'ORG', 'GPE'].includes(type)),
    dates: found.dates.filter(({ type }) => type === 'DATE' || type === 'TIME'),
  };
}

function readPeer(peer: Peer, gold: Gold, found: Found): Found {
  const text = found.raw.join('');
  const point = pointsOf(text);
  const finding = (i: number, { start, end }: { start: number; end: number }) => ({
    id: `peer_${i}`,
    rule: peer.name,
    start: point(start),
    end: point(end),
    text: text.slice(start, end),
  });
  const names = peer.names?.(text) ?? [];
  const dates = peer.dates?.(text, published.get(gold.source_id) ?? null) ?? [];
  const mentions = names.map(
    (one, i): FoundMention => ({ ...finding(i, one), type: one.type ?? 'ORG', form: 'name', entity: null }),
  );
  const times = dates.map(
    (one, i): FoundDate => ({
      ...finding(i, one),
      type: one.value?.includes('T') ? 'TIME' : 'DATE',
      value: one.value ?? '',
      interval: one.interval,
      kind: 'absolute',
    }),
  );
  return { ...found, mentions, dates: times, quantities: [], relations: [], events: [], citations: [] };
}

/** Code points before a UTF-16 offset. */
function pointsOf(text: string): (unit: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  return (unit) => unit - pairs.filter((at) => at < unit).length;
}

function measuresOf(peer: Peer): readonly string[] {
  const names = peer.names === null ? [] : peer === wink ? NAMES.slice(1) : NAMES;
  const dates = peer.dates === null ? [] : peer === wink ? DATES.slice(0, 2) : DATES;
  return [...names, ...dates];
}

function tableOf(title: string, measures: readonly string[]): string {
  const [strictest = ''] = measures.filter((measure) => /strict|value/.test(measure));
  const held = scores.map(({ documents }) => documents.filter(({ part }) => part === 'held'));
  const cells = (name: string, all: readonly string[]): string => `| ${[name, ...all].join(' | ')} |\n`;
  const heads = [...measures.map((measure) => `${measure} P / R / F1`), `${strictest}, held part only`];
  const rows = scores.map(({ name, documents, measures: own }, at) => {
    if (!own.some((measure) => measures.includes(measure))) return '';
    const shown = measures.map((measure) => (own.includes(measure) ? score(documents, measure) : '–'));
    const last = own.includes(strictest) ? score(held[at] ?? [], strictest) : '–';
    return cells(name, [...shown, last]);
  });
  return `${cells(title, heads)}| --- |${' ---: |'.repeat(heads.length)}\n${rows.join('')}`;
}

function score(documents: readonly ReturnType<typeof scoreDocument>[], measure: string): string {
  const counts = sum(documents.flatMap((document) => total(document, measure) ?? []));
  return [precision(counts), recall(counts), f1(counts)]
    .map((share) => (share === null ? '–' : (100 * share).toFixed(1)))
    .join(' / ');
}
