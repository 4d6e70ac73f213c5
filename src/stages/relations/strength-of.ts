import type { Quantity } from '../../core/layers/quantity.ts';

/** A count as the value of a relation: one number, or a range with a dash; null when it tells none. */
export function strengthOf({ low, high }: Quantity): string | null {
  if (low === null && high === null) return null;
  return low === high ? String(low) : `${low ?? ''}-${high ?? ''}`;
}
