import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { column, makePdf } from '../io/make-pdf.ts';
import { mutateBytes, mutateRow, mutateText } from './mutate.ts';
import { type Random, randomOf } from './random.ts';

/** A file as it might arrive. */
export interface FuzzInput {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Letters of a text before it is changed: short ones show as much, and more of them can be tried. */
const LONGEST = 350;

/** Stretches of articles, cut anywhere. */
export function seedTexts(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => text.length > LONGEST);
}

/** The input of that number: whatever else is tried, it is always the same. */
export function fuzzInput(texts: readonly string[], seed: number, number: number): FuzzInput {
  const random = randomOf(seed, number);
  const some = (): string => {
    const text = random.pick(texts);
    const at = random.below(text.length - LONGEST);
    return text.slice(at, at + 40 + random.below(LONGEST));
  };
  return KINDS[weighted(random)]?.(some, random) ?? { name: 'a.txt', bytes: new Uint8Array() };
}

type Kind = (some: () => string, random: Random) => FuzzInput;

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

const KINDS: readonly Kind[] = [
  (some, random) => ({ name: 'a.txt', bytes: bytesOf(mutateText(some(), some(), random)) }),
  (some, random) => ({
    name: 'a.md',
    bytes: bytesOf(`${frontMatter(random)}${mutateText(some(), some(), random)}`),
  }),
  (some, random) => ({ name: 'a.txt', bytes: mutateBytes(bytesOf(some()), random) }),
  (some, random) => ({
    name: 'a.jsonl',
    bytes: bytesOf(`${mutateRow(mutateText(some(), some(), random), random)}\n`),
  }),
  (some, random) => ({ name: 'a.html', bytes: bytesOf(mutateText(pageOf(some(), random), some(), random)) }),
  (_, random) => ({
    name: random.pick(['a.txt', 'a.html', 'a.jsonl', 'a.pdf', 'a.txt.gz']),
    bytes: noise(random),
  }),
  (some, random) => ({ name: 'a.txt.gz', bytes: mutateBytes(gzipSync(some(), { level: 1 }), random) }),
  (some, random) => ({
    name: 'a.pdf',
    bytes: mutateBytes(
      makePdf([
        column(
          70,
          700,
          some()
            .split(/(?<=.{30}\S*) /u)
            .slice(0, 20)
            .map(latin),
        ),
      ]),
      random,
    ),
  }),
  (some, random) => ({
    name: 'a.txt',
    bytes: Buffer.from(mutateText(some(), some(), random), random.pick(['latin1', 'utf16le'] as const)),
  }),
];

/** How often each kind comes, of a hundred. */
const WEIGHTS = [48, 8, 8, 14, 8, 6, 2, 2, 4];

function weighted(random: Random): number {
  let left = random.below(100);
  return WEIGHTS.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
}

function noise(random: Random): Uint8Array {
  const most = random.pick([0x80, 0x100, 0x100]);
  return Uint8Array.from({ length: random.below(300) }, () => random.below(most));
}

function frontMatter(random: Random): string {
  return random.pick([
    '',
    '---\ntitle: Talks\npublished: 2024-05-03\n---\n',
    '---\nid: [a\n---\n',
    '---\n&a [*a]\n---\n',
    '---\n',
  ]);
}

function pageOf(text: string, random: Random): string {
  const paragraphs = text.split('\n').map((line) => `<p>${line}</p>`);
  const body = `<nav>Home</nav><article><h1>${random.pick(paragraphs)}</h1>${paragraphs.join('\n')}</article><div id="comments">${random.pick(paragraphs)}</div>`;
  return `<html><head><meta property="article:published_time" content="2024-05-03"></head><body>${body}</body></html>`;
}

const latin = (line: string): string => line.replace(/[^\x20-\x7e]/g, '?');
