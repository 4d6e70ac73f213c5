import { expect, test } from 'vitest';
import { readHtml } from '../../src/io/readers/html.ts';
import { assembly } from '../pipeline.ts';
import { readFile } from './read-all.ts';

const BODY = `<nav><a href="/">Home</a> <a href="/world">World</a></nav><article>
<p>Fighters attacked a convoy near Gao on Tuesday, officials said<sup><a href="#n1">1</a></sup>. It was the third attack in a month on the road, which links the town to the border and to the market towns in the south.</p>
<p>Two lorries burned.<br>Nobody claimed the attack &amp; nobody was held.</p></article><script>alert(1)</script><footer>All rights reserved</footer>`;

const page = (head: string, body = BODY) =>
  `<!doctype html><html lang="fr-ML"><head>${head}</head><body>${body}</body></html>`;

const partsOf = (html: string) => {
  const { text, parts } = readHtml(html);
  return parts.map(({ raw, kind, level, keep }) => [
    keep ? kind : `(${kind})`,
    level,
    text.slice(raw.start, raw.end),
  ]);
};
const kept = (html: string) =>
  partsOf(html)
    .filter(([kind]) => !String(kind).startsWith('('))
    .map(([, , text]) => text)
    .join('\n\n');

test('the article is left: no menus, scripts or footers, no marks of notes, a paragraph a block', () => {
  const text = kept(page(''));
  expect(text).toContain('officials said. It was');
  expect(text).toContain('\n\nTwo lorries burned.\nNobody claimed the attack & nobody was held.');
  for (const junk of ['Home', 'alert', 'All rights', '<']) expect(text).not.toContain(junk);
  expect(readHtml(page('')).text).not.toContain('alert');
});

const LONG =
  'The mediators said that both sides had agreed to meet again in the border town of Moyale before the end of the month, and that the road would stay open until then, although nobody could say for how long.';

test('each block says what it is: title, name, caption, heading, list, text, and what stands beside the article', () => {
  const html = page(
    '',
    `<nav><ul><li><a href="/">Home</a></li></ul></nav><div class="top-menu">Africa Europe Asia</div>
<article><h1>Talks in Moyale</h1><p class="byline">By Halima Guyo</p>
<figure><img src="a.jpg"><figcaption>Lorries wait at the border on 3 May.</figcaption></figure>
<p>${LONG}</p><h2>Who sits at the table</h2><ul><li>the elders of the Garre</li><li>the governor</li></ul>
<p>${LONG} A third round is planned.</p><div class="share-buttons">Share on everything</div>
<aside class="related-posts"><p>Read also: an older story</p></aside></article>
<section id="comments"><h3>2 comments</h3><div class="comment-body"><p>${LONG} I do not believe a word of it.</p></div></section>
<footer><p>All rights reserved</p></footer>`,
  );
  const found = partsOf(html);
  const expected = [
    ['(furniture)', null, 'Home'],
    ['title', null, 'Talks in Moyale'],
    ['byline', null, 'By Halima Guyo'],
    ['caption', null, 'Lorries wait at the border on 3 May.'],
    ['paragraph', null, LONG],
    ['heading', 2, 'Who sits at the table'],
    ['list', null, 'the elders of the Garre'],
    ['list', null, 'the governor'],
    ['paragraph', null, `${LONG} A third round is planned.`],
    ['(furniture)', null, 'Share on everything'],
    ['(furniture)', null, 'Read also: an older story'],
    ['(furniture)', null, '2 comments'],
    ['(furniture)', null, `${LONG} I do not believe a word of it.`],
    ['(furniture)', null, 'All rights reserved'],
  ];
  for (const part of expected) expect(found).toContainEqual(part);
  expect(readHtml(html).meta.authors).toEqual(['Halima Guyo']);
});

