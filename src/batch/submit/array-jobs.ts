/** What a cluster says of its job arrays. */
export interface ArrayLimits {
  /** Indices of an array are below this. */
  readonly maxArraySize: number;
  /** Tasks one array may have. */
  readonly maxTasks: number;
}

/** One job array. Task `i` does shard `i + offset`. */
export interface ArrayJob {
  readonly offset: number;
  readonly tasks: number;
  /** As Slurm writes them: `0-4,7,9-20`. */
  readonly indices: string;
}

/** The fewest arrays that hold these shards: an index is limited, a shard's number is not. */
export function arrayJobs(shards: readonly number[], limits: ArrayLimits): readonly ArrayJob[] {
  const { maxArraySize, maxTasks } = limits;
  const jobs: number[][] = [];
  for (const shard of [...new Set(shards)].sort((a, b) => a - b)) {
    const open = jobs.at(-1);
    const [first] = open ?? [];
    const fits =
      open !== undefined &&
      open.length < maxTasks &&
      block(shard, maxArraySize) === block(first, maxArraySize);
    if (fits) open.push(shard);
    else jobs.push([shard]);
  }
  return jobs.map((job) => {
    const offset = block(job[0], maxArraySize) * maxArraySize;
    return { offset, tasks: job.length, indices: ranges(job.map((shard) => shard - offset)) };
  });
}

/** Offsets are multiples of the largest array, so that the same shard always has the same index. */
function block(shard: number | undefined, maxArraySize: number): number {
  return Math.floor((shard ?? 0) / maxArraySize);
}

function ranges(sorted: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const index of sorted) {
    const last = runs.at(-1);
    if (last?.to === index - 1) last.to = index;
    else runs.push({ from: index, to: index });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}
