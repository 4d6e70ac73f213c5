import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { withFolder } from '../io/read-all.ts';
import { BARE, call } from './call.ts';

const GARBLED =
  'Lashio fell, and the junta lost most of Mianbei.\n\n\n\nMoscow ordered the fixed-point removal of a commander.\n' +
  'Pakistan closed Torkham, Kabul protested, and Palestinian troops dug in near Gaza.';
const CLEAN =
  'Lashio fell, and the junta lost most of northern Myanmar.\n\nMoscow ordered the fixed-point removal of a commander.\n\n' +
  'Pakistan closed Torkham, Kabul protested, and Palestinian troops dug in near Gaza.\n';

/** Runs the verb on one file of this name and content. */
const cleaned = (name: string, content: string | Uint8Array, ...flags: readonly string[]) =>
  withFolder((folder) => {
    writeFileSync(join(folder, name), content);
    return call('clean', ...BARE, ...flags, join(folder, name));
  });

/** As if standard output were a terminal, with these variables of the environment. */
function onTerminal(variables: Readonly<Record<string, string>> = {}): void {
  vi.stubEnv('NO_COLOR', '');
  vi.stubEnv('FORCE_COLOR', '');
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  Object.defineProperty(process.stdout, 'isTTY', { value: true, configurable: true });
}

const wasTerminal = process.stdout.isTTY;
afterEach(() => {
  vi.unstubAllEnvs();
  Object.defineProperty(process.stdout, 'isTTY', { value: wasTerminal, configurable: true });
});
const inPipe = (): void =>
  void Object.defineProperty(process.stdout, 'isTTY', { value: undefined, configurable: true });

test.each<[string, string | Uint8Array]>([
  ['a.txt', GARBLED],
  ['a.md', GARBLED],
  ['a.txt.gz', gzipSync(GARBLED)],
  ['a.jsonl', JSON.stringify({ text: GARBLED })],
  [
    'a.html',
    `<html><body><article>${GARBLED.split(/\n+/)
      .map((line) => `<p>${line}</p>`)
      .join('')}</article></body></html>`,
  ],
])('a pipe gets the cleaned text of %s and nothing else', async (name, content) => {
  inPipe();
  expect(await cleaned(name, content)).toEqual({ code: 0, out: CLEAN, err: '' });
});

test('a terminal gets every change where it stands, in colour', async () => {
  onTerminal();
  const { out, err } = await cleaned('a.txt', GARBLED);
  expect(out).toContain('\u001b[9;31mMianbei\u001b[0m\u001b[32mnorthern Myanmar\u001b[0m.');
  expect(out).toContain('\u001b[33mtargeted killing for\u001b[0m fixed-point removal');
  expect(out).toContain('\u001b[2;35mnot Pakistani\u001b[0m Palestinian troops');
  expect(err).toMatch(/1 edits, 1 suggested, 1 vetoed/);
});

test('without colours the marks are brackets', async () => {
  onTerminal({ NO_COLOR: '1' });
  const { out } = await cleaned('a.txt', GARBLED);
  expect(out).toContain('most of [-Mianbei-]{+northern Myanmar+}.\n\nMoscow');
  expect(out).toContain('{?targeted killing for?} fixed-point removal');
  expect(out).toContain('{!not Pakistani!} Palestinian troops');
  expect(out).not.toContain('\u001b');
});

test('no escape of an article reaches a terminal', async () => {
  onTerminal({ NO_COLOR: '1' });
  const { out } = await cleaned('a.txt', 'The \u001b]0;owned\u0007 army\u202e left.\nIt \u009b31m was late.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test('the list of changes: place, rule, before and after, reason, evidence; a suggestion and a veto are told apart', async () => {
  inPipe();
  const { out } = await cleaned('a.txt', GARBLED, '--diff');
  expect(out).toMatch(/^@@ 1:41 zh\/mianbei applied 0\.96 @@$/m);
  expect(out).toMatch(/^-.*most of Mianbei\. Moscow/m);
  expect(out).toMatch(/^\+.*most of northern Myanmar\. Moscow/m);
  expect(out).toMatch(/^ .*缅北.*seen: “Lashio”, “junta”$/m);
  expect(out).toMatch(
    /^@@ 5:20 zh\/targeted-killing suggested 0\.8 @@\n-.*fixed-point removal.*\n\?.*targeted killing/m,
  );
  expect(out).toMatch(
    /^@@ 6:.* zh\/pakistan-military vetoed .*@@\n-.*Palestinian.*\n!.*Pakistani.*\n .*“Gaza”/m,
  );
  expect(out).toMatch(/^@@ white space: 2 space\/paragraph-break @@$/m);
});

test('rows, one line for each document, as a dataset has them', async () => {
  const rows = [{ text: `😀 ${GARBLED}` }, { text: 'The army left.' }].map((row) => JSON.stringify(row));
  const { out } = await cleaned('a.jsonl', rows.join('\n'), '--json');
  const documents = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(documents).toHaveLength(2);
  expect(documents[0]).toMatchObject({ text: `😀 ${CLEAN.trim()}` });
  const [edit] = documents[0].edits;
  expect([...documents[0].raw_text].slice(edit.raw_start, edit.raw_end).join('')).toBe('Mianbei');
  expect(documents[1]).toMatchObject({ text: 'The army left.', edits: [], citations: [] });
});

test('several documents have their names over them; one that cannot be read says why, and the others are done', async () => {
  inPipe();
  const rows = ['{"id": "a", "text": "One."}', '{"id": "b"}', '{"id": "c", "text": "Three."}'];
  const { code, out, err } = await cleaned('a.jsonl', rows.join('\n'));
  expect(out).toMatch(/^==> .*#1 <==\nOne\.\n\n==> .*#3 <==\nThree\.\n\n$/);
  expect(err).toMatch(/error\[E_\w+\][\s\S]*a\.jsonl#2[\s\S]*hint/);
  expect(code).toBe(3);
});

test('a pipeline that does not clean is refused', () =>
  withFolder(async (folder) => {
    const path = join(folder, 'words.yaml');
    writeFileSync(path, 'name: words\nabout: No cleaning.\npacks: [english]\nstages:\n  - use: segment\n');
    expect(await call('clean', 'test/fixtures/articles', '--pipeline', path)).toMatchObject({
      code: 2,
      err: expect.stringContaining('does not clean'),
    });
  }));
