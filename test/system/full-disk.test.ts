import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BARE } from '../cli/call.ts';
import { rows } from '../crash/articles.ts';
import { call, contents, must } from '../crash/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-full-'));
const disk = join(folder, 'disk');
const out = join(disk, 'out');
const input = join(folder, 'rows.jsonl');
const alone = join(folder, 'alone');
const run = ['run', input, '-o', out, '--jobs', '1', ...BARE];
let needed = 0;

beforeAll(async () => {
  mkdirSync(disk);
  writeFileSync(input, rows(300, 5));
  await must(['run', input, '-o', alone, '--jobs', '1', ...BARE]);
  needed = Number(execFileSync('du', ['-sk', alone], { encoding: 'utf8' }).split('\t')[0]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A disk of that many kilobytes for as long as `use` takes. */
async function withDisk(kilobytes: number, use: () => Promise<void>): Promise<void> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'dragoman-test', disk]);
  try {
    await use();
  } finally {
    execFileSync('umount', [disk]);
  }
}
const remount = (options: string): unknown => execFileSync('mount', ['-o', `remount,${options}`, disk]);

test.each([0.02, 0.3, 0.6, 0.9])(
  'a disk with room for %f of the run: it stops, says so, and goes on when there is room',
  async (share) => {
    await withDisk(Math.ceil(needed * share), async () => {
      const full = await call(run);
      expect([full.code, full.signal]).toEqual([4, null]);
      expect(full.err).toMatch(/error\[E_DISK\].*ENOSPC.*make room/s);
      remount('size=1g');
      expect(await call(run)).toMatchObject({ code: 0 });
      expect(contents(out)).toEqual(contents(alone));
    });
  },
);

test('a disk that can only be read', async () => {
  await withDisk(1024, async () => {
    remount('ro');
    const refused = await call(run);
    expect([refused.code, refused.err.includes('E_INTERNAL')]).toEqual([4, false]);
    expect(refused.err).toMatch(/EROFS.*hint/s);
    remount('rw,size=1g');
    expect(await call(run)).toMatchObject({ code: 0 });
    expect(contents(out)).toEqual(contents(alone));
  });
});
