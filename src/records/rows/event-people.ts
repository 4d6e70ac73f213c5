import type { Event } from '../../core/layers/event.ts';
import type { Quantity } from '../../core/layers/quantity.ts';
import { wholeCount } from './day.ts';
import type { FullDoc } from './row-context.ts';

export interface PeopleCount {
  readonly low: number | null;
  readonly high: number | null;
}

type Figure = Pick<Quantity, 'start' | 'end' | 'low' | 'high' | 'of'>;

/**
 * The event's total for one role. Figures for different sides add up, and so do those of one list ("two soldiers and
 * four clerks"); other figures are taken as parts of the largest ("12 dead, three of them children").
 */
export function countPeople(doc: FullDoc, event: Event, role: string): PeopleCount {
  const figures = event.args
    .flatMap((arg) => {
      if (arg.role !== role) return [];
      const quantity = arg.quantity === null ? onePerson(arg) : doc.quantities[arg.quantity];
      return quantity ? [quantity] : [];
    })
    .sort((a, b) => a.start - b.start);
  if (figures.length === 0) return { low: null, high: null };
  const sides = new Set(figures.map((figure) => figure.of));
  if (sides.size === figures.length && !sides.has(null)) return addUp(figures);
  return largest(listsOf(doc, figures).map(addUp));
}

/** `killed the mayor`: who is not counted is one. */
function onePerson({ start, end }: Event['args'][number]): Figure {
  return { start, end, low: 1, high: 1, of: null };
}

function addUp(figures: readonly Figure[]): PeopleCount {
  return { low: sum(figures, 'low'), high: sum(figures, 'high') };
}

function sum(figures: readonly Figure[], bound: 'low' | 'high'): number | null {
  const known = figures.flatMap((figure) => wholeCount(figure[bound]) ?? []);
  return known.length < figures.length ? null : known.reduce((all, n) => all + n, 0);
}

/** The largest of several figures; open at the top where the one with the most is: "at least 12 dead, three of them children". */
function largest(counts: readonly PeopleCount[]): PeopleCount {
  const lows = counts.flatMap(({ low }) => low ?? []);
  const highs = counts.flatMap(({ high }) => high ?? []);
  const low = lows.length === 0 ? null : Math.max(...lows);
  const high = highs.length === 0 ? null : Math.max(...highs);
  const open = counts.some((one) => one.high === null && (one.low ?? 0) >= (high ?? 0));
  return { low, high: open ? null : high };
}

/** The figures, those that a bare `and` joins together: nothing between them but the end of the first phrase. */
function listsOf(doc: FullDoc, figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const lists: Figure[][] = [];
  for (const figure of figures) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list && last && isJoined(doc.cleaned.view.text.slice(last.end, figure.start))) list.push(figure);
    else lists.push([figure]);
  }
  return lists;
}

const isJoined = (between: string): boolean => /^[^,;:.()\d\n]{0,50}\sand\s$/.test(` ${between}`);
