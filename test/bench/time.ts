/** Milliseconds. Wall time says what a user waits, processor time what the work costs when the machine has other work too. */
export interface Time {
  readonly wall: number;
  readonly cpu: number;
}

export function timeOf(work: () => void): Time {
  const start = performance.now();
  const used = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The medians of several runs after one that warms up. */
export function measured(runs: number, work: () => void): Time {
  work();
  const times = Array.from({ length: runs }, () => timeOf(work));
  return { wall: median(times.map(({ wall }) => wall)), cpu: median(times.map(({ cpu }) => cpu)) };
}
