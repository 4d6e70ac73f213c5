import { lemmaAt, mentionOf, tokenAt } from '../../../core/doc-index.ts';
import type { Mention } from '../../../core/layers/entities.ts';
import type { RelationRow } from '../../../packs/relations.schema.ts';
import { unlessOf } from '../antecedent.ts';
import { beBefore } from '../be-word.ts';
import { betweenWords } from '../between-words.ts';
import { type Draft, STATED } from '../draft.ts';
import { ended } from '../ended.ts';
import { joinedTo } from '../listed.ts';
import { namedBy } from '../named-by.ts';
import { oneOf } from '../one-of.ts';
import { referentEnding, textAt } from '../referent.ts';
import { entityOf, type Scene, tokensOf } from '../scene.ts';
import { phraseStart } from '../standing.ts';
import { state } from '../state.ts';
import { VALUED } from '../type-traits.table.ts';
import { wholeName } from '../whole-name.ts';

/** Relations read from the words between two neighbouring mentions, and from hyphens (`Goma-based M23`). */
export function fromWords(scene: Scene): Draft[] {
  const names = scene.doc.entities.mentions
    .map((mention, index) => ({ mention, index }))
    .filter(({ mention }) => mention.type !== 'TITLE' && mention.form !== 'pronoun');
  return names.flatMap(({ mention, index }, i) => {
    const last = names[i - 1];
    const inside =
      last !== undefined && last.mention.end > mention.start ? hyphenInside(scene, index, last.index) : [];
    const ahead = [1, 2, 3].find((step) => (names[i + step]?.mention.start ?? -1) >= mention.end) ?? 0;
    const next = names[i + ahead];
    if (ahead === 0 || next === undefined || next.mention.sentence !== mention.sentence) return inside;
    return [
      ...inside,
      ...byWords(scene, index, next.index, names[i + ahead + 1]?.index),
      ...unitInUnit(scene, index, next.index),
      ...hyphenWords(scene, index, next.index),
    ];
  });
}

