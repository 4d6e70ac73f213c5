import type { Counted } from './counted.ts';
import type { Count } from './figure.ts';
import { isCue, type Text } from './lexicon.ts';
import type { Harm } from './with-wounded.ts';

/** Fewer than these may go on business; a crowd does not. */
const CROWD = 100;
const FARTHEST_VERB = 5;
const FARTHEST_PLACE = 4;

/** `14,000 people have left the town`, `may move towards the border`: a crowd that goes away is displaced. */
export function isLeaving(text: Text, count: Count, counted: Counted | null): Harm | null {
  if (counted === null || !counted.known || !counted.person || counted.kind !== 'other') return null;
  if ((count.low ?? count.high ?? 0) < CROWD) return null;
  for (let at = counted.after; at < counted.after + FARTHEST_VERB; at++) {
    if (isCue(text, at, 'leaving') && isPlace(text, at + 1))
      return { kind: 'displaced', rule: 'quantities/leaving', next: null };
    if (!isCue(text, at, 'passive')) return null;
  }
  return null;
}

function isPlace(text: Text, i: number): boolean {
  for (let at = i; at < i + FARTHEST_PLACE; at++) {
    const tok = text.toks[at];
    if (tok === undefined || tok.gap === 'line' || tok.kind === 'mark') return false;
    if (text.startsPlace(tok.start) || isCue(text, at, 'home')) return true;
  }
  return false;
}
