import { generator } from '../resample.ts';
import type { Change } from './changes.ts';

/** Draws a sample while changes pass by: every kind of change of every table has its say. */
export interface Sampler {
  offer(change: Change): void;
  draw(): readonly Change[];
}

interface Reservoir {
  seen: number;
  readonly held: Change[];
}

/** The same runs and seed give the same sample. */
export function sampleChanges(size: number, seed: number): Sampler {
  const random = generator(seed);
  const reservoirs = new Map<string, Reservoir>();
  return {
    offer(change) {
      const key = `${change.table} ${change.change}`;
      const reservoir = reservoirs.get(key) ?? { seen: 0, held: [] };
      reservoirs.set(key, reservoir);
      reservoir.seen++;
      const place =
        reservoir.held.length < size ? reservoir.held.length : Math.floor(random() * reservoir.seen);
      if (place < size) reservoir.held[place] = change;
    },
    draw: () =>
      takeTurns(
        [...reservoirs.values()].map(({ held }) => shuffled(held, random)),
        size,
      ),
  };
}

function shuffled(list: readonly Change[], random: () => number): Change[] {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as Change, order[i] as Change];
  }
  return order;
}

function takeTurns(piles: readonly Change[][], size: number): readonly Change[] {
  const drawn: Change[] = [];
  for (let round = 0; drawn.length < size && piles.some((pile) => pile.length > round); round++)
    for (const pile of piles) {
      const change = pile[round];
      if (change !== undefined && drawn.length < size) drawn.push(change);
    }
  return drawn;
}
