import { createHash } from 'node:crypto';
import { buildAssembly, readDefinition } from '../../assembly/build.ts';
import { READ_DEFAULTS } from '../../io/incoming.ts';
import { findInputs } from '../../io/inputs.ts';
import { readSources } from '../../io/read-sources.ts';
import { toBundle } from '../../records/to-bundle.ts';
import type { TimedRun } from './measure-cost.ts';

/** One run in a process of its own: what it cost, and a hash of all that it found. */
async function timedRun(pipeline: string, paths: readonly string[]): Promise<TimedRun> {
  const assembly = buildAssembly(readDefinition(pipeline));
  const hash = createHash('sha256');
  for await (const incoming of readSources(findInputs(paths), READ_DEFAULTS))
    if (incoming.kind === 'article')
      hash.update(JSON.stringify(toBundle(assembly.pipeline.run(incoming.source)), mapsToo));
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMemoryMb: maxRSS / 1024,
    sums: hash.digest('hex'),
  };
}

const mapsToo = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

const [pipeline = '', ...paths] = process.argv.slice(2);
const result = await timedRun(pipeline, paths);
process.send?.(result);
