import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeRun } from '../eval/diff/make-run.ts';
import { withFolder } from '../io/read-all.ts';
import { makeError } from '../report/make-error.ts';
import { BARE, call } from './call.ts';

test.each<[string, readonly string[], RegExp]>([
  ['diff of no run', ['diff', 'nowhere', 'nowhere'], /there is no finished run here[\s\S]*nowhere/],
  ['a sample without a place', ['diff', 'a', 'b', '--sample', '5'], /--out/],
  ['a sheet of no kind', ['diff', 'a', 'b', '--sheet', 'pdf'], /md or csv/],
  ['a sample that is no number', ['diff', 'a', 'b', '--out', 'x', '--sample', 'few'], /whole number/],
  ['probes that are not there', ['probe', '--probes', 'nowhere'], /there are no probes here[\s\S]*nowhere/],
  ['review of nothing', ['review'], /there is nothing to review/],
  ['review of a folder without scores', ['review', 'src'], /there are no errors here/],
  ['probes in a file', ['probe', '--probes', 'package.json'], /E_FILE[\s\S]*a folder is wanted/],
  ['a capability that is none', ['probe', '--only', 'denail'], /did you mean "denial"/],
  ['differences into a file', ['diff', 'a', 'b', '--out', 'package.json'], /E_FILE[\s\S]*package\.json/],
  ['a patch that is none', ['review', '--apply', 'package.json'], /E_PATCH/],
])('%s ends with 2, the reason and what to do', async (_, argv, message) => {
  const { code, out, err } = await call(...argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
  expect(err).toMatch(/hint/);
});

test('diff ends with 0 for the same and 1 for other findings, with everything on paper', () =>
  withFolder(async (folder) => {
    const text = 'M23 attacked Goma.';
    const a = writeRun(join(folder, 'a'), { documents: [{ id: 'x', text, mentions: [['M23', 'ORG']] }] });
    const b = writeRun(join(folder, 'b'), { documents: [{ id: 'x', text, mentions: [['Goma', 'GPE']] }] });
    expect((await call('diff', a, a)).code).toBe(0);
    const paper = join(folder, 'paper');
    const { code, out } = await call('diff', a, b, '--out', paper, '--sample', '9');
    expect(code).toBe(1);
    expect(out).toMatch(/^mentions +1 +1 +1 +1 +·$/m);
    expect(readFileSync(join(paper, 'diff.jsonl'), 'utf8').match(/\n/g)).toHaveLength(2);
    expect(readFileSync(join(paper, 'review.md'), 'utf8')).toContain('⟦M23⟧ attacked Goma.');
    const json = await call('diff', a, b, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ different: true, documents: { both: 1 } });
  }));

test('probe ends with 1 below a floor, and shows each sentence that failed', () =>
  withFolder(async (folder) => {
    const probes = (floor: number): string => `
- capability: rain
  type: MFT
  why: made for a test
  lists: { town: [Goma, Beni, Bunia, Uvira, Mopti, Gao, Kidal, Segou, Marib, Taiz, Aden, Ibb] }
  forms: ['Rain fell on {town}.', 'It rained in {town}.', '{town} was wet.']
  checks: [{ id: events, floor: ${floor}, expect: [{ has: { in: events } }] }]
`;
    const file = join(folder, 'rain.yaml');
    writeFileSync(file, probes(0));
    expect((await call('probe', ...BARE, '--probes', folder)).code).toBe(0);
    writeFileSync(file, probes(0.5));
    const { code, out } = await call('probe', ...BARE, '--probes', folder, '--failures');
    expect(code).toBe(1);
    expect(out).toMatch(/rain\s+MFT\s+events\s+24\s+24\s+0\.0%\s+50\.0%\s+FAIL/);
    expect(out.match(/no events with/g)).toHaveLength(24);
    writeFileSync(file, `${probes(0).replace('{ has:', '{ lacks:')}# a remark that stays\n`);
    expect((await call('probe', ...BARE, '--probes', folder, '--ratchet')).err).toMatch(
      /raised: rain events 0\.0% → 95\.0%/,
    );
    expect(readFileSync(file, 'utf8')).toMatch(/floor: 0\.95, expect[\s\S]*# a remark that stays\n$/);
    expect((await call('probe', ...BARE, '--probes', folder, '--ratchet')).err).not.toMatch(/raised/);
    writeFileSync(file, probes(0.5));
    const json = JSON.parse((await call('probe', ...BARE, '--probes', folder, '--json')).out);
    expect(json).toMatchObject({ holds: false, texts: 24, cells: [{ failed: 24 }] });
  }));

test('review makes a page from scores and says where it is', () =>
  withFolder(async (folder) => {
    writeFileSync(join(folder, 'errors.jsonl'), `${JSON.stringify(makeError(1))}\n`);
    const page = join(folder, 'page.html');
    const { code, out } = await call('review', folder, '-o', page);
    expect([code, out.trim(), existsSync(page)]).toEqual([0, page, true]);
    writeFileSync(join(folder, 'errors.jsonl'), '{"error_id":1}\n');
    expect((await call('review', folder, '-o', page)).err).toMatch(/errors\.jsonl:1/);
  }));

test('review of a dataset scores it on the way', () =>
  withFolder(async (folder) => {
    const text = 'M23 attacked Goma.';
    const run = writeRun(join(folder, 'run'), { documents: [{ id: 'x', text, mentions: [['M23', 'GPE']] }] });
    const gold = join(folder, 'gold');
    mkdirSync(gold);
    const name = { start: 0, end: 3, text: 'M23', type: 'ORG', entity: 'm23' };
    const whole = { schema: 1, source_id: 'x', source: 'x.txt', partial: false, sha256: 'a'.repeat(64) };
    const layers = { entities: [name], dates: [], relations: [], events: [], absent: [] };
    writeFileSync(join(gold, 'x.json'), JSON.stringify({ ...whole, ...layers }));
    const page = join(folder, 'page.html');
    const { code, err } = await call('review', run, '--gold', gold, '-o', page);
    expect([code, err]).toEqual([0, expect.stringMatching(/^1 errors/)]);
    expect(readFileSync(page, 'utf8')).toContain('should be ORG');
  }));
