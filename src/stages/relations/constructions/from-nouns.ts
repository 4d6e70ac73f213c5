import { lemmaAt, mentionOf, prepositionOf, tokenAt } from '../../../core/doc-index.ts';
import type { RelationRow } from '../../../packs/relations.schema.ts';
import type { Draft } from '../draft.ts';
import { type Holder, holdersOf } from '../holders.ts';
import type { Entry } from '../lexicon.ts';
import { isOwned, ownerBefore } from '../owner.ts';
import { type Anchor, parties } from '../parties.ts';
import { nameOfKind } from '../referent.ts';
import { argumentApart, argumentAt, datesOf, entityOf, type Scene } from '../scene.ts';
import { singular } from '../singular.ts';
import { phraseStart } from '../standing.ts';
import { state } from '../state.ts';

/** Relations named by a noun between its holder and its anchor: `X, the leader of Y`; `X is Y's ally`. */
export function fromNouns(scene: Scene): Draft[] {
  const found: Draft[] = [];
  for (let i = 0; i < scene.tokens.length; i++) {
    const entries = scene.lexicon.nouns.get(lemmaAt(scene, i));
    if (!entries || !/^(NOUN|PROPN)$/.test(tokenAt(scene, i).pos)) continue;
    for (const entry of entries) if (hasBefore(scene, i, entry)) found.push(...read(scene, i, entry.row));
  }
  return found;
}

