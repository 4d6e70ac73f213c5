import type { Factuality } from '../../core/doc.ts';
import { tokenAt } from '../../core/doc-index.ts';
import type { StandingRow } from '../../packs/standing.schema.ts';
import type { Scene } from './scene.ts';

const LONGEST_PHRASE = 7;

/** Where the words before a noun that belong to it begin. */
export function phraseStart(scene: Scene, noun: number): number {
  const { sentence } = tokenAt(scene, noun);
  let first = noun;
  while (first > 0 && noun - first < LONGEST_PHRASE && isInner(scene, first - 1, sentence)) first--;
  return first;
}

function isInner(scene: Scene, token: number, sentence: number): boolean {
  const { pos, text, sentence: own } = tokenAt(scene, token);
  if (own !== sentence) return false;
  const standing = rowOf(scene, token);
  if (standing) return !standing.leads;
  return /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(pos) || /^['’]s?$|^[-‐‑–]$/.test(text);
}

/** The words before a noun say how far its relation holds: `former`, `alleged`; `not` before all of them. */
export function standingOf(scene: Scene, noun: number, factuality: Factuality): Factuality {
  const first = phraseStart(scene, noun);
  for (let i = noun - 1; i >= Math.max(0, first - 1); i--) {
    const row = rowOf(scene, i);
    if (!row || (i < first && !row.leads)) continue;
    const { polarity, status, certainty, sourceKind } = row;
    return {
      ...factuality,
      ...(polarity && { polarity }),
      ...(status && { status }),
      ...(certainty && { certainty }),
      ...(sourceKind && { sourceKind }),
      cue: tokenAt(scene, i).text,
    };
  }
  return factuality;
}

function rowOf(scene: Scene, token: number): StandingRow | undefined {
  const word = tokenAt(scene, token).text.toLowerCase();
  return scene.lexicon.standing.get(/^ex-./.test(word) ? 'ex-' : word);
}
