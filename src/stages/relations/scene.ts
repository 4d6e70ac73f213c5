import type { Doc } from '../../core/doc.ts';
import { type DocIndex, indexDoc, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Entity, Mention } from '../../core/layers/entities.ts';
import type { Timex } from '../../core/layers/timex.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import type { Lexicon } from './lexicon.ts';

export type Input = Doc<'cleaned' | 'segments' | 'entities' | 'dates' | 'quantities' | 'clauses'>;

export interface Scene extends DocIndex {
  readonly doc: Input;
  readonly lexicon: Lexicon;
  readonly text: string;
  /** Clause whose predicate a token is; -1 without. */
  readonly clauseAt: readonly number[];
}

export function makeScene(doc: Input, lexicon: Lexicon): Scene {
  const clauseAt = doc.segments.tokens.map(() => -1);
  doc.clauses.forEach((clause, i) => {
    clauseAt[clause.predicate] = i;
  });
  return { ...indexDoc(doc), doc, lexicon, text: doc.cleaned.view.text, clauseAt };
}

/** The mention that covers a token and may fill an argument: a name rather than its title. */
export function argumentAt(scene: Scene, token: number, types: readonly EntityType[]): number | null {
  const covering = (scene.mentionsAt[token] ?? []).filter((m) => mentionOf(scene, m).type !== 'TITLE');
  const [best] = covering;
  if (best === undefined) return null;
  const fits = types.length === 0 || types.includes(mentionOf(scene, best).type);
  return fits ? best : null;
}

/** As `argumentAt`, but without the mentions that cover `other` too: whose the `agency` of `Russia's agency` is. */
export function argumentApart(
  scene: Scene,
  token: number,
  types: readonly EntityType[],
  other: number,
): number | null {
  const shared = new Set(scene.mentionsAt[other]);
  const best = (scene.mentionsAt[token] ?? []).find(
    (m) => !shared.has(m) && mentionOf(scene, m).type !== 'TITLE',
  );
  if (best === undefined) return null;
  return types.length === 0 || types.includes(mentionOf(scene, best).type) ? best : null;
}

export function entityOf(scene: Scene, mention: number): Entity | null {
  const { entity } = mentionOf(scene, mention);
  return entity === null ? null : (scene.doc.entities.entities[entity] ?? null);
}

/** Tokens of a mention: first and one past the last. */
export function tokensOf(scene: Scene, mention: Mention): readonly [number, number] {
  const sentence = scene.doc.segments.sentences[mention.sentence];
  if (!sentence) return [0, 0];
  let first = sentence.first;
  while (first < sentence.last && tokenAt(scene, first).end <= mention.start) first++;
  let last = first;
  while (last < sentence.last && tokenAt(scene, last).start < mention.end) last++;
  return [first, last];
}

/** The mention that follows a mention without overlapping it, among its next three; null when none does. */
export function followerOf(scene: Scene, left: number): number | null {
  const { mentions } = scene.doc.entities;
  const { end } = mentionOf(scene, left);
  for (let next = left + 1; next < mentions.length && next < left + 4; next++)
    if (mentionOf(scene, next).start >= end) return next;
  return null;
}

/** The time expressions of a sentence. */
export function datesOf(scene: Scene, sentence: number): readonly Timex[] {
  return (scene.datesIn[sentence] ?? []).map((date) => scene.doc.dates[date] as Timex);
}
