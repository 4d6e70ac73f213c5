import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Incoming } from '../../src/io/incoming.ts';
import { readFile } from './read-all.ts';

const HTML =
  '<html lang="en"><body><article><h1>Shots &amp; fire</h1><p>Two died in <b>Aleppo</b>.</p></article></body></html>';
const JSONL = '{"id":"a","text":"Two died in Aleppo. 💥","published":"2024-05-03"}\n{"text":null}\n';
const TEXT = '---\ntitle: Shots\n---\nTwo died in Aleppo. Двое убиты.\n';

/** A text with some bytes changed, cut out or put in. */
const mutated = (base: string) =>
  fc
    .array(fc.tuple(fc.nat(200), fc.nat(255), fc.constantFrom('change', 'cut', 'insert')), { maxLength: 6 })
    .map((changes) => {
      const bytes = [...Buffer.from(base)];
      for (const [at, byte, how] of changes)
        bytes.splice(at % bytes.length, how === 'insert' ? 0 : 1, ...(how === 'cut' ? [] : [byte]));
      return Uint8Array.from(bytes);
    });

function check(inputs: readonly Incoming[]): void {
  for (const incoming of inputs) {
    const { source } = incoming;
    expect(source.raw.isWellFormed()).toBe(true);
    expect(source.raw).not.toContain('\0');
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(source.id).not.toBe('');
    if (incoming.kind === 'rejected') expect(incoming.why.code).toMatch(/^E_[A-Z_]+$/);
    else expect(source.raw.trim()).not.toBe('');
  }
}

const SEED = { seed: 20_240_503, numRuns: 60 };

test.each([
  ['a.txt', TEXT],
  ['a.jsonl', JSONL],
  ['a.html', HTML],
])('whatever becomes of the bytes of %s, each input is an article or a reason', async (name, base) => {
  await fc.assert(
    fc.asyncProperty(mutated(base), async (bytes) => check(await readFile(name, bytes))),
    SEED,
  );
});

test.each(['a.txt', 'a.jsonl', 'a.html', 'a.pdf', 'a.txt.gz', 'a.jsonl.gz'])(
  'noise in %s is an article or a reason',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) =>
        check(await readFile(name, bytes)),
      ),
      { ...SEED, numRuns: 25 },
    );
  },
);

test('compressed twice is no text', async () => {
  const [incoming] = await readFile('a.txt.gz', gzipSync(gzipSync('Two died.')));
  expect(incoming).toMatchObject({ kind: 'rejected', why: { code: 'E_BINARY' } });
});

const SCRIPTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}}',
  "'; DROP TABLE events; --",
];

test.each(SCRIPTS)('the text %s stays text', async (text) => {
  const [incoming] = await readFile('a.jsonl', `${JSON.stringify({ id: text, title: text, text })}\n`);
  expect(incoming).toMatchObject({ source: { id: text, raw: text, given: { title: text } } });
});
