import type { Token } from '../../core/layers/segments.ts';

/** What a comma opens behind `the army said`: what the speaker does besides, or more of what is said. */
export type Aside = 'of-speaker' | 'of-said';

/**
 * `…, the army said, adding that they had fled` goes on with the speaker; `…, in one of the worst raids`, `…, after rebels
 * attacked` with what is said; null for anything else.
 */
export function asideBehind(next: Token | undefined): Aside | null {
  if (next === undefined) return null;
  if (next.tag === 'VBG' || /^without$/i.test(next.text)) return 'of-speaker';
  return next.pos === 'ADP' || next.pos === 'SCONJ' ? 'of-said' : null;
}
