import { clauseOf, lemmaAt, prepositionOf, tokenAt } from '../../core/doc-index.ts';
import type { ClauseArgument } from '../../core/layers/clause.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { antecedentOf, isDescribed, isRelative } from './antecedent.ts';
import { isAnybody } from './anybody.ts';
import { bodyBehind } from './body-behind.ts';
import { type Couple, coupleEnding } from './couple.ts';
import { namedAfter } from './named-after.ts';
import { isOddSubject } from './odd-subject.ts';
import { referentAt, textAt } from './referent.ts';
import { argumentAt, type Scene } from './scene.ts';
import { phraseStart } from './standing.ts';

/** What hangs on the word that goes with the verb: `seized power in Chad`, `holds a Belgian passport`. */
export function insideObject(
  scene: Scene,
  index: number,
  { slots, before }: { readonly slots: readonly string[]; readonly before: readonly string[] },
  types: readonly EntityType[],
): readonly number[] {
  return clauseOf(scene, index)
    .args.filter(({ slot, head }) => slot === 'object' || before.includes(lemmaAt(scene, head)))
    .flatMap(({ head }) => scene.kids[head] ?? [])
    .filter((kid) => slots.includes(prepositionOf(scene, kid) ?? '') || isModifier(scene, kid, slots))
    .flatMap((kid) => [kid, ...(scene.kids[kid] ?? []).filter((one) => tokenAt(scene, one).dep === 'conj')])
    .flatMap((kid) => mentionsOf(scene, kid, types));
}

function isModifier(scene: Scene, kid: number, slots: readonly string[]): boolean {
  return slots.includes('modifier') && /^(amod|compound)/.test(tokenAt(scene, kid).dep);
}

/** Mentions in the first of the slots that holds any; of `its fighters` the body itself where the row is `ofPeople`. */
export function inSlots(
  scene: Scene,
  index: number,
  { slots, ofPeople }: { readonly slots: readonly string[]; readonly ofPeople: boolean },
  types: readonly EntityType[],
): readonly number[] {
  for (const slot of slots) {
    if (slot === 'subject' && isRelative(scene, index)) {
      const antecedent = antecedentOf(scene, index, types);
      return antecedent === null ? [] : [antecedent];
    }
    const args = clauseOf(scene, index).args.filter(
      (arg) => fits(arg, slot) && !isCutOff(scene, index, arg) && !isOddSubject(scene, index, arg),
    );
    const found = args.flatMap((arg) =>
      isDescribed(scene, index, arg.head)
        ? described(scene, index, arg.head, types)
        : mentionsOf(scene, arg.head, types, ofPeople),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** What a relative clause or participle describes; as the tree has it where the order of words does not tell. */
function described(
  scene: Scene,
  index: number,
  head: number,
  types: readonly EntityType[],
): readonly number[] {
  const found = antecedentOf(scene, index, types);
  if (found === null) return mentionsOf(scene, head, types);
  return bothDescribed(scene, head, types) ?? [found];
}

/** `A and B, two departments bordering Y`: both do. */
function bothDescribed(scene: Scene, head: number, types: readonly EntityType[]): Couple | null {
  if (!/^NNP?S$/.test(tokenAt(scene, head).tag) || (scene.mentionsAt[head] ?? []).length > 0) return null;
  const first = phraseStart(scene, head);
  return textAt(scene, first - 1) === ',' ? coupleEnding(scene, first - 2, types) : null;
}

/** The name itself, the group behind its people (`thousands of its fighters`), or the names listed after a noun. */
function mentionsOf(
  scene: Scene,
  head: number,
  types: readonly EntityType[],
  ofPeople = true,
): readonly number[] {
  const own = argumentAt(scene, head, types);
  // `fighters of the ELN` are the ELN before they are anybody
  if (own !== null && !(ofPeople && isAnybody(scene, own))) return [own];
  const people = ofPeople ? bodyBehind(scene, head, types) : null;
  const both = own === null ? bothOfKind(scene, head, types) : null;
  if (both !== null) return both;
  const group = people ?? referentAt(scene, head, types);
  if (group !== null) return [group];
  if (own !== null) return [own];
  return placesAfter(scene, head, types) ?? listedAfter(scene, head, types, LISTS);
}

/** `Borno and Yobe states`: the names that share a kind. */
function bothOfKind(scene: Scene, head: number, types: readonly EntityType[]): Couple | null {
  if (tokenAt(scene, head).tag !== 'NNS' || !scene.lexicon.kinds.has(lemmaAt(scene, head))) return null;
  return coupleEnding(scene, head - 1, types);
}

/** `the departments of Huila and Meta`, `parts of Mon State`: the names behind a kind or a part of place. */
function placesAfter(scene: Scene, head: number, types: readonly EntityType[]): readonly number[] | null {
  const kind = lemmaAt(scene, head);
  const isKind = scene.lexicon.places.has(kind) && scene.lexicon.kinds.has(kind);
  if (!(isKind || scene.lexicon.directions.has(kind)) || textAt(scene, head + 1) !== 'of') return null;
  return namedAfter(scene, head + 2, types)?.mentions ?? null;
}

const LISTS = 2;

/** `provinces — Khost, Kunar and Paktia`. */
function listedAfter(
  scene: Scene,
  head: number,
  types: readonly EntityType[],
  depth: number,
): readonly number[] {
  return (scene.kids[head] ?? []).flatMap((kid) => {
    const { dep } = tokenAt(scene, kid);
    if (kid < head || !/^(appos|conj|list|flat|parataxis)/.test(dep)) return [];
    // `a round of talks …, Iran`: what is joined to a noun is not what it stands for, and no round is a place
    const isPlaces = types.length > 0 && types.every((type) => type === 'GPE' || type === 'LOC');
    if (depth === LISTS && (isPlaces || dep === 'conj') && !scene.lexicon.kinds.has(lemmaAt(scene, head)))
      return [];
    // `hosted the talks; the OIC …` begins anew
    if (scene.text.slice(tokenAt(scene, head).end, tokenAt(scene, kid).start).includes(';')) return [];
    const own = argumentAt(scene, kid, types);
    const inner = depth > 0 ? listedAfter(scene, kid, types, depth - 1) : [];
    return own === null ? inner : [own, ...inner];
  });
}

/** `X is active; his deputy heads Y`: a new clause begins behind a semicolon. */
function isCutOff(scene: Scene, index: number, { head }: ClauseArgument): boolean {
  const { start } = tokenAt(scene, clauseOf(scene, index).predicate);
  const { end } = tokenAt(scene, head);
  return end < start && scene.text.slice(end, start).includes(';');
}

function fits(arg: ClauseArgument, slot: string): boolean {
  if (slot === 'subject') return arg.slot === 'subject' || arg.slot === 'agent';
  if (slot === 'object' || slot === 'indirect') return arg.slot === slot;
  return arg.preposition === slot;
}
