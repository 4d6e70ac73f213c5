import { tokenAt } from '../../core/doc-index.ts';
import type { Factuality } from '../../core/layers/factuality.ts';
import { STATED } from './draft.ts';
import type { Scene } from './scene.ts';

const PAST: Factuality = { ...STATED, status: 'occurred' };

/** How far a fact holds that a form of `be` states. */
export const STANDS: ReadonlyMap<string, Factuality> = new Map([
  ['is', STATED],
  ['are', STATED],
  ['remains', STATED],
  ['remain', STATED],
  ['was', PAST],
  ['were', PAST],
  ['became', PAST],
]);

const LONGEST = 4;

export interface Be {
  /** The token before it. */
  readonly before: number;
  readonly factuality: Factuality;
}

/** A plain form of `be` that ends at a token, adverbs and `not` after it; null behind `would` and its kin. */
export function beBefore(scene: Scene, last: number): Be | null {
  const { sentence } = tokenAt(scene, Math.max(0, last));
  let denied = false;
  for (let i = last; i > 0 && i > last - LONGEST; i--) {
    const { text, pos, sentence: own } = tokenAt(scene, i);
    if (own !== sentence) return null;
    const be = beAt(scene, i);
    if (be !== null)
      return denied ? { ...be, factuality: { ...be.factuality, polarity: 'negative', cue: 'not' } } : be;
    if (/^(not|n['’]t|never)$/.test(text)) denied = true;
    else if (pos !== 'ADV') return null;
  }
  return null;
}

function beAt(scene: Scene, at: number): Be | null {
  const { text } = tokenAt(scene, at);
  if (text === 'been') {
    // `has long been`
    const have = at > 1 && tokenAt(scene, at - 1).pos === 'ADV' ? at - 2 : at - 1;
    if (/^(has|have)$/.test(tokenAt(scene, have).text)) return { before: have - 1, factuality: STATED };
  }
  const stands = STANDS.get(text);
  return stands === undefined ? null : { before: at - 1, factuality: stands };
}
