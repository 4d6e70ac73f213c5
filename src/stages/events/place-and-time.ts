import type { Timex } from '../../core/layers/timex.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { dateOf } from './when.ts';
import { placesOf } from './where.ts';

/** Adds where and when: from the clause itself, else from the clause that carries it. */
export function addPlaceAndTime(scene: Scene, draft: Draft): void {
  draft.roles.push(...placesOf(scene, draft));
  const date = dateOf(scene, draft.clause);
  if (date !== null) {
    const { start, end } = scene.doc.dates[date] as Timex;
    draft.roles.push({ role: 'date', start, end, mention: null, date, quantity: null, from: null });
  }
}
