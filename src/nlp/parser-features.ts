import type { FeatureList } from './features.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import { bufferFeatures } from './parser-buffer-features.ts';
import { meetingFeatures } from './parser-meeting-features.ts';
import { placesOf } from './parser-places.ts';
import { stackFeatures } from './parser-stack-features.ts';
import type { ParserState } from './parser-state.ts';

/**
 * The case at hand for the choice of the next move. In three parts, so that a parser need not sum again what a move
 * leaves as it was: the stack below its top and the buffer change seldom, what stands on both sides each time.
 */
export function moveFeatures(list: FeatureList, state: ParserState, atoms: ParserAtoms): void {
  const at = placesOf(state, atoms);
  list.size = 0;
  stackFeatures(list, state, atoms, at);
  bufferFeatures(list, atoms, at);
  meetingFeatures(list, state, atoms, at);
}