test('cleaning takes out what stands beside the article and keeps it as blocks', async () => {
  const html = page(
    '',
    `<nav>Home World</nav><article><h1>Talks in Moyale</h1><p>${LONG}</p><figure><figcaption>Lorries wait at the border.</figcaption></figure><p>${LONG} Then they left.</p></article><div id="comments"><p>${LONG} Lies!</p></div>`,
  );
  const [incoming] = await readFile('a.html', html);
  if (incoming?.kind !== 'article') throw new Error('not read');
  const outcome = assembly().pipeline.run(incoming.source);
  if (outcome.kind === 'failed') throw outcome.error;
  const { view, blocks } = outcome.doc.cleaned;
  expect(view.text).toBe(
    `Talks in Moyale\n\n${LONG}\n\nLorries wait at the border.\n\n${LONG} Then they left.`,
  );
  expect(blocks.map(({ kind, text }) => [kind, text === null])).toEqual([
    ['furniture', true],
    ['title', false],
    ['paragraph', false],
    ['caption', false],
    ['paragraph', false],
    ['furniture', true],
  ]);
});

test.each([
  [
    'a table',
    '<table><tr><th>Zone</th><th>Dead</th></tr><tr><td>Bor</td><td>12</td></tr></table>',
    ['Zone Dead', 'Bor 12'],
  ],
  ['two line breaks', 'First words.<br><br>Second words.', ['First words.', 'Second words.']],
  ['one line break', 'First line<br>second line', ['First line\nsecond line']],
  ['what is hidden', 'Seen.<p hidden>Unseen.</p>', ['Seen.']],
  [
    'what browsers do not show',
    'Seen.<template><p>No</p></template><noscript>No</noscript><style>p{}</style>',
    ['Seen.'],
  ],
  ['entities', '<p>Caf&eacute; &#8212; &#x201C;no&#x201D; &lt;b&gt; &amp;lt;</p>', ['Café — “no” <b> &lt;']],
  ['a comment of its maker', '<p>One<!-- two --> three</p>', ['One three']],
  ['only a form', '<form><p>Vote for peace in Moyale.</p></form>', ['Vote for peace in Moyale.']],
])('reads %s', (_, body, expected) => {
  expect(kept(page('', body)).split('\n\n')).toEqual(expected);
});

test.each<[string, string, string | RegExp]>([
  ['elements 100,000 deep', `${'<div>'.repeat(100_000)}Deep words.${'</div>'.repeat(100_000)}`, 'E_HTML'],
  ['a hundred thousand paragraphs that are never closed', '<p>words'.repeat(100_000), 'E_HTML'],
  ['a hundred thousand bold words that are never closed', '<b>words '.repeat(100_000), 'E_HTML'],
  [
    'a million attributes',
    `<p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=1`).join(' ')}>words</p>`,
    'E_HTML',
  ],
  ['a million elements', '<br>'.repeat(1_000_000), 'E_HTML'],
  ['a long attribute', `<p title="${'x'.repeat(2_000_000)}">words</p>`, 'words'],
  [
    'a long script',
    `<script>${'if (a < b) { c("<p>"); } '.repeat(100_000)}</script><p>words</p>`,
    /words|E_HTML/,
  ],
  ['a million entities', `<p>${'&amp;'.repeat(1_000_000)}</p>`, 'E_HTML'],
  ['many entities', `<p>${'&amp;'.repeat(10_000)}</p>`, /^&{1000}/],
  ['many paragraphs that are never closed', '<p>words'.repeat(10_000), /words/],
  ['a tag that never ends', `<p>words</p><a href="${'x '.repeat(300_000)}`, /words|E_HTML/],
  ['a million opening brackets', `<p>words ${'<'.repeat(1_000_000)}</p>`, 'E_HTML'],
  ['lists in lists', `${'<ul><li>'.repeat(5000)}words`, 'E_HTML'],
  [
    'entities of entities',
    `<!DOCTYPE x [${Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')}]><p>words &e20;</p>`,
    /words &e20;/,
  ],
])('%s: read or refused, and soon', (_, html, expected) => {
  let result: string;
  try {
    result = kept(html);
  } catch (error) {
    result = (error as { code: string }).code;
  }
  expect(result).toMatch(expected);
});

