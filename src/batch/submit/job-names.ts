/**
 * The names of our jobs in a queue. They say which run a task belongs to and which shard it does, so that nothing
 * about a submission has to be remembered elsewhere.
 */
export interface JobNames {
  array(offset: number): string;
  readonly merge: string;
  /** The offset in the name of one of our arrays; null for other jobs. */
  offsetOf(name: string): number | null;
}

export function jobNames(key: string): JobNames {
  const prefix = `dragoman-${key}+`;
  return {
    array: (offset) => `${prefix}${offset}`,
    merge: `dragoman-${key}-merge`,
    offsetOf: (name) => {
      const offset = name.startsWith(prefix) ? name.slice(prefix.length) : '';
      return /^\d{1,9}$/.test(offset) ? Number(offset) : null;
    },
  };
}
