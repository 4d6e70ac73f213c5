import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanUnicode } from '../../src/core/clean-unicode.ts';
import { isoDate } from '../../src/io/iso-date.ts';
import { codeOf, readFile } from './read-all.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const GERMAN = 'Die Flüchtlinge überquerten die Straße nach Süden. Für viele war es die fünfte Flucht.';

test.each<[string, Uint8Array | string, string, string]>([
  ['plain UTF-8', 'Clashes in Kayah State — «heavy».', 'Clashes in Kayah State — «heavy».', 'text/plain'],
  ['a byte-order mark', '\uFEFFClashes', 'Clashes', 'text/plain'],
  [
    'NUL letter for letter',
    'a\0b, one of a hundred letters '.padEnd(120, '.'),
    'a\uFFFDb, one of a hundred letters '.padEnd(120, '.'),
    'text/plain',
  ],
  [
    'UTF-16 with its mark',
    Buffer.from('\uFEFFОбстріл', 'utf16le'),
    'Обстріл',
    'text/plain; charset=utf-16le',
  ],
  ['an older encoding', latin1(GERMAN), GERMAN, 'text/plain; charset=windows-1252'],
  [
    'one broken byte in UTF-8',
    Buffer.concat([Buffer.from('Хартум '.repeat(20)), Buffer.from([0xd0])]),
    `${'Хартум '.repeat(20)}\uFFFD`,
    'text/plain; charset=utf-8; damaged',
  ],
  ['compressed', gzipSync('Shots in Bangui.'), 'Shots in Bangui.', 'text/plain'],
  ['line ends as they are', 'one\r\ntwo', 'one\r\ntwo', 'text/plain'],
])('reads %s', async (label, bytes, raw, mediaType) => {
  const [incoming] = await readFile(label === 'compressed' ? 'a.txt.gz' : 'a.txt', bytes);
  expect(incoming).toMatchObject({ kind: 'article', source: { id: 'a', raw, mediaType } });
});

test.each<[string, string, Uint8Array | string, string]>([
  ['an empty file', 'a.txt', '', 'E_EMPTY'],
  ['only white space', 'a.txt', ' \n\t\n', 'E_EMPTY'],
  ['only front matter', 'a.md', '---\ntitle: x\n---\n', 'E_EMPTY'],
  ['a picture', 'a.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'E_BINARY'],
  ['noise', 'a.txt', Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31) % 256), 'E_BINARY'],
  ['gzip that is none', 'a.txt.gz', 'not compressed', 'E_GZIP'],
  ['gzip cut off', 'a.txt.gz', gzipSync('x'.repeat(5000)).subarray(0, 20), 'E_GZIP'],
  ['a gzip bomb', 'a.html.gz', gzipSync(Buffer.alloc(40 * 2 ** 20, 'a')), 'E_GZIP_BOMB'],
  ['a PDF that is none', 'a.pdf', 'no pdf', 'E_PDF'],
])('refuses %s', async (_, name, bytes, code) => {
  const [incoming, ...more] = await readFile(name, bytes);
  expect(codeOf(incoming)).toBe(code);
  expect(more).toEqual([]);
});

test('a file over the limit is refused', async () => {
  expect(codeOf((await readFile('a.txt', 'x'.repeat(200), { maxText: 100 }))[0])).toBe('E_TOO_LARGE');
});

const MULTIPLIED = Array.from({ length: 40 }, (_, i) => {
  const before = i === 0 ? 'a' : `b${i - 1}`;
  return `b${i}: &b${i} [*${before}, *${before}]\n`;
}).join('');

test('front matter gives metadata and is no text', async () => {
  const text =
    '---\ntitle: Talks in Muscat\npublished: 2023-06-02\nauthor: N. Saif\nkind: ignored\n---\nThey met.\n';
  const [incoming] = await readFile('a.md', text);
  expect(incoming).toMatchObject({
    source: {
      raw: 'They met.\n',
      mediaType: 'text/markdown',
      given: {
        title: 'Talks in Muscat',
        published: '2023-06-02',
        publishedEvidence: 'front-matter',
        authors: ['N. Saif'],
      },
    },
  });
});

test.each([
  ['a line of hyphens in the text', 'First.\n---\nSecond.'],
  ['a block that is never closed', '---\ntitle: x\nFirst.'],
  ['a block that holds no keys', '---\njust words\n---\nFirst.'],
  ['aliases that multiply', `---\na: &a [x, x]\n${MULTIPLIED}---\nText.`],
  ['brackets without end', `---\na: ${'['.repeat(9000)}\n---\nText.`],
])('no front matter: %s', async (_, text) => {
  expect((await readFile('a.txt', text))[0]).toMatchObject({ source: { raw: text, given: { title: null } } });
});

test('the flag gives a date to articles that carry none, and to no others', async () => {
  const options = { published: '2024-01-01' };
  const [without] = await readFile('a.txt', 'Text.', options);
  const [within] = await readFile('a.txt', '---\npublished: 2023-06-02\n---\nText.', options);
  expect(without).toMatchObject({
    source: { given: { published: '2024-01-01', publishedEvidence: 'flag' } },
  });
  expect(within).toMatchObject({
    source: { given: { published: '2023-06-02', publishedEvidence: 'front-matter' } },
  });
});

test('text is well-formed whatever comes in, and keeps its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), fc.boolean(), (text, cut) => {
      const broken = cut ? text.slice(0, -1) : text;
      const clean = cleanUnicode(broken);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toContain('\0');
      expect(clean.length).toBe(broken.startsWith('\uFEFF') ? broken.length - 1 : broken.length);
    }),
  );
});

test.each([
  ['2024', '2024'],
  ['2024-05', '2024-05'],
  ['2024-05-03', '2024-05-03'],
  ['2024-05-03T23:10:00+02:00', '2024-05-03'],
  ['2024-02-30', null],
  ['0000-01-01', null],
  ['3 May 2024', null],
  ['20240503', null],
  ['', null],
])('the ISO date in "%s" is %s', (text, expected) => {
  expect(isoDate(text)).toBe(expected);
});
