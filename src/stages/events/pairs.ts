import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Draft, Role } from './draft.ts';
import type { Scene } from './scene.ts';
import { isTown } from './somebody.ts';
import { isOf } from './words.ts';

/** `both sides`, `the two countries`, `each other`: the two that the text last told of against or with one another. */
export function namePairs(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { sentence } = clauseOf(scene, draft.clause);
    draft.roles = draft.roles.flatMap((role) => {
      const noun = role.mention === null ? pairNoun(scene, role) : null;
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

/** The noun of a phrase that means two: `sides` of `both sides`, `side` of `each side`. */
function pairNoun(scene: Scene, { from }: Role): string | null {
  if (from === null) return null;
  const noun = lemmaAt(scene, from.head);
  if (!isOf(scene.words, 'side', noun) && !isOf(scene.words, 'state', noun)) return null;
  const kids = (scene.kids[from.head] ?? []).filter((kid) => kid < from.head);
  const words = new Set(kids.map((kid) => tokenAt(scene, kid).text.toLowerCase()));
  const others = kids.some((kid) => /^(amod|compound|nmod:poss)$/.test(tokenAt(scene, kid).dep));
  if (
    others ||
    (scene.kids[from.head] ?? []).some((kid) => kid > from.head && tokenAt(scene, kid).dep === 'nmod')
  )
    return null;
  const two = words.has('two') && (words.has('the') || words.has('these'));
  return two || words.has('both') || words.has('each') || words.has('either') || words.has('neither')
    ? noun
    : null;
}

interface Look {
  readonly before: number;
  readonly sentence: number;
  /** Only states will do: `both countries`. */
  readonly states: boolean;
}

/** The parties of the events right before a place in the text that one does to the other, when all have the same two. */
function pairBefore(
  scene: Scene,
  drafts: readonly Draft[],
  { before, sentence, states }: Look,
): readonly number[] | null {
  const near = ({ trigger, clause }: Draft): boolean =>
    trigger.end <= before && clauseOf(scene, clause).sentence >= sentence - FARTHEST;
  const pairs = drafts
    .filter(near)
    .map((draft) => partiesOf(scene, draft))
    .filter((pair) => pair.length === 2 && (!states || pair.every((mention) => isState(scene, mention))));
  const known = new Set(
    pairs.map((pair) =>
      pair
        .map((m) => mentionOf(scene, m).entity)
        .sort()
        .join(),
    ),
  );
  return known.size === 1 ? (pairs.at(-1) ?? null) : null;
}

/** The bodies and states that act in an event or suffer it, each once. */
function partiesOf(scene: Scene, { roles, frame }: Draft): readonly number[] {
  if (!frame.row.symmetric && !roles.some(({ role }) => role === 'recipient')) return [];
  const seen = new Map<number, number>();
  for (const { role, mention } of roles) {
    if (mention === null || (role !== 'actor' && role !== 'recipient')) continue;
    const { entity, type } = mentionOf(scene, mention);
    if (entity === null || type === 'PER' || isTown(scene, mention)) continue;
    if (isAnybody(scene, mention)) continue;
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
  const { entity, metonymy } = mentionOf(scene, mention);
  const one = entity === null ? undefined : scene.doc.entities.entities[entity];
  return metonymy !== null || one?.placePrecision === 'country' || one?.subtype === 'government';
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
  const words = [from.head, ...(scene.kids[from.head] ?? [])].map((i) =>
    tokenAt(scene, i).text.toLowerCase(),
  );
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
