import type { Check, Status } from '../check.ts';

const ORDER: readonly Status[] = ['fail', 'warn', 'pass', 'skip'];

/** Whoever reads the first lines sees what failed. */
export function worstFirst(checks: readonly Check[]): readonly Check[] {
  return ORDER.flatMap((status) => checks.filter((one) => one.status === status));
}
