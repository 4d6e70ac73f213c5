import type { Entity } from '../../core/layers/entities.ts';
import type { Chosen } from './choose.ts';
import { madeEntity } from './link.ts';
import type { Agent } from './propose/propose-agents.ts';
import type { Candidate, Reading } from './reading.ts';

/** Words within which `the army` can take up the one army that the text names before. */
const NEAR = 150;

/**
 * `the army` is the one army that the text just named; `troops`, without an article, only while the text has not
 * come to another country since.
 */
export function organMeant(reading: Reading, { row, at }: Agent, chosen: readonly Chosen[]): Entity | null {
  if (row.organ === null || at.country !== null) return null;
  const near = namesNear(chosen, at.from);
  const bodies = near.filter((one) => organOf(one) === row.organ);
  const ids = new Set(bodies.map((one) => one.made?.id));
  const body = bodies.at(-1);
  if (body === undefined || ids.size !== 1) return null;
  const definite = reading.words[at.from - 1]?.key === 'the';
  return !definite && movesOn(near, body) ? null : madeEntity(body);
}

function organOf(one: Candidate): string | undefined {
  return /^ent_([a-z]+)_/.exec(one.made?.id ?? '')?.[1];
}

/** Is a place or people of another country named after the body? */
function movesOn(near: readonly Chosen[], body: Chosen): boolean {
  return near.some((one) => {
    const country = one.aliases[0]?.known.country ?? one.country;
    return one.from > body.from && PLACES.has(one.type) && country !== null && country !== body.country;
  });
}

const PLACES = new Set(['GPE', 'LOC', 'FAC', 'NORP']);

/** Names as far back as one can be meant. */
function namesNear(chosen: readonly Chosen[], at: number): Chosen[] {
  const near: Chosen[] = [];
  for (let i = firstAfter(chosen, at - NEAR); i < chosen.length; i++) {
    const one = chosen[i] as Chosen;
    if (one.from >= at) break;
    near.push(one);
  }
  return near;
}

function firstAfter(chosen: readonly Chosen[], word: number): number {
  let low = 0;
  let high = chosen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chosen[middle]?.from ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
