import { clauseOf, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Draft, Role } from './draft.ts';
import { pairNoun } from './pair-noun.ts';
import type { Scene } from './scene.ts';
import { isTown } from './somebody.ts';
import { isOf } from './words.ts';

/** `both sides`, `the two countries`, `each other`: the two that the text last told of against or with one another. */
export function namePairs(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { sentence } = clauseOf(scene, draft.clause);
    draft.roles = draft.roles.flatMap((role) => {
      const noun = role.mention === null && role.from !== null ? pairNoun(scene, role.from.head) : null;
      if (noun === null || (role.role !== 'actor' && role.role !== 'recipient')) return [role];
      const pair = pairBefore(scene, drafts, {
        before: role.start,
        sentence,
        states: isOf(scene.words, 'state', noun),
      });
      return pair === null ? [role] : pair.map((mention) => standIn(scene, role, mention));
    });
    draft.roles = draft.roles.flatMap((role) => (isMutual(scene, role) ? mutual(draft, role) : [role]));
  }
  nameMutualDoers(scene, drafts);
}

/** Sentences that are looked back over for the two: farther back other pairs have come between. */
const FARTHEST = 2;

interface Look {
  readonly before: number;
  readonly sentence: number;
  /** Only states will do: `both countries`. */
  readonly states: boolean;
}

/**
 * The parties of the events right before a place in the text that one does to the other, when all have the same two; else
 * the two whom `and` joins there; else those of the whole text before.
 */
function pairBefore(scene: Scene, drafts: readonly Draft[], look: Look): readonly number[] | null {
  const before = drafts.filter(({ trigger }) => trigger.end <= look.before);
  const near = before.filter(({ clause }) => clauseOf(scene, clause).sentence >= look.sentence - FARTHEST);
  const told = partiesOfAll(scene, near);
  const beside = told.length > 0 ? told : joinedBefore(scene, look);
  if (beside.length > 0) return onlyPair(scene, beside, look);
  const known = onlyPair(scene, partiesOfAll(scene, before), look);
  return known?.every((mention) => isRecurring(scene, mention)) === true ? known : null;
}

/** Far from the pair only those that the text is about can be meant: they are named again and again. */
function isRecurring(scene: Scene, mention: number): boolean {
  const { entity } = mentionOf(scene, mention);
  return scene.doc.entities.mentions.filter((one) => one.entity === entity).length > 1;
}

function onlyPair(
  scene: Scene,
  pairs: readonly (readonly number[])[],
  { states }: Look,
): readonly number[] | null {
  const fitting = pairs.filter((pair) => !states || pair.every((mention) => isState(scene, mention)));
  const known = new Set(fitting.map((pair) => keyOf(scene, pair)));
  return known.size === 1 ? (fitting.at(-1) ?? null) : null;
}

function partiesOfAll(scene: Scene, drafts: readonly Draft[]): readonly (readonly number[])[] {
  return drafts.map((draft) => partiesOf(scene, draft)).filter((pair) => pair.length === 2);
}

function keyOf(scene: Scene, pair: readonly number[]): string {
  return pair
    .map((mention) => mentionOf(scene, mention).entity)
    .sort()
    .join();
}

/** `Ethiopia and Eritrea fought until 2000`: two bodies or states that stand together, in the sentences right before. */
function joinedBefore(scene: Scene, { before, sentence }: Look): readonly (readonly number[])[] {
  const { text } = scene.doc.cleaned.view;
  const found: number[][] = [];
  for (let at = Math.max(0, sentence - FARTHEST); at <= sentence; at++) {
    const named = (scene.mentionsIn[at] ?? []).filter((m) => isParty(scene, m));
    named.forEach((first, i) => {
      const second = named[i + 1];
      if (second === undefined) return;
      const [one, other] = [mentionOf(scene, first), mentionOf(scene, second)];
      const isPair = other.end <= before && TOGETHER.test(text.slice(one.end, other.start));
      if (isPair && one.entity !== other.entity && !isListed(scene, one.start)) found.push([first, second]);
    });
  }
  return found;
}

const TOGETHER = /^ and (?:the )?$/;

