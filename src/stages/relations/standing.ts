import { tokenAt } from '../../core/doc-index.ts';
import type { Factuality } from '../../core/layers/factuality.ts';
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
  if (/^(DET|ADJ|NOUN|PROPN|NUM)$/.test(pos) || /^['’]s?$|^[-‐‑–]$/.test(text)) return true;
  return isAdjective(scene, token);
}

/** `the jailed leader`, `the newly appointed governor`: a participle, or its adverb, inside the phrase. */
function isAdjective(scene: Scene, token: number): boolean {
  const { tag } = tokenAt(scene, token);
  if (!/^(VB[NG]|RB)$/.test(tag) || token === 0) return false;
  if (tokenAt(scene, token + 1).pos === 'DET') return false;
  const before = tokenAt(scene, token - 1);
  return (
    before.pos === 'DET' ||
    /^(?:['’]s?|[-‐‑–])$/.test(before.text) ||
    (tag !== 'RB' && before.tag === 'RB' && isAdjective(scene, token - 1))
  );
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

/** Whether the word before a participle says that it held before: `, then led by`; `formerly based in`. */
export function isFormer(scene: Scene, participle: number): boolean {
  const before = participle - 1;
  return before >= 0 && !isAuxiliary(scene, before - 1) && rowOf(scene, before)?.status === 'occurred';
}

/** `is then led by` tells of a state after another. */
function isAuxiliary(scene: Scene, token: number): boolean {
  return token >= 0 && tokenAt(scene, token).pos === 'AUX';
}

function rowOf(scene: Scene, token: number): StandingRow | undefined {
  const { standing } = scene.lexicon;
  const word = wordAt(scene, token);
  const own = standing.get(/^ex-./.test(word) ? 'ex-' : word);
  // `would-be` is three tokens
  return own ?? standing.get(hyphened(scene, token)) ?? standing.get(hyphened(scene, token - 2));
}

function hyphened(scene: Scene, first: number): string {
  return first >= 0 && wordAt(scene, first + 1) === '-'
    ? `${wordAt(scene, first)}-${wordAt(scene, first + 2)}`
    : '';
}

function wordAt(scene: Scene, token: number): string {
  return scene.tokens[token]?.text.toLowerCase() ?? '';
}
