import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

// What fails among the probes today, put into docs/quality.md: npm run docs:probes

const PAGE = 'docs/quality.md';
const MARKED = /(<!-- probes -->\n)[\s\S]*?(<!-- \/probes -->)/;

const { stdout } = spawnSync(process.execPath, ['src/cli/main.ts', 'probe', '--markdown'], {
  encoding: 'utf8',
});
if (!stdout.startsWith('| capability'))
  throw new Error('the probes did not run: call `npm run dragoman -- probe`');
const page = readFileSync(PAGE, 'utf8');
writeFileSync(
  PAGE,
  page.replace(MARKED, (_, open, close) => `${open}\n${stdout}\n${close}`),
);
