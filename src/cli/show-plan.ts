import { planRun } from '../batch/plan-run.ts';
import type { RunOptions } from '../batch/run.ts';
import { data, plain } from './terminal.ts';

/** What a run would do: one line per file, then the sum. */
export function showPlan(options: RunOptions): number {
  const plan = planRun(options);
  for (const file of plan.files)
    data(`${plain(file.path)}\t${file.format}${file.gzip ? '.gz' : ''}\t${file.bytes} bytes\n`);
  const bytes = plan.files.reduce((sum, file) => sum + file.bytes, 0);
  data(`${plan.files.length} files, ${bytes} bytes, pipeline ${plan.pipeline}, ${plan.jobs} job(s)\n`);
  data(`${plain(options.out)}: ${plan.state}\n`);
  return 0;
}
