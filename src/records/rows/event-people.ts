import type { Event, Quantity } from '../../core/doc.ts';
import { wholeCount } from './day.ts';
import type { FullDoc } from './row-context.ts';

export interface PeopleCount {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The event's total for one role. Figures for different sides add up, and so do two that only `and` joins
 * ("two soldiers and 16 gunmen"); other figures are taken as parts of the largest ("12 dead, three of them children").
 */
export function countPeople(doc: FullDoc, event: Event, role: string): PeopleCount {
  const figures = event.args.flatMap((arg) => {
    const quantity = arg.role === role && arg.quantity !== null ? doc.quantities[arg.quantity] : undefined;
    return quantity ? [quantity] : [];
  });
  if (figures.length === 0) return { low: null, high: null };
  const sides = new Set(figures.map((figure) => figure.of));
  const add = (sides.size === figures.length && !sides.has(null)) || areJoined(doc, figures);
  return { low: total(figures, 'low', add), high: total(figures, 'high', add) };
}

/** `two soldiers and 16 gunmen`: of two figures neither is a part of the other when `and` alone joins them. */
function areJoined(doc: FullDoc, figures: readonly Quantity[]): boolean {
  const [first, second, third] = [...figures].sort((a, b) => a.start - b.start);
  if (first === undefined || second === undefined || third !== undefined) return false;
  return doc.cleaned.view.text.slice(first.end, second.start) === ' and ';
}

function total(figures: readonly Quantity[], bound: 'low' | 'high', add: boolean): number | null {
  const known = figures.flatMap((figure) => wholeCount(figure[bound]) ?? []);
  if (known.length === 0) return null;
  if (!add) return Math.max(...known);
  return known.length < figures.length ? null : known.reduce((sum, n) => sum + n, 0);
}
