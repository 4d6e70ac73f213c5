import type { Sentence } from '../../../core/layers/segments.ts';
import type { Draft, Scene } from '../draft.ts';
import { depOf, kidsOf, type Tree, token } from '../tree.ts';
import { sayingRow } from './apply-operators.ts';
import type { Attribution } from './attribution.ts';
import { saidBefore } from './said-before.ts';
import { speakerOf } from './speaker.ts';

/** Words between a verb of saying and what is said: to whom, when and where; without `that` the subject too. */
const LONGEST_REST = 14;

/**
 * What the words alone show to be somebody's saying, however the tree is torn: in `said that since May, a bomb wounded five`
 * all up to the next clause that `but` or a semicolon opens stands behind `that`; in `ten men fled, the army said, without
 * giving details` all stands before the comma. For clauses that the tree gives to nobody.
 */
export function findHearsay(
  scene: Scene,
  sentence: Sentence,
  drafts: readonly Draft[],
): ReadonlyMap<number, Attribution> {
  const found = new Map<number, Attribution>();
  for (const saying of drafts) {
    const [row] = maySay(scene, saying) ? sayingRow(scene, saying) : [];
    if (row === undefined) continue;
    const [from, to] = saidBehind(scene, sentence, saying) ?? saidBefore(scene, sentence, saying) ?? [0, 0];
    const attribution: Attribution = {
      kind: row.row.source ?? 'claim',
      source: speakerOf(scene, saying),
      cue: scene.tree.words[saying.predicate] as string,
    };
    for (const { index, predicate } of drafts)
      if (predicate >= from && predicate < to) found.set(index, attribution);
  }
  return found;
}

/** Finite, or a participle alone, for which the parser often takes a past tense: `a source claimed the rebels fled`. */
function maySay({ tree }: Scene, { kind, group, predicate }: Draft): boolean {
  if (kind !== 'verb') return false;
  if (group.finite) return !group.passive;
  const isBare = !kidsOf(tree, predicate).some((kid) => /^(aux|mark|obl:agent)/.test(depOf(tree, kid)));
  return token(tree, predicate).tag === 'VBN' && isBare;
}

type Range = readonly [from: number, to: number];

/** The words behind a verb of saying with nothing but circumstances between, up to a turn; null without. */
function saidBehind(scene: Scene, { last }: Sentence, { predicate, group }: Draft): Range | null {
  const { tree } = scene;
  if (!group.finite && !hasObject(tree, predicate)) return null;
  // `rebels, who the governor said were armed, attacked`: a saying in passing ends before the sentence does
  if (depOf(tree, predicate) === 'acl:relcl') return null;
  for (let i = predicate + 1; i < last && i - predicate <= LONGEST_REST; i++) {
    const { text, pos, tag } = token(tree, i);
    if (/^that$/i.test(text) && !isPronoun(scene, i)) return [i, endOfContent(scene, last, i)];
    if (opensClause(scene, i)) return [predicate + 1, endOfContent(scene, last, i)];
    if (/^(VERB|AUX|SCONJ)$/.test(pos) || /^(WP|WDT)/.test(tag) || /^[,;:"”]$/.test(text)) return null;
  }
  return null;
}

/** `told the men that fled`: right before a verb it is who fled. */
function isPronoun({ tree }: Scene, that: number): boolean {
  const next = tree.tokens[that + 1];
  return depOf(tree, that).startsWith('nsubj') && (next === undefined || /^(VERB|AUX)$/.test(next.pos));
}

/** The verb of a clause that stands behind a saying without `that`; `said nothing and left` has none. */
function opensClause({ tree }: Scene, i: number): boolean {
  const { pos, tag } = token(tree, i);
  if (!/^(VERB|AUX)$/.test(pos) || token(tree, i - 1).pos === 'CCONJ') return false;
  return /^(VB[DZP]|MD)$/.test(tag) || hasObject(tree, i);
}

/** What the parser took for a participle, and has an object all the same: `a bomb wounded five men`. */
function hasObject(tree: Tree, i: number): boolean {
  const { tag, dep } = token(tree, i);
  const next = tree.tokens[i + 1];
  return tag === 'VBN' && dep === 'acl' && next !== undefined && /^(DET|NUM|PRON)$/.test(next.pos);
}

const TURNS = /^(?:but|while|whereas|although|though|yet)$/i;

function endOfContent({ tree }: Scene, last: number, from: number): number {
  for (let i = from + 1; i < last; i++) {
    const { text } = token(tree, i);
    if (text === ';' || (token(tree, i - 1).text === ',' && TURNS.test(text))) return i;
  }
  return last;
}
