import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { refuseHere } from '../../src/cli/quality/refuse-accept.ts';

let folder = '';
let gold = '';
const git = (...args: string[]): void => {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.c'];
  expect(spawnSync('git', ['-C', folder, ...who, ...args]).status).toBe(0);
};

beforeAll(() => {
  vi.stubEnv('CI', '');
  folder = mkdtempSync(join(tmpdir(), 'refuse-accept-'));
  gold = join(folder, 'gold');
  mkdirSync(gold);
  writeFileSync(join(gold, 'a.json'), '{}');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('gold that others do not have is refused; what is beside it does not matter', () => {
  expect(() => refuseHere(gold)).not.toThrow();
  git('init', '-q');
  expect(() => refuseHere(gold)).toThrow(expect.objectContaining({ code: 'E_DIRTY_GOLD' }));
  git('add', '.');
  git('commit', '-q', '-m', 'gold');
  writeFileSync(join(folder, 'notes.txt'), 'x');
  expect(() => refuseHere(gold)).not.toThrow();
  writeFileSync(join(gold, 'a.json'), '{"x":1}');
  expect(() => refuseHere(gold)).toThrow('gold is not committed: gold/a.json (1 in all)');
});

test.each([
  ['CI', 'true'],
  ['CI', '1'],
  ['CI', 'yes'],
  ['JENKINS_URL', 'https://builds.example'],
  ['TF_BUILD', 'True'],
])('%s=%s is a build', (name, value) => {
  vi.stubEnv(name, value);
  expect(() => refuseHere('nowhere')).toThrow(
    expect.objectContaining({ code: 'E_CI', where: `environment variable ${name}` }),
  );
  vi.stubEnv(name, '');
});
