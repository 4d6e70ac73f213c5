import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readDefinition } from '../../src/assembly/build.ts';
import { cleanerWith } from '../stages/clean/clean-with.ts';
import { GARBLES } from './garbles.ts';

// How much of what a translator's machine does to a clean text is undone, and how much good text is touched:
// correct texts are garbled by mechanism, cleaned, and compared with what they were. A measurement, so no test.

const cleanText = cleanerWith(readDefinition('conflict-news').packs);
const SHARED = new URL('../../../shared/', import.meta.url);
const SETS = [
  'datasets/dev/gum-news',
  'datasets/dev/gum-interview',
  'datasets/dev/redocred',
  'datasets/dev/re3d',
  'datasets/dev/geovirus',
  'temporal/te3.dev',
  'temporal/wikiwars.dev',
  'temporal/meantime.dev',
  'events/satp-reports',
];

/** Every document with some text, as cleaning leaves it: what is garbled is known to be clean. */
function documents(): readonly string[] {
  const rows = SETS.flatMap((set) => {
    const path = new URL(`${set}.jsonl`, SHARED);
    return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  });
  const own = new URL('../../corpus/articles/', import.meta.url);
  const articles = readdirSync(own).filter((name) => name.endsWith('.txt') && !name.includes('-mt'));
  return [
    ...rows.map((row) => (JSON.parse(row) as { text: string }).text),
    ...articles.map((name) => readFileSync(new URL(name, own), 'utf8')),
  ].map((text) => cleanText(text).view.text);
}

interface Tally {
  texts: number;
  garbled: number;
  restored: number;
  /** Left garbled: nothing spoke clearly enough for the repair, or something spoke against it. */
  left: number;
  /** Changed into something else than it was. */
  wrong: number;
}

function tally(docs: readonly string[], find: RegExp, garble: string): Tally {
  const count: Tally = { texts: 0, garbled: 0, restored: 0, left: 0, wrong: 0 };
  for (const text of docs) {
    const matches = [...text.matchAll(find)];
    if (matches.length === 0) continue;
    count.texts++;
    const broken = text.replace(find, garble);
    const edits = cleanText(broken).edits.filter((edit) => edit.status === 'applied');
    const mended = cleanText(broken).view.text;
    const whole = mended === text ? matches.length : stillGarbled(text, mended);
    count.garbled += matches.length;
    count.restored += mended === text ? matches.length : Math.max(0, matches.length - whole);
    count.left += mended === text ? 0 : whole;
    count.wrong += mended === text ? 0 : wrongEdits(text, mended, edits.length);
  }
  return count;
}

/** Words of the clean text that the mended one lacks. */
function stillGarbled(text: string, mended: string): number {
  return [...missing(text, mended)].length;
}

/** Words that stand in neither the clean nor the garbled text. */
function wrongEdits(text: string, mended: string, most: number): number {
  const lost = missing(text, mended).length;
  const extra = missing(mended, text).length;
  return Math.min(most, Math.max(0, extra - lost));
}

function missing(all: string, some: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of some.split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return all.split(/\s+/).filter((word) => {
    const left = (counts.get(word) ?? 0) - 1;
    counts.set(word, left);
    return left < 0;
  });
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const docs = documents();
const words = docs.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
say(`${docs.length} texts, ${words} words`);
const heads = ['texts', 'garbled', 'restored', 'left', 'wrong'];
say(`${'mechanism'.padEnd(44)}${heads.map((head) => head.padStart(9)).join('')}`);
const sum: Tally = { texts: 0, garbled: 0, restored: 0, left: 0, wrong: 0 };
for (const { name, find, garble } of GARBLES) {
  const one = tally(docs, find, garble);
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += one[key];
  say(
    `${name.padEnd(44)}${Object.values(one)
      .map((n) => String(n).padStart(9))
      .join('')}`,
  );
}
say(
  `${'all'.padEnd(44)}${Object.values(sum)
    .map((n) => String(n).padStart(9))
    .join('')}`,
);
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
say(
  `recall ${percent(sum.restored, sum.garbled)}, precision ${percent(sum.restored, sum.restored + sum.wrong)}`,
);
const suggested = docs.flatMap((text) => cleanText(text).edits.filter((edit) => edit.status === 'suggested'));
const applied = docs.flatMap((text) =>
  cleanText(text).edits.filter(
    (edit) => edit.status === 'applied' && !/^(space|characters)\//.test(edit.rule),
  ),
);
say(
  `on the texts as they are: ${suggested.length} suggestions (${((1000 * suggested.length) / words).toFixed(3)} in 1,000 words), ${applied.length} changes beyond white space`,
);
if (process.argv.includes('--suggestions'))
  for (const { rule, before, after, evidence } of suggested)
    say(`  ${rule}: ${before} → ${after} (${evidence.join(', ')})`);
