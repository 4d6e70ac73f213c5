import type { Verdict } from '../judge.ts';

/** Everything, for programs. */
export function formatJson({ table, ...verdict }: Verdict): string {
  const measures = table.filter(({ slice }) => slice === null);
  return `${JSON.stringify({ ...verdict, measures }, null, 1)}\n`;
}
