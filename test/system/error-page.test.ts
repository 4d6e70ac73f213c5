import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { errorPage } from '../../src/report/errors/error-page.ts';
import type { ErrorRow } from '../../src/report/errors/error-row.schema.ts';
import type { GoldPatch } from '../../src/report/gold-patch/gold-patch.schema.ts';
import { HOSTILE, makeError } from '../report/make-error.ts';
import { type Page, withPage } from './browser.ts';

async function browse<T>(errors: readonly ErrorRow[], work: (page: Page) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'error-page-'));
  const file = join(folder, 'errors.html');
  writeFileSync(file, errorPage(errors, { title: HOSTILE, signature: HOSTILE }));
  try {
    return await withPage(pathToFileURL(file).href, work);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const text = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}).innerText`;
const many = (n: number): readonly ErrorRow[] =>
  Array.from({ length: n }, (_, i) => makeError(i, { raw_start: i, class: i % 3 ? 'boundary' : 'extra' }));

test('words of articles stay words: no script runs, nothing is asked for, nothing complains', async () => {
  const hostile = makeError(1, {
    message: HOSTILE,
    source_id: HOSTILE,
    slices: [HOSTILE],
    context: { start: 0, end: 200, text: HOSTILE },
    gold: { start: 0, end: 20, text: HOSTILE, label: HOSTILE, value: HOSTILE, entity: HOSTILE },
  });
  await browse([hostile], async (page) => {
    expect(await page.evaluate('window.hit ?? null')).toBe(null);
    expect(await page.evaluate('document.images.length')).toBe(0);
    expect(await page.evaluate(`${text('#detail h2')}.includes('</script>')`)).toBe(true);
    expect([page.requests, page.complaints]).toEqual([[], []]);
  });
});

test('the words around an error are the article, with gold and predicted marked at code points', async () => {
  const error = makeError(1, {
    context: { start: 4, end: 30, text: '🇨🇩 near Goma the M23 fought' },
    gold: { start: 21, end: 24, text: 'M23', label: 'ORG', value: null, entity: 'm23' },
    predicted: { start: 17, end: 24, text: 'the M23', label: 'ORG', value: null, entity: null },
  });
  await browse([error], async (page) => {
    expect(await page.evaluate(text('.context'))).toBe('…🇨🇩 near Goma the M23 fought…');
    const marks = `[...document.querySelectorAll('.context mark')].map((m) => [m.className, m.textContent])`;
    expect(await page.evaluate(marks)).toEqual([
      ['predicted', 'the '],
      ['gold predicted', 'M23'],
    ]);
  });
});

test('keys walk, judge, filter and export what was judged', async () => {
  await browse(many(30), async (page) => {
    const current = text('.row.current .row-message');
    expect(await page.evaluate(current)).toContain('(0)');
    await page.press('j', 'j', 'k');
    expect(await page.evaluate(current)).toContain('(3)');
    await page.press('a', 'r');
    expect(await page.evaluate(text('#decided'))).toBe('2 decided');
    expect(await page.evaluate(current)).toContain('(9)');
    await page.press('?');
    expect(await page.evaluate(`document.getElementById('help').open`)).toBe(true);
    await page.evaluate(`document.getElementById('help').close()`);
    await page.press('e');
    const file = join(page.downloads, 'gold-patch.json');
    await vi.waitUntil(() => existsSync(file) && readFileSync(file, 'utf8') !== '', { timeout: 20_000 });
    const patch = JSON.parse(readFileSync(file, 'utf8')) as GoldPatch;
    expect(patch.decisions.map(({ error_id, verdict }) => [error_id, verdict])).toEqual([
      ['err_3', 'accept'],
      ['err_6', 'reject'],
    ]);
    expect(page.complaints).toEqual([]);
  });
});

test('facets and the table filter; what does not fit is gone from list and counts', async () => {
  await browse(many(30), async (page) => {
    await page.evaluate(`document.querySelector('#classes .facet[title="mentions · boundary"]').click()`);
    expect(await page.evaluate(text('#found'))).toBe('20 of 30 errors');
    await page.evaluate(`document.getElementById('matrix').open = true`);
    await page.evaluate(`new Promise((done) => setTimeout(done, 200))`);
    await page.evaluate(`document.querySelector('#table button[aria-label*="extra"]').click()`);
    expect(await page.evaluate(text('#found'))).toBe('10 of 30 errors');
    await page.evaluate(`document.getElementById('clear').click()`);
    expect(await page.evaluate(text('#found'))).toBe('30 of 30 errors');
  });
});

test('of ten thousand errors only those in sight stand in the page, also at the end', async () => {
  await browse(many(10_000), async (page) => {
    const rows = `document.querySelectorAll('.row').length`;
    expect(await page.evaluate<number>(rows)).toBeLessThan(60);
    await page.press('End');
    expect(await page.evaluate(text('.row.current .row-message'))).toContain('(9998)');
    expect(await page.evaluate<number>(rows)).toBeLessThan(60);
  });
});