/** `Mali, Niger and Chad`: more than two. */
function isListed(scene: Scene, start: number): boolean {
  return /,\s(?:the\s)?$/.test(scene.doc.cleaned.view.text.slice(Math.max(0, start - 6), start));
}

function isParty(scene: Scene, mention: number): boolean {
  const { entity, type } = mentionOf(scene, mention);
  if (entity === null || !PARTIES.has(type)) return false;
  return !isTown(scene, mention) && !isAnybody(scene, mention);
}

const PARTIES = new Set(['ORG', 'GPE', 'NORP']);

/** The bodies and states that act in an event or suffer it, each once. */
function partiesOf(scene: Scene, { roles, frame }: Draft): readonly number[] {
  if (!frame.row.symmetric && !roles.some(({ role }) => role === 'recipient')) return [];
  const seen = new Map<number, number>();
  for (const { role, mention } of roles) {
    if (mention === null || (role !== 'actor' && role !== 'recipient')) continue;
    const { entity, type } = mentionOf(scene, mention);
    if (entity === null || type === 'PER' || isTown(scene, mention) || isAnybody(scene, mention)) continue;
    if (!seen.has(entity)) seen.set(entity, mention);
  }
  return [...seen.values()];
}

/** `gunmen`, `people`: nobody in particular; `the army`, `the rebels` are the ones that the text is about. */
function isAnybody(scene: Scene, mention: number): boolean {
  const { entity, start, type } = mentionOf(scene, mention);
  const one = entity === null ? undefined : scene.doc.entities.entities[entity];
  if (one?.id.startsWith('ent_agent_') !== true) return false;
  return (
    type !== 'ORG' || !/\bthe\s$/i.test(scene.doc.cleaned.view.text.slice(Math.max(0, start - 5), start))
  );
}

function isState(scene: Scene, mention: number): boolean {
  const { entity, metonymy, type } = mentionOf(scene, mention);
  const one = entity === null ? undefined : scene.doc.entities.entities[entity];
  if (metonymy !== null || one?.placePrecision === 'country' || one?.subtype === 'government') return true;
  // `Kyrgyz citizens`, `Tajik guards`: of a country
  return type === 'NORP' && one?.country != null;
}

function standIn(scene: Scene, role: Role, mention: number): Role {
  const { start, end } = mentionOf(scene, mention);
  return { ...role, mention, start, end };
}

/** `each other`, `one another`, `the other` */
function isMutual(scene: Scene, { role, mention, from }: Role): boolean {
  return role === 'recipient' && mention === null && isEachOther(scene, from);
}

function isEachOther(scene: Scene, from: Role['from']): boolean {
  if (from === null) return false;
  const beside = (scene.kids[from.head] ?? []).filter((kid) => Math.abs(kid - from.head) === 1);
  const words = [from.head, ...beside].map((i) => tokenAt(scene, i).text.toLowerCase());
  const other = words.includes('other') || words.includes('another');
  return other && words.length === 2 && words.some((word) => /^(each|one|the)$/.test(word));
}

/** Everybody who acts is acted upon, when at least two are named. */
function mutual({ roles }: Draft, role: Role): readonly Role[] {
  const actors = roles.filter((one) => one.role === 'actor' && one.mention !== null);
  if (actors.length < 2) return [role];
  return actors.map(({ start, end, mention }) => ({ ...role, start, end, mention, mutual: true as const }));
}

/** `accused each other of shelling civilians`: what each says of the other both have done. */
function nameMutualDoers(scene: Scene, drafts: readonly Draft[]): void {
  const byClause = new Map(drafts.map((draft) => [draft.clause, draft]));
  for (const draft of drafts) {
    const { parent } = clauseOf(scene, draft.clause);
    const above = parent === null ? undefined : byClause.get(parent);
    const both = above?.roles.filter((role) => role.role === 'recipient' && role.mutual) ?? [];
    if (both.length < 2) continue;
    draft.roles = draft.roles.flatMap((role) =>
      role.role === 'actor' && role.mention === null && isEachOther(scene, role.from)
        ? both.map(({ start, end, mention }) => ({ ...role, start, end, mention }))
        : [role],
    );
  }
}