const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test.each<[string, string, string | null, string | null]>([
  ['JSON-LD', ld({ '@type': 'NewsArticle', datePublished: '2024-05-03T09:00:00Z' }), '2024-05-03', 'json-ld'],
  [
    'JSON-LD in a graph',
    ld({ '@graph': [{ '@type': 'WebPage' }, { '@type': ['Article'], datePublished: '2024-05-03' }] }),
    '2024-05-03',
    'json-ld',
  ],
  [
    'a meta tag',
    '<meta property="article:published_time" content="2024-05-03T10:00">',
    '2024-05-03',
    'meta-tag',
  ],
  [
    'a date with slashes',
    '<meta name="citation_publication_date" content="2024/05/03">',
    '2024-05-03',
    'meta-tag',
  ],
  ['no date of change', '<meta property="article:modified_time" content="2024-05-03">', null, null],
  ['no date in words', '<meta name="date" content="last Friday">', null, null],
  ['broken JSON-LD', '<script type="application/ld+json">{"@type":</script>', null, null],
])('the publication day: %s', (_, head, published, publishedEvidence) => {
  expect(readHtml(page(head)).meta).toMatchObject({ published, publishedEvidence });
});

test.each([
  ['the only time', '<time datetime="2024-05-03">3 May</time>', '2024-05-03'],
  [
    'the marked one of several',
    '<time datetime="2020-01-01">x</time><time pubdate datetime="2024-05-03">y</time>',
    '2024-05-03',
  ],
  ['several unmarked ones', '<time datetime="2020-01-01">x</time><time datetime="2024-05-03">y</time>', null],
])('a time element: %s', (_, times, published) => {
  expect(readHtml(page('', BODY + times)).meta.published).toBe(published);
});

test('title, authors, publisher, address and language', () => {
  const head = `${ld({ '@type': 'Article', headline: 'Convoy  hit', author: [{ name: 'A. Touré' }, 'B. Keïta'], publisher: { name: 'Sahel Post' } })}<link rel="canonical" href="https://example.org/a">`;
  expect(readHtml(page(head)).meta).toMatchObject({
    title: 'Convoy hit',
    authors: ['A. Touré', 'B. Keïta'],
    publisher: 'Sahel Post',
    url: 'https://example.org/a',
    language: 'fr',
  });
});

test.each([
  ['a fragment', '<p>Only a paragraph about Ansongo.', 'Only a paragraph about Ansongo.'],
  ['unclosed tags', '<html><body><div><p>One.<p>Two.<div>Three.', 'One.\n\nTwo.\n\nThree.'],
  [
    'an entity of the page',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>Text &a; end.</p>',
    'Text &a; end.',
  ],
])('reads %s', (_, html, text) => {
  expect(readHtml(html).text).toContain(text.slice(0, 10));
});

test.each([['a page without words', page('', '<img src=x>'), /no text/]])(
  'refuses %s',
  (_, html, message) => {
    expect(() => readHtml(html)).toThrow(message);
  },
);

test.each([
  ['<title>Shells fall on Bunia | Lake Wire</title>', 'Shells fall on Bunia', 'Shells fall on Bunia'],
  ['<title>Lake Wire</title>', 'Shells fall on Bunia', 'Lake Wire'],
  ['', 'Shells fall on Bunia', 'Shells fall on Bunia'],
])('of “%s” and the large heading “%s” the title is “%s”', (head, heading, title) => {
  expect(readHtml(page(head, `<article><h1>${heading}</h1><p>${LONG}</p></article>`)).meta.title).toBe(title);
});

test.each([
  ['over the article', '<time datetime="2024-03-14">14 March</time>', '2024-03-14'],
  ['on a line', '<p>Published on <time datetime="2024-03-14">14 March</time></p>', '2024-03-14'],
  ['of a change', '<p>Updated <time datetime="2024-03-20">20 March</time></p>', null],
  ['in a sentence', '<p>The treaty of <time datetime="1998-07-17">17 July 1998</time> was read.</p>', null],
])('a time %s', (_, time, published) => {
  const { meta } = readHtml(page('', `<article><h1>Talks in Moyale</h1>${time}<p>${LONG}</p></article>`));
  expect(meta.published).toBe(published);
});

test('a date without hyphens in a meta tag', () => {
  expect(readHtml(page('<meta name="pubdate" content="20230704">')).meta.published).toBe('2023-07-04');
});
