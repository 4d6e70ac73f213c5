import type { Factuality } from '../../../core/layers/factuality.ts';
import type { SourceKind, Status } from '../../../core/vocabulary.ts';
import type { Scene } from '../draft.ts';
import { cueOf } from '../lexicon.ts';

/** `the army said that it never shelled the camp`: what a source says did not happen is denied. */
export function isDenial(
  { lexicon }: Scene,
  said: Pick<Factuality, 'source' | 'polarity' | 'cue'> & { kind: SourceKind; status: Status | null },
): boolean {
  if (said.polarity !== 'negative' || said.cue === null) return false;
  if (said.kind !== 'claim' && said.kind !== 'quote') return false;
  if (said.status !== null && said.status !== 'occurred' && said.status !== 'ongoing') return false;
  return cueOf(lexicon, 'negation', said.cue) !== null || cueOf(lexicon, 'determiner', said.cue) !== null;
}
