import { lemmaAt, mentionOf, tokenAt } from '../../../core/doc-index.ts';
import type { Factuality } from '../../../core/layers/factuality.ts';
import type { Construction } from '../../../core/vocabulary.ts';
import { beBefore } from '../be-word.ts';
import { bothAct, type Couple, coupleEnding, coupleStarting } from '../couple.ts';
import { type Draft, STATED } from '../draft.ts';
import type { Entry } from '../lexicon.ts';
import { textAt } from '../referent.ts';
import { argumentAt, type Scene, tokensOf } from '../scene.ts';
import { phraseStart } from '../standing.ts';
import { state } from '../state.ts';
import { MUTUAL } from '../type-traits.table.ts';
import { hasBefore } from './from-nouns.ts';

/** What two are to each other: `A and B are rivals`; `archrivals A and B`; `A and B are at war`; `the A-B border`. */
export function fromCouples(scene: Scene): Draft[] {
  return scene.tokens.flatMap((token, i) => {
    const nouns = (scene.lexicon.nouns.get(lemmaAt(scene, i)) ?? []).filter((entry) =>
      isMutual(scene, i, entry),
    );
    const predicates = (scene.lexicon.copulas.get(token.text.toLowerCase()) ?? []).filter(({ row }) =>
      MUTUAL.has(row.type),
    );
    return [
      ...nouns.flatMap((entry) => (entry.row.pairs ? hyphened(scene, i, entry) : ofNoun(scene, i, entry))),
      ...predicates.flatMap((entry) => ofPredicate(scene, i, entry)),
    ];
  });
}

function isMutual(scene: Scene, noun: number, entry: Entry): boolean {
  return MUTUAL.has(entry.row.type) && hasBefore(scene, noun, entry);
}

/** A noun of several whose owner nobody names. */
function ofNoun(scene: Scene, noun: number, { row }: Entry): Draft[] {
  if (!/^NNP?S$/.test(tokenAt(scene, noun).tag) || row.prepositions.includes(textAt(scene, noun + 1)))
    return [];
  const first = phraseStart(scene, noun);
  for (let i = Math.max(0, first - 1); i < noun; i++)
    if (/^(['’]s?|its|their|his|her)$/i.test(textAt(scene, i))) return [];
  const be = beBefore(scene, first - 1);
  const couple = be === null ? null : coupleEnding(scene, be.before, row.from);
  if (be !== null && couple !== null) return relate(scene, row, couple, 'copular', be.factuality);
  return described(scene, first, noun, row) ?? beside(scene, noun, row);
}

/** `A and B, bitter rivals, agreed`: the noun alone between commas. */
function described(scene: Scene, first: number, noun: number, row: Entry['row']): Draft[] | null {
  if (textAt(scene, first - 1) !== ',' || !/^(?:[,.;:)–—]|that|who|which|)$/.test(textAt(scene, noun + 1)))
    return null;
  const couple = coupleEnding(scene, first - 2, row.from);
  return couple === null ? null : relate(scene, row, couple, 'appositive', STATED);
}

/** `outsold rivals A and B` are rivals of whoever outsold them. */
function beside(scene: Scene, noun: number, row: Entry['row']): Draft[] {
  const first = phraseStart(scene, noun);
  if (first > 0 && tokenAt(scene, first - 1).pos === 'VERB') return [];
  const couple = noun + 1 < scene.tokens.length ? coupleStarting(scene, noun + 1, row.from) : null;
  return couple === null ? [] : relate(scene, row, couple, 'premodifier', STATED);
}

/** `A and B are at war`, `are allied`: with nobody else named behind it. */
function ofPredicate(scene: Scene, word: number, { row, before }: Entry): Draft[] {
  if (row.object.includes(textAt(scene, word + 1))) return [];
  const lead = textAt(scene, word - 1) === 'at' || before.length > 0 ? 1 + before.length : 1;
  const from = textAt(scene, word - 1) === 'at' ? word - 2 : word - lead;
  const be = beBefore(scene, from);
  const couple = be === null ? null : coupleEnding(scene, beforeWhich(scene, be.before), row.from, bothAct);
  return be === null || couple === null || isBehind(scene, couple)
    ? []
    : relate(scene, row, couple, 'copular', be.factuality);
}

/** `A and B, which were at war`: what the pronoun stands for. */
function beforeWhich(scene: Scene, last: number): number {
  if (!/^(which|who|that)$/.test(textAt(scene, last))) return last;
  return textAt(scene, last - 1) === ',' ? last - 2 : last - 1;
}

/** `the war of the PKK and Turkey was …`: the two are no subject. */
function isBehind(scene: Scene, [first]: Couple): boolean {
  const [start] = tokensOf(scene, mentionOf(scene, first));
  const before = textAt(scene, start - 1) === 'the' ? start - 2 : start - 1;
  return before >= 0 && tokenAt(scene, before).pos === 'ADP';
}

/** `the Chad-Sudan border`. */
function hyphened(scene: Scene, noun: number, { row, before }: Entry): Draft[] {
  const types = [...row.from, ...row.to];
  const right = argumentAt(scene, noun - before.length - 1, types);
  if (right === null) return [];
  const { start, sentence } = mentionOf(scene, right);
  const left = (scene.mentionsIn[sentence] ?? []).find((m) => mentionOf(scene, m).end === start - 1);
  if (left === undefined || !/^[-‐‑–]$/.test(scene.text.slice(start - 1, start))) return [];
  const [, next] = tokensOf(scene, mentionOf(scene, right));
  return next === noun - before.length ? relate(scene, row, [left, right], 'premodifier', STATED) : [];
}

function relate(
  scene: Scene,
  row: Entry['row'],
  [subject, object]: Couple,
  construction: Construction,
  factuality: Factuality,
): Draft[] {
  const draft = state(scene, row, { subject, object, construction, factuality });
  return draft ? [draft] : [];
}
