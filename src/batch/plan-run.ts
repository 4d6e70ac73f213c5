import { readDefinition } from '../assembly/read-definition.ts';
import { inspectFolder } from '../io/dataset/run-folder.ts';
import { findInputs, type InputFile } from '../io/inputs.ts';
import { jobsFor } from './choose-executor.ts';
import type { RunOptions } from './run.ts';

/** What a run would do, without doing it. */
export interface RunPlan {
  readonly files: readonly InputFile[];
  readonly pipeline: string;
  readonly jobs: number;
  readonly state: string;
}

export function planRun(options: RunOptions): RunPlan {
  const files = findInputs(options.inputs, options.out);
  const { kind } = inspectFolder(options.out);
  const states = {
    free: 'new',
    unfinished: 'unfinished, goes on',
    finished: 'finished; what changed is done again',
  };
  const bytes = files.reduce((sum, file) => sum + file.bytes * (file.gzip ? 4 : 1), 0);
  const { name } = readDefinition(options.pipeline);
  return { files, pipeline: name, jobs: options.jobs ?? jobsFor(bytes), state: states[kind] };
}
