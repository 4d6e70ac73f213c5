import { expect, test } from 'vitest';
import { readHtml } from '../../src/io/readers/html.ts';

const BODY = `<nav><a href="/">Home</a> <a href="/world">World</a></nav><article>
<p>Fighters attacked a convoy near Gao on Tuesday, officials said<sup><a href="#n1">1</a></sup>. It was the third attack in a month on the road, which links the town to the border and to the market towns in the south.</p>
<p>Two lorries burned.<br>Nobody claimed the attack &amp; nobody was held.</p></article><script>alert(1)</script><footer>All rights reserved</footer>`;

const page = (head: string, body = BODY) =>
  `<!doctype html><html lang="fr-ML"><head>${head}</head><body>${body}</body></html>`;

test('the article is left: no menus, scripts or footers, no marks of notes, a paragraph a block', () => {
  const { text } = readHtml(page(''));
  expect(text).toContain('officials said. It was');
  expect(text).toContain('\n\nTwo lorries burned.\nNobody claimed the attack & nobody was held.');
  for (const junk of ['Home', 'alert', 'All rights', '<']) expect(text).not.toContain(junk);
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

test('deep nesting is read or refused, never fatal', () => {
  const deep = `${'<div>'.repeat(20_000)}Deep words.${'</div>'.repeat(20_000)}`;
  let result: string;
  try {
    result = readHtml(deep).text;
  } catch (error) {
    result = (error as { code: string }).code;
  }
  expect(['Deep words.', 'E_HTML']).toContain(result);
});
