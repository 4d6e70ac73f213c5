import { clauseOf, lemmaAt, tokenAt } from '../../core/doc-index.ts';
import type { Clause } from '../../core/layers/clause.ts';
import type { Factuality } from '../../core/layers/factuality.ts';
import type { RelationRow } from '../../packs/relations.schema.ts';
import { type Draft, STATED } from './draft.ts';
import type { Scene } from './scene.ts';
import { state } from './state.ts';

/** A name that the noun is tied to: before it, or after it behind a preposition. */
export interface Anchor {
  readonly mention: number;
  readonly before: boolean;
  readonly preposition: string | null;
}

/**
 * `the war between A and B`: the two relate to each other; `A's border with B and C`: the owner relates to each. Of
 * `the border with B and C` nobody says whose it is.
 */
export function parties(scene: Scene, noun: number, row: RelationRow, anchors: readonly Anchor[]): Draft[] {
  const clause = scene.clauseAt[noun] ?? -1;
  const host = clause < 0 && isIndefinite(scene, noun) ? hostOf(scene, noun) : clause;
  const factuality = host < 0 ? STATED : asState(clauseOf(scene, host), row);
  return pairsOf(anchors).flatMap(
    ([first, second]) =>
      state(scene, row, {
        subject: first.mention,
        object: second.mention,
        construction: first.before ? 'possessive' : 'verbal',
        clause: clause < 0 ? null : clause,
        noun,
        factuality,
      }) ?? [],
  );
}

/** A war happened; support, an alliance or a border is had, whatever the tense around it. */
function asState({ kind, factuality }: Clause, { type }: RelationRow): Factuality {
  const happened = kind === 'noun' && factuality.status === 'occurred' && type !== 'fighting_against';
  return happened ? { ...factuality, status: 'ongoing' } : factuality;
}

function pairsOf(anchors: readonly Anchor[]): readonly (readonly [Anchor, Anchor])[] {
  const [first, second, ...more] = anchors.filter(({ preposition }) => preposition === 'between');
  if (first && second) return more.length === 0 ? [[first, second]] : [];
  const [owner] = anchors.filter(({ before }) => before);
  const others = anchors.filter(({ preposition }) => preposition !== null && preposition !== 'between');
  return owner ? others.map((other) => [owner, other] as const) : [];
}

/** `a war between …` holds as far as what is said of it; `the war between …` is taken as known. */
function isIndefinite(scene: Scene, noun: number): boolean {
  return (scene.kids[noun] ?? []).some(
    (kid) => tokenAt(scene, kid).dep === 'det' && /^(an?|any|no|another)$/.test(lemmaAt(scene, kid)),
  );
}

/** The clause that a token stands in; -1 without. */
export function hostOf(scene: Scene, noun: number): number {
  for (
    let at = tokenAt(scene, noun).head, left = 20;
    at >= 0 && left > 0;
    at = tokenAt(scene, at).head, left--
  ) {
    const clause = scene.clauseAt[at] ?? -1;
    if (clause >= 0) return clause;
  }
  return -1;
}
