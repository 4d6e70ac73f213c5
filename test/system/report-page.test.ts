import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Row } from '../../src/io/dataset/read-rows.ts';
import { gatherReport } from '../../src/report/dataset/gather.ts';
import { reportPage } from '../../src/report/dataset/report-page.ts';
import { withFolder } from '../io/read-all.ts';
import { HOSTILE } from '../report/make-error.ts';
import { makeReported } from '../report/make-report.ts';
import { type Page, withPage } from './browser.ts';

const browse = <T>(copies: number, over: Row, work: (page: Page) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    const file = join(folder, 'report.html');
    writeFileSync(file, reportPage(gatherReport(makeReported(join(folder, 'out'), copies, over), 100)));
    return withPage(pathToFileURL(file).href, work);
  });

const words = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}).textContent`;
const set = (id: string, value: string): string =>
  `document.getElementById('${id}').value = '${value}'; document.getElementById('${id}').dispatchEvent(new Event('input'))`;

test('the text is that of the article, each letter once, also where findings lie in each other', () =>
  browse(1, {}, async (page) => {
    expect(await page.evaluate(words('#text'))).toBe(
      '💥 The RSF hit El Fasher on 10 May. The army denied that it fled.',
    );
    const marks = `[...document.querySelectorAll('#text mark')].map((m) => [m.textContent, m.className, m.dataset.label ?? ''])`;
    expect(await page.evaluate(marks)).toEqual([
      ['RSF', 'name', 'ORG'],
      ['hit', 'name trigger', 'ASSAULT'],
      [' ', 'name', ''],
      ['El Fasher', 'name name', 'EVENT GPE'],
      ['10 May', 'date', 'DATE'],
      ['fled', 'trigger said', 'RETREAT denied'],
    ]);
    expect(await page.evaluate(`document.querySelectorAll('#findings tbody tr').length`)).toBe(4);
    expect([page.requests, page.complaints]).toEqual([[], []]);
  }));

test('words of articles stay words: no script runs, nothing is asked for, nothing complains', () =>
  browse(1, { title: HOSTILE, publisher: HOSTILE, source_id: HOSTILE }, async (page) => {
    expect(await page.evaluate('window.hit ?? null')).toBe(null);
    expect(await page.evaluate('document.images.length')).toBe(0);
    expect([page.requests, page.complaints]).toEqual([[], []]);
  }));

test('filters hold for the table, the timeline and what has no place; an event leads to its article', () =>
  browse(3, {}, async (page) => {
    expect(await page.evaluate(words('#found'))).toBe('6 of 6 events');
    expect(await page.evaluate(`document.querySelectorAll('svg rect').length`)).toBe(3);
    await page.evaluate(set('factuality', 'denied'));
    expect(await page.evaluate(words('#found'))).toBe('3 of 6 events');
    expect(await page.evaluate(`document.querySelectorAll('svg rect').length`)).toBe(0);
    expect(await page.evaluate(words('#unplaced summary'))).toBe('3 of these have no place on the map');
    await page.evaluate(`document.getElementById('clear').click()`);
    await page.evaluate(set('query', 'market 2'));
    expect(await page.evaluate(words('#found'))).toBe('2 of 6 events');
    await page.evaluate(`document.querySelector('#rows button').focus()`);
    await page.press('Enter');
    await page.evaluate(`document.querySelector('#rows button').click()`);
    expect(await page.evaluate(words('#event'))).toContain('asserted, occurred');
    expect(await page.evaluate(words('#about'))).toBe('a2 · River Post · 2024-05-12');
    expect(await page.evaluate(`document.querySelector('mark.evidence').textContent`)).toBe('RSF');
    expect(await page.evaluate('location.hash')).toBe('#evt_a2');
  }));

test('what could not be done is told above all else', () =>
  browse(1, {}, async (page) => {
    expect(await page.evaluate(words('#warnings'))).toContain('E_READ, 1 times: fetch it again');
  }));
