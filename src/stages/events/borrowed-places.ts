import { clauseOf, mentionOf, prepositionOf, tokenAt } from '../../core/doc-index.ts';
import type { EventType } from '../../core/vocabulary.ts';
import { carriers } from './carriers.ts';
import type { Draft, Role } from './draft.ts';
import { isNamed, PLACES } from './place-at.ts';
import { placeRole } from './place-within.ts';
import type { Scene } from './scene.ts';
import { isTown } from './somebody.ts';
import { areDaysApart } from './when.ts';

/** Deeds that leave the ground where it is: what is done by the way is done there too. */
const DEEDS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);

/** `overran a post at Bilanga, killing nine`, `burned a school there`: the place that another deed of the sentence has told. */
export function borrowPlaces(scene: Scene, drafts: readonly Draft[]): void {
  const byClause = new Map(drafts.map((draft) => [draft.clause, draft]));
  for (const draft of drafts) {
    if (!DEEDS.has(draft.type) || draft.roles.some(({ role }) => role === 'location')) continue;
    draft.roles.push(...(placeThere(scene, draft) ?? placesOfDeed(scene, byClause, draft)));
  }
}

/** The places of the deed above that the clause belongs to, unless it leads somewhere else or is of another day. */
function placesOfDeed(scene: Scene, byClause: ReadonlyMap<number, Draft>, draft: Draft): readonly Role[] {
  if (leadsElsewhere(scene, draft.clause)) return [];
  for (const index of carriers(scene, draft.clause).slice(1)) {
    const deed = byClause.get(index);
    if (deed === undefined || !DEEDS.has(deed.type) || !isByTheWay(scene, draft.clause, index)) continue;
    if (areDaysApart(scene, draft.clause, index)) return [];
    return deed.roles.filter(({ role }) => role === 'location');
  }
  return [];
}

/** A participle beside the deed, or a second deed of the same doer. */
function isByTheWay(scene: Scene, clause: number, deed: number): boolean {
  const { link, mark, kind, args } = clauseOf(scene, clause);
  if (kind !== 'verb' || mark !== null) return false;
  if (link === 'advcl') return true;
  const doers = new Set(doersOf(args));
  return link === 'conj' && doersOf(clauseOf(scene, deed).args).some((head) => doers.has(head));
}

function doersOf(args: readonly { readonly slot: string; readonly head: number }[]): readonly number[] {
  return args.filter(({ slot }) => slot === 'subject').map(({ head }) => head);
}

const ELSEWHERE = /^(in|at|near|into|to|towards?|across|outside|along|on)$/;

/** Another ground, even one without a name, beside the deed or behind what it is done to. */
function leadsElsewhere(scene: Scene, clause: number): boolean {
  return clauseOf(scene, clause).args.some(
    ({ slot, preposition, head }) =>
      (slot === 'oblique' && isElsewhere(scene, preposition, head)) ||
      (slot === 'object' &&
        (scene.kids[head] ?? []).some((kid) => isElsewhere(scene, prepositionOf(scene, kid), kid))),
  );
}

function isElsewhere(scene: Scene, preposition: string | null, head: number): boolean {
  return ELSEWHERE.test(preposition ?? '') && scene.timed[head] !== true;
}

/** `there`: the last town named before it, in this sentence or the one before. */
function placeThere(scene: Scene, { clause }: Draft): readonly Role[] | null {
  const { predicate, sentence, args } = clauseOf(scene, clause);
  const heads = [predicate, ...args.map(({ head }) => head)];
  const there = heads
    .flatMap((head) => scene.kids[head] ?? [])
    .find((kid) => kid > predicate && isThere(scene, kid));
  if (there === undefined) return null;
  const { start } = tokenAt(scene, there);
  const named = [...(scene.mentionsIn[sentence - 1] ?? []), ...(scene.mentionsIn[sentence] ?? [])].filter(
    (m) => {
      const one = mentionOf(scene, m);
      return one.end <= start && PLACES.has(one.type) && isNamed(one) && isTown(scene, m);
    },
  );
  const last = named.at(-1);
  return last === undefined ? null : [placeRole(scene, last)];
}

function isThere(scene: Scene, token: number): boolean {
  const { text, dep } = tokenAt(scene, token);
  return text.toLowerCase() === 'there' && dep !== 'expl';
}
