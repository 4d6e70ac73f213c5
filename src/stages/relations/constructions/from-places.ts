import { mentionOf, tokenAt } from '../../../core/doc-index.ts';
import type { Mention } from '../../../core/layers/entities.ts';
import type { EntityType } from '../../../core/vocabulary.ts';
import type { Draft } from '../draft.ts';
import { placeRank } from '../place-rank.ts';
import { entityOf, followerOf, type Scene, tokensOf } from '../scene.ts';
import { state } from '../state.ts';

const PLACES: ReadonlySet<EntityType> = new Set(['GPE', 'LOC', 'FAC']);
const ROW = {
  type: 'located_in' as const,
  from: ['GPE', 'LOC', 'FAC'] as EntityType[],
  to: ['GPE', 'LOC'] as EntityType[],
};

/** Places beside the place that holds them: `Goma, North Kivu`; `Sudan's Darfur region`; `the Syrian city of Raqqa`. */
export function fromPlaces(scene: Scene): Draft[] {
  const { mentions } = scene.doc.entities;
  return mentions.flatMap((mention, left) => {
    const next = followerOf(scene, left);
    if (next === null) return [];
    const right = mentionOf(scene, next);
    if (right.sentence !== mention.sentence || !PLACES.has(right.type)) return [];
    const between = scene.text.slice(mention.end, right.start);
    const held = commaPlace(scene, left, next, between);
    if (held !== null) return [...seatBefore(scene, left), held];
    const owned = ownerPlace(scene, left, next, between);
    return owned ? [owned] : [];
  });
}

/** `Goma, North Kivu`: only when the second is known to be the wider and nothing says otherwise. */
function commaPlace(scene: Scene, left: number, right: number, between: string): Draft | null {
  const lead = /^(?:,| \()\s?(?:([a-z-]{4,13})\s)?$/.exec(between);
  if (!lead || (lead[1] && !scene.lexicon.quarters.has(lead[1])) || !PLACES.has(mentionOf(scene, left).type))
    return null;
  if (mentionOf(scene, right).form === 'nominal') return null;
  const inner = entityOf(scene, left);
  const outer = entityOf(scene, right);
  if (outer === null || placeRank(outer) <= placeRank(inner)) return null;
  // what no gazetteer knows may only be the scene: `In Xanadu, Russia accused`
  if (!inner?.country && isDoing(scene, right)) return null;
  if (isListed(scene, left, right) || (between === ' (' && !isBracketed(scene, right))) return null;
  return state(
    scene,
    { id: 'relations/place-comma', ...ROW },
    { subject: left, object: right, construction: 'appositive' },
  );
}

/** `the 101st Airborne Division, Fort Campbell, Kentucky`: a body with its address. */
function seatBefore(scene: Scene, place: number): Draft[] {
  const body = mentionBefore(scene, place);
  if (body === null || mentionOf(scene, body).form !== 'name' || entityOf(scene, body)?.subtype === 'media')
    return [];
  const { end, start } = mentionOf(scene, body);
  if (scene.text.slice(end, mentionOf(scene, place).start) !== ', ') return [];
  // `NATO, the EU, Kyiv, Ukraine` is a list
  if (mentionBefore(scene, body) !== null && /, (?:the )?$/.test(scene.text.slice(start - 6, start)))
    return [];
  const seat = state(scene, SEAT, { subject: body, object: place, construction: 'appositive' });
  return seat ? [seat] : [];
}

const SEAT = {
  id: 'relations/body-with-address',
  type: 'based_in' as const,
  from: ['ORG'] as EntityType[],
  to: ['GPE', 'LOC', 'FAC'] as EntityType[],
};

/** A verb right behind a place: it may be who does something. */
function isDoing(scene: Scene, mention: number): boolean {
  const [, next] = tokensOf(scene, mentionOf(scene, mention));
  return next < scene.tokens.length && /^(VERB|AUX|ADV)$/.test(tokenAt(scene, next).pos);
}

/** The bracket holds the place alone: `Bunagana (North Kivu)`. */
function isBracketed(scene: Scene, mention: number): boolean {
  const { start, end } = mentionOf(scene, mention);
  return scene.text[end] === ')' && /\p{Ll}/u.test(scene.text.slice(start, end));
}

/** A third place before or after them that is not wider in its turn makes a list: `Bor, Jonglei, Wau and Yei`. */
function isListed(scene: Scene, left: number, right: number): boolean {
  const after = followerOf(scene, right);
  if (after !== null && PLACES.has(mentionOf(scene, after).type)) {
    const words = scene.text.slice(mentionOf(scene, right).end, mentionOf(scene, after).start);
    if (
      /^,? (?:and |or )?$/.test(words) &&
      placeRank(entityOf(scene, after)) <= placeRank(entityOf(scene, right))
    )
      return true;
  }
  const before = mentionBefore(scene, left);
  if (before === null || !PLACES.has(mentionOf(scene, before).type)) return false;
  if (scene.text.slice(mentionOf(scene, before).end, mentionOf(scene, left).start) !== ', ') return false;
  return placeRank(entityOf(scene, before)) >= placeRank(entityOf(scene, left));
}

/** The mention that ends last before this one begins, among its near neighbours. */
function mentionBefore(scene: Scene, mention: number): number | null {
  const { start } = mentionOf(scene, mention);
  for (let m = mention - 1; m >= 0 && m > mention - 4; m--) if (mentionOf(scene, m).end <= start) return m;
  return null;
}

/** `Sudan's Darfur region`, `the Syrian city of Raqqa`, `eastern Congo's Ituri province`. */
function ownerPlace(scene: Scene, left: number, right: number, between: string): Draft | null {
  const owner = mentionOf(scene, left);
  const words = scene.text.slice(mentionOf(scene, right).start, mentionOf(scene, right).end);
  const possessive = /^['’]s?\s(?:[a-z-]{4,14}\s){0,2}$/.test(between);
  const kind = scene.lexicon.places.has(
    /^\s(?:[a-z-]{4,14}\s){0,3}?([a-z]{4,13})\sof\s$/.exec(between)?.[1] ?? '',
  );
  // `Russia's Hmeimim base` is Russia's, wherever it lies
  if (possessive && /\bbase$/i.test(words)) return null;
  if (
    !(possessive && isLand(owner)) &&
    !(kind && (owner.form === 'adjective' || isWithin(scene, right, left)))
  )
    return null;
  return state(
    scene,
    { id: 'relations/place-owner', ...ROW, to: ['GPE', 'LOC', 'NORP'] },
    {
      subject: right,
      object: left,
      construction: possessive ? 'possessive' : 'premodifier',
    },
  );
}

/** `the Kosovo town of Zvecan`, but not `the Bari region of Puntland`. */
function isWithin(scene: Scene, inner: number, outer: number): boolean {
  const land = entityOf(scene, outer);
  if (!isLand(mentionOf(scene, outer)) || !land?.placePrecision) return false;
  return placeRank(land) > placeRank(entityOf(scene, inner));
}

function isLand({ type, form }: Mention): boolean {
  return type === 'GPE' || (type === 'LOC' && form === 'name') || (type === 'NORP' && form === 'adjective');
}
