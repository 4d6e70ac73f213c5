import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherReport, type Report } from '../../src/report/dataset/gather.ts';
import { reportPage } from '../../src/report/dataset/report-page.ts';
import { call } from '../cli/call.ts';
import { makeDataset } from '../export/make-dataset.ts';
import { withFolder } from '../io/read-all.ts';
import { HOSTILE } from './make-error.ts';
import { makeReported } from './make-report.ts';

const dataOf = (page: string): Report =>
  JSON.parse(/<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '');

test('the page holds articles with marks and events; denied stays denied, unknown stays null', () =>
  withFolder(async (folder) => {
    const report = gatherReport(makeReported(folder), 10);
    expect(report).toMatchObject({
      ...{ days: ['2024-05-10', '2024-05-10'], publishers: 1 },
      quarantine: [{ code: 'E_READ', count: 1, hint: 'fetch it again' }],
      broken: [],
      articles: [{ source_id: 'a0', title: 'Market 0', marks: { length: 4 } }],
      events: [
        {
          id: 'evt_a0',
          factuality: 'asserted',
          actors: ['Rapid Support Forces'],
          place: 'El Fasher',
          placed: true,
        },
        { id: 'evt_b0', factuality: 'denied', from: null, actors: [], place: null, placed: false },
      ],
    });
    const [article] = report.articles;
    const words = article?.marks.map(([start, end]) => [...(article?.text ?? '')].slice(start, end).join(''));
    expect(words).toEqual(['RSF', 'hit El Fasher', 'El Fasher', '10 May']);
  }));

test('of more articles than may be shown each nth is taken, with its events', () =>
  withFolder(async (folder) => {
    makeReported(folder, 7);
    const path = join(folder, 'run.json');
    const record = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...record, documents: { ...record.documents, done: 7 } }));
    const { articles, events, days } = gatherReport(folder, 3);
    expect(articles.map(({ source_id }) => source_id)).toEqual(['a0', 'a3', 'a6']);
    expect(events.map(({ article, id }) => [article, id])).toEqual([
      [0, 'evt_a0'],
      [0, 'evt_b0'],
      [1, 'evt_a3'],
      [1, 'evt_b3'],
      [2, 'evt_a6'],
      [2, 'evt_b6'],
    ]);
    expect(days).toEqual(['2024-05-10', '2024-05-10']);
  }));

test('no words of an article become markup, and the page asks for nothing', () =>
  withFolder(async (folder) => {
    const report = gatherReport(makeReported(folder), 10);
    const plain = reportPage(report).split(/<script/i).length;
    const hostile = fc.oneof(
      fc.constant(HOSTILE),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<!--', '</SCRIPT'),
    );
    fc.assert(
      fc.property(hostile, hostile, (words, more) => {
        const [article] = report.articles;
        const changed = { ...report, made_by: more, articles: [{ ...article!, text: words, title: more }] };
        const page = reportPage(changed);
        expect(page.split(/<script/i)).toHaveLength(plain);
        expect(page.split(/<img/i)).toHaveLength(1);
        expect(dataOf(page)).toEqual(changed);
      }),
    );
    const page = reportPage(report);
    expect(page).not.toMatch(/\b(?:src|href)=/);
    const policy = /content="(default-src[^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const tag of ['script', 'style']) {
      const from = page.indexOf(`<${tag}>`) + tag.length + 2;
      const text = page.slice(from, page.indexOf(`</${tag}>`, from));
      expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    }
  }));

test('the verb writes the page whole and twice the same, beside the dataset', () =>
  withFolder(async (folder) => {
    makeReported(folder);
    const page = join(folder, 'report.html');
    const { code, out, err } = await call('report', folder);
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/^report: 1 articles, 2 events in .*report\.html$/m);
    const first = readFileSync(page, 'utf8');
    await call('report', folder);
    expect(readFileSync(page, 'utf8')).toBe(first);
    expect(readdirSync(folder).sort()).toEqual(['data', 'report.html', 'run.json']);
  }));

test('what is no dataset, no number or no place is refused; damage is told and ends with 1', () =>
  withFolder(async (folder) => {
    const out = makeReported(join(folder, 'out'));
    for (const [argv, message] of [
      [[join(folder, 'nowhere')], /there is no dataset here/],
      [[out, '--articles', '0'], /--articles must be a whole number from 1 up/],
      [[out, '--articles', '20001'], /opens in no browser[\s\S]*--articles 20000/],
      [[out, '-o', join(out, 'data/events.jsonl')], /the place of the dataset itself/],
      [[out, '-o', join(folder, 'no/such/folder.html')], /E_/],
    ] as const)
      expect(await call('report', ...argv)).toMatchObject({ out: '', err: expect.stringMatching(message) });
    expect(existsSync(join(out, 'report.html'))).toBe(false);
    makeDataset(out, {});
    writeFileSync(join(out, 'data/dates.jsonl'), 'half\n');
    expect(await call('report', out)).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        'broken: 1 lines of dates that are no rows, the first at data/dates.jsonl:1',
      ),
    });
  }));