function byWords(scene: Scene, nearest: number, first: number, second: number | undefined): Draft[] {
  const read = betweenWords(scene, nearest, first);
  if (read === null) return [];
  const left = namedBy(scene, nearest);
  const { words, isOver } = read;
  const factuality = isOver ? ended(STATED) : STATED;
  const right = ownedBy(scene, first, second);
  if (right === null) return [];
  const entries = scene.lexicon.between.get(words) ?? [];
  const ends = [right, ...joinedTo(scene, right)];
  const pairs = entries.flatMap((entry) => ends.map((end) => ({ ...entry, end })));
  return pairs.flatMap(({ row, end }) => {
    if (VALUED.has(row.type) || !mayStand(scene, { left, right: end }, row, words)) return [];
    const restricts = row.type !== 'located_in' && !/^(,|and\b|['’]|\()/.test(words);
    const types = row.swap ? row.to : row.from;
    const held = restricts ? unlessOf(scene, left, types) : ofWhole(scene, left, types, words);
    if (held === null) return [];
    const [subject, object] = row.swap ? [end, held] : [held, end];
    const construction = words.startsWith('(') ? 'parenthetical' : 'appositive';
    return state(scene, row, { subject, object, construction, factuality }) ?? [];
  });
}

/** Behind a comma the first of `A of B` is described, unless another name follows: `or`, `also known as`. */
function ofWhole(scene: Scene, left: number, types: RelationRow['to'], words: string): number | null {
  if (!/^, (?:based|headquartered|led|headed|commanded|part|backed|whose)\b/.test(words)) return left;
  return wholeName(scene, tokensOf(scene, mentionOf(scene, left))[1] - 1, types);
}

function mayStand(
  scene: Scene,
  { left, right }: { readonly left: number; readonly right: number },
  { type }: RelationRow,
  words: string,
): boolean {
  const { form } = mentionOf(scene, left);
  // `Libya's rival authorities` are rivals of each other
  if (/^['’]/.test(words) && mentionOf(scene, right).form === 'nominal') return false;
  switch (type) {
    case 'located_in':
      return form !== 'adjective' && !isOfNoun(scene, right);
    case 'operates_in':
      return isActive(scene, left) && (words !== 'in' || !isMet(scene, left));
    case 'based_in':
      return words !== 'in' || (form === 'name' && !isCountry(scene, right));
    case 'part_of':
      return form !== 'nominal' || isNamed(scene, left);
    // `ministers of Iran` are no body of it
    case 'agency_of':
      return form !== 'nominal' || words !== 'of';
    case 'alias_of':
      return form !== 'nominal';
    case 'affiliated_with':
      return form === 'name';
    default:
      return true;
  }
}

/** `Pakistan in the Kashmir crisis` is in no Kashmir. */
function isOfNoun(scene: Scene, mention: number): boolean {
  const [, next] = tokensOf(scene, mentionOf(scene, mention));
  if (next >= scene.tokens.length || tokenAt(scene, next).pos !== 'NOUN') return false;
  return (
    !scene.lexicon.kinds.has(lemmaAt(scene, next)) &&
    !scene.lexicon.places.has(lemmaAt(scene, next)) &&
    (scene.mentionsAt[next] ?? []).length === 0
  );
}

/** `The alliance includes …`, of one that the text names elsewhere. */
function isNamed(scene: Scene, mention: number): boolean {
  const { entity } = mentionOf(scene, mention);
  const isOther = (one: Mention) => one.entity === entity && /^(name|acronym)$/.test(one.form);
  return entity !== null && scene.doc.entities.mentions.some(isOther);
}

function isCountry(scene: Scene, mention: number): boolean {
  return entityOf(scene, mention)?.placePrecision === 'country';
}

/** `in China's Yunnan`: what the owner owns; where that has no name (`in Syria's north`) a place still holds it. */
function ownedBy(scene: Scene, owner: number, owned: number | undefined): number | null {
  const { end } = mentionOf(scene, owner);
  if (!/^['’]s?\s/.test(scene.text.slice(end, end + 3))) return owner;
  const start = owned === undefined ? end : mentionOf(scene, owned).start;
  if (owned !== undefined && /^['’]s?\s(?:[a-z-]{3,14}\s){0,2}$/.test(scene.text.slice(end, start)))
    return owned;
  return /^(GPE|LOC)$/.test(mentionOf(scene, owner).type) ? owner : null;
}

/** Of `they met the ELN in Havana` the place is that of the meeting, not of the group. */
function isMet(scene: Scene, left: number): boolean {
  const [first] = tokensOf(scene, mentionOf(scene, left));
  let at = first - 1;
  if (at >= 0 && tokenAt(scene, at).pos === 'DET') at--;
  return at >= 0 && scene.lexicon.meetings.has(lemmaAt(scene, at));
}

/** `2nd Battalion, 16th Brigade`: a numbered unit and, behind a comma, the body that it is a unit of. */
function unitInUnit(scene: Scene, left: number, right: number): Draft[] {
  const inner = mentionOf(scene, left);
  const outer = mentionOf(scene, right);
  const words = scene.text.slice(inner.start, inner.end);
  if (inner.type !== 'ORG' || outer.type !== 'ORG' || scene.text.slice(inner.end, outer.start) !== ', ')
    return [];
  if (!/^\d{1,3}(?:st|nd|rd|th)\s/.test(words) || joinedTo(scene, right).length > 0) return [];
  const last = words.slice(words.lastIndexOf(' ') + 1).toLowerCase();
  return (scene.lexicon.nouns.get(last) ?? []).flatMap(({ row }) =>
    row.type === 'part_of'
      ? (state(scene, row, { subject: left, object: right, construction: 'appositive' }) ?? [])
      : [],
  );
}

/** A group that is named, or whose country is known. */
function isActive(scene: Scene, left: number): boolean {
  const { form } = mentionOf(scene, left);
  if (form === 'nominal') return (entityOf(scene, left)?.country ?? null) !== null;
  return form === 'name' || form === 'acronym';
}

/** `X-based Y`, `anti-X Y`: the hyphened word ties the name beside it to the body after it, with few words between. */
function hyphenWords(scene: Scene, left: number, right: number): Draft[] {
  const { start, end } = mentionOf(scene, left);
  const between = scene.text.slice(end, mentionOf(scene, right).start);
  const after = /^[-‐‑–]([a-z]{3,13})((?:\s[a-z]{3,14}){0,2})\s$/.exec(between);
  if (after) return hyphenRow(scene, after[1] ?? '', left, right);
  const before = prefixBefore(scene, start);
  if (before !== null && /^(?:\s[a-z]{3,14}){0,2}\s$/.test(between))
    return hyphenRow(scene, before, left, right);
  return [];
}

/** `the Saudi-led coalition` as one name: the body holds the name of who leads it. */
function hyphenInside(scene: Scene, inner: number, outer: number): Draft[] {
  const { start, end } = mentionOf(scene, inner);
  const after = /^[-‐‑–]([a-z]{3,13})\s/.exec(scene.text.slice(end, mentionOf(scene, outer).end));
  const word = after?.[1] ?? prefixBefore(scene, start);
  return word === null ? [] : hyphenRow(scene, word, inner, outer);
}

/** `anti`, `pro`: what is tied to the front of a name. */
function prefixBefore(scene: Scene, start: number): string | null {
  const found = /(?:^|[\s(“"])(\p{L}{3,4})[-‐‑–]$/u.exec(scene.text.slice(Math.max(0, start - 6), start));
  return found?.[1]?.toLowerCase() ?? null;
}

function hyphenRow(scene: Scene, word: string, anchor: number, holder: number): Draft[] {
  // `pro-government` names no government; `X is an Iran-backed militia` says it of X
  if (mentionOf(scene, anchor).form === 'nominal' || isDescription(scene, anchor, holder)) return [];
  const described = oneOfThem(scene, anchor, holder);
  return (scene.lexicon.hyphens.get(word) ?? []).flatMap(({ row }) => {
    const [subject, object] = row.swap ? [anchor, described] : [described, anchor];
    return state(scene, row, { subject, object, construction: 'premodifier', nested: true }) ?? [];
  });
}

/** `X, one of several Iran-backed militias`: the one is X. */
function oneOfThem(scene: Scene, anchor: number, holder: number): number {
  if (mentionOf(scene, holder).form !== 'nominal') return holder;
  const first = phraseStart(scene, tokensOf(scene, mentionOf(scene, anchor))[0]);
  const from = oneOf(scene, first);
  if (from === first || textAt(scene, from - 1) !== ',') return holder;
  return referentEnding(scene, from - 2, [mentionOf(scene, holder).type]) ?? holder;
}

function isDescription(scene: Scene, anchor: number, holder: number): boolean {
  if (mentionOf(scene, holder).form !== 'nominal') return false;
  const first = phraseStart(scene, tokensOf(scene, mentionOf(scene, anchor))[0]);
  const opening = textAt(scene, first).toLowerCase();
  return /^an?$/.test(opening) && (textAt(scene, first - 1) === ',' || beBefore(scene, first - 1) !== null);
}