/** Whether the further words of a noun of several words stand before it, and none that make it another. */
export function hasBefore(scene: Scene, i: number, { before, row }: Entry): boolean {
  const first = i - before.length;
  if (!before.every((word, k) => lemmaAt(scene, first + k) === word)) return false;
  if (row.without.includes(lemmaAt(scene, first - 1)) && !isOfBody(scene, first - 1)) return false;
  // `the brigade's commander` is no `brigade commander`
  return (
    /^['’]s?$/.test(scene.tokens[first - 1]?.text ?? '') || !row.without.includes(lemmaAt(scene, first - 2))
  );
}

/** `Kenyan police chief`: the police are a body that has one. */
function isOfBody(scene: Scene, token: number): boolean {
  return (scene.mentionsAt[token] ?? []).some((m) => ARMED.has(entityOf(scene, m)?.subtype ?? ''));
}

const ARMED: ReadonlySet<string> = new Set(['police', 'military', 'intelligence']);

/** One leader of several is a member: `an ELN leader`. `article` is the first word where the tree does not tell. */
export function rowOf(scene: Scene, noun: number, row: RelationRow, article: string): RelationRow {
  if (row.type !== 'head_of') return row;
  const several = tokenAt(scene, noun).tag === 'NNS' || isSomeOf(scene, noun, row, article);
  return several ? { ...row, type: 'member_of', to: row.to.filter((type) => type === 'ORG') } : row;
}

/** `an ELN leader`, `senior leaders of`: one or some of those at the head of a body. */
export function isSomeOf(scene: Scene, noun: number, row: RelationRow, article: string): boolean {
  return oneOfMany(scene, noun) || /^(an?|another)$/.test(article) || isLesser(scene, noun, row);
}

/** `senior Hamas leader`, `deputy commander`. */
export function isLesser(scene: Scene, noun: number, { lesser }: RelationRow): boolean {
  if (lesser.length === 0) return false;
  // `the LTTE's commander in the east` leads a part of it
  if (isOfPart(scene, noun)) return true;
  for (let i = phraseStart(scene, noun); i < noun; i++) if (lesser.includes(lemmaAt(scene, i))) return true;
  return false;
}

function isOfPart(scene: Scene, noun: number): boolean {
  if (noun + 2 >= scene.tokens.length || tokenAt(scene, noun + 1).text !== 'in') return false;
  const at = tokenAt(scene, noun + 2).text === 'the' ? noun + 3 : noun + 2;
  return argumentAt(scene, at, ['GPE', 'LOC']) !== null || scene.lexicon.directions.has(lemmaAt(scene, at));
}

function read(scene: Scene, noun: number, given: RelationRow): Draft[] {
  const row = rowOf(scene, noun, given, '');
  const anchors = anchorsOf(scene, noun, row);
  if (row.pairs) return parties(scene, noun, row, anchors);
  if (row.type === 'founded_on') return founded(scene, noun, row);
  const holders = holdersOf(scene, noun, row);
  const value = row.type === 'position_held' || row.type === 'head_of' ? titleText(scene, noun) : null;
  return holders.flatMap((holder) =>
    anchors.flatMap((anchor) => {
      const [subject, object] = row.swap
        ? [anchor.mention, holder.mention]
        : [holder.mention, anchor.mention];
      return (
        state(scene, row, {
          subject,
          object,
          value:
            row.type === 'position_held'
              ? value === null
                ? null
                : singular(scene, value.toLowerCase())
              : null,
          title: value,
          noun,
          ...strip(holder),
        }) ?? []
      );
    }),
  );
}

function strip({ construction, clause, factuality }: Holder) {
  return { construction, clause, factuality };
}

/** `since its establishment in 2004`: whose it is, and the date after it. */
function founded(scene: Scene, noun: number, row: RelationRow): Draft[] {
  const { end, sentence } = tokenAt(scene, noun);
  const timex = datesOf(scene, sentence).find(
    (one) =>
      one.type === 'DATE' &&
      /^(?: of [^,.;]{2,60})? (?:in|on|around|early in) $/.test(scene.text.slice(end, one.start)),
  );
  if (!timex) return [];
  const owner = (scene.kids[noun] ?? []).find(
    (kid) => tokenAt(scene, kid).dep === 'nmod:poss' || prepositionOf(scene, kid) === 'of',
  );
  if (owner === undefined) return [];
  const subject =
    argumentAt(scene, owner, []) ?? (tokenAt(scene, owner).pos === 'PRON' ? groupAfter(scene, noun) : null);
  const pair = { object: null, value: timex.value, construction: 'possessive' as const };
  return subject === null ? [] : [state(scene, row, { subject, ...pair })].filter((draft) => draft !== null);
}

/** `Since its founding in 2009, the movement has …`: the pronoun points forward to the subject of its sentence. */
function groupAfter(scene: Scene, noun: number): number | null {
  const { sentence, end } = tokenAt(scene, noun);
  const group = (scene.mentionsIn[sentence] ?? []).find((mention) => {
    const { type, form, start } = mentionOf(scene, mention);
    return (
      type === 'ORG' &&
      form !== 'pronoun' &&
      start > end &&
      /^[^.]{0,12}, (?:the )?$/.test(scene.text.slice(end, start))
    );
  });
  return group ?? null;
}

/** `an ELN leader`: one of several, not the head. */
function oneOfMany(scene: Scene, noun: number): boolean {
  return (scene.kids[noun] ?? []).some(
    (kid) => tokenAt(scene, kid).dep === 'det' && /^an?$/.test(lemmaAt(scene, kid)),
  );
}

/** Names that own the noun, stand before it, or follow one of its prepositions; all that are joined by `and`. */
function anchorsOf(scene: Scene, noun: number, row: RelationRow): readonly Anchor[] {
  const types = row.pairs ? [...row.from, ...row.to] : row.swap ? row.from : row.to;
  const found = (scene.kids[noun] ?? []).flatMap((kid) => {
    const link = linkOf(scene, noun, kid, row);
    if (link === null) return [];
    return joined(scene, kid).flatMap((head) => {
      const mention = argumentApart(scene, head, types, noun) ?? nameOfKind(scene, head, types);
      return mention === null ? [] : [{ mention, ...link }];
    });
  });
  // `al-Qaeda's branch in the Sahel` is one of al-Qaeda
  const owners = row.pairs ? [] : found.filter(({ owns }) => owns);
  if (owners.length > 0) return owners;
  const owner =
    !isOwned(row) || found.some(({ before }) => before || !row.pairs)
      ? null
      : ownerBefore(scene, phraseStart(scene, noun), noun, types);
  return owner === null ? found : [{ mention: owner, before: true, preposition: null }, ...found];
}

type Link = Omit<Anchor, 'mention'> & { readonly owns: boolean };

/** How a word is tied to the noun; null when it is no anchor of the row. */
function linkOf(scene: Scene, noun: number, kid: number, row: RelationRow): Link | null {
  const { dep } = tokenAt(scene, kid);
  const owns = dep === 'nmod:poss';
  const before = owns || (/^(amod|compound|nmod:desc)/.test(dep) && kid < noun);
  if (before) return row.premodified ? { before, owns, preposition: null } : null;
  const preposition = prepositionOf(scene, kid);
  const after = kid > noun && /^(nmod|obl|acl)/.test(dep) && preposition !== null;
  return after && row.prepositions.includes(preposition) ? { before, owns, preposition } : null;
}

function joined(scene: Scene, head: number): readonly number[] {
  return [head, ...(scene.kids[head] ?? []).filter((kid) => tokenAt(scene, kid).dep === 'conj')];
}

/** The hyphen of `secretary-general`, with a word before it. */
export function isHyphen(scene: Scene, token: number): boolean {
  return token > 0 && /^[-‐‑]$/.test(tokenAt(scene, token).text);
}

/** The office as it stands: `foreign minister`. */
export function titleText(scene: Scene, noun: number): string {
  let first = noun;
  while (first > 0) {
    if (isHyphen(scene, first - 1)) {
      first -= 2;
      continue;
    }
    const { dep, head, pos } = tokenAt(scene, first - 1);
    // `former president` is no office
    const named =
      argumentAt(scene, first - 1, []) !== null || scene.lexicon.standing.has(lemmaAt(scene, first - 1));
    if (
      named ||
      head < first - 1 ||
      head > noun ||
      !/^(compound|amod)/.test(dep) ||
      !/^(NOUN|ADJ|PROPN)$/.test(pos)
    )
      break;
    first--;
  }
  return scene.text.slice(tokenAt(scene, first).start, tokenAt(scene, noun).end);
}
