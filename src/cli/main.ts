import { run } from '../batch/run.ts';

const args = process.argv.slice(2);
const out = args[args.indexOf('-o') + 1] ?? 'out';
const inputs = args.slice(1).filter((a, i, all) => !a.startsWith('-') && all[i - 1] !== '-o');
const r = await run({
  inputs,
  out,
  pipeline: 'conflict-news',
  jobs: null,
  fresh: args.includes('--fresh'),
  limit: null,
  published: null,
  maxDocTime: null,
  onProgress: () => {},
});
console.error(r.kind, r.record.rows);
