import type { Event, Quantity } from '../../core/doc.ts';
import { wholeCount } from './day.ts';
import type { FullDoc } from './row-context.ts';

export interface PeopleCount {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The event's total for one role. Figures for different sides add up;
 * other figures are taken as parts of the largest ("12 dead, three of them children").
 */
export function countPeople(doc: FullDoc, event: Event, role: string): PeopleCount {
  const figures = event.args.flatMap((arg) => {
    const quantity = arg.role === role && arg.quantity !== null ? doc.quantities[arg.quantity] : undefined;
    return quantity ? [quantity] : [];
  });
  if (figures.length === 0) return { low: null, high: null };
  const sides = new Set(figures.map((figure) => figure.of));
  const add = sides.size === figures.length && !sides.has(null);
  return { low: total(figures, 'low', add), high: total(figures, 'high', add) };
}

function total(figures: readonly Quantity[], bound: 'low' | 'high', add: boolean): number | null {
  const known = figures.flatMap((figure) => wholeCount(figure[bound]) ?? []);
  if (known.length === 0) return null;
  if (!add) return Math.max(...known);
  return known.length < figures.length ? null : known.reduce((sum, n) => sum + n, 0);
}
