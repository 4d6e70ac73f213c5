import type { Factuality } from '../../core/doc.ts';
import { clauseOf, lemmaAt, mentionOf, prepositionOf, tokenAt } from '../../core/doc-index.ts';
import type { Construction } from '../../core/vocabulary.ts';
import type { RelationRow } from '../../packs/relations.schema.ts';
import { type Draft, STATED } from './draft.ts';
import type { Entry } from './lexicon.ts';
import { argumentApart, argumentAt, datesOf, type Scene } from './scene.ts';
import { state } from './state.ts';

interface Holder {
  readonly mention: number;
  readonly construction: Construction;
  readonly clause: number | null;
  readonly factuality: Factuality;
}
interface Anchor {
  readonly mention: number;
  readonly before: boolean;
}

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

/** Whether the further words of a noun of several words stand before it. */
export function hasBefore(scene: Scene, i: number, { before }: Entry): boolean {
  return before.every((word, k) => lemmaAt(scene, i - before.length + k) === word);
}

/** One leader of several is a member: `an ELN leader`. `article` is the first word where the tree does not tell. */
export function rowOf(scene: Scene, noun: number, row: RelationRow, article: string): RelationRow {
  const several = oneOfMany(scene, noun) || /^(an?|another)$/.test(article);
  return several && row.type === 'head_of' ? { ...row, type: 'member_of' } : row;
}

function read(scene: Scene, noun: number, given: RelationRow): Draft[] {
  const row = rowOf(scene, noun, given, '');
  const anchors = anchorsOf(scene, noun, row);
  if (row.type === 'borders' || row.type === 'fighting_against') return parties(scene, noun, row, anchors);
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
          value: row.type === 'position_held' ? (value?.toLowerCase() ?? null) : null,
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
    (one) => one.type === 'DATE' && /^ (?:in|on|around|early in) $/.test(scene.text.slice(end, one.start)),
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

/** `the war between A and B`, `the border between A and B`: the anchors relate to each other. */
function parties(scene: Scene, noun: number, row: RelationRow, anchors: readonly Anchor[]): Draft[] {
  const clause = scene.clauseAt[noun] ?? -1;
  const factuality = clause < 0 ? STATED : clauseOf(scene, clause).factuality;
  const [first, second] = anchors;
  if (!first || !second || anchors.length !== 2) return [];
  const draft = state(scene, row, {
    subject: first.mention,
    object: second.mention,
    construction: first.before ? 'possessive' : 'verbal',
    clause: clause < 0 ? null : clause,
    factuality,
  });
  return draft ? [draft] : [];
}

/** Names that own the noun, stand before it, or follow one of its prepositions; all that are joined by `and`. */
function anchorsOf(scene: Scene, noun: number, row: RelationRow): readonly Anchor[] {
  const types = row.swap ? row.from : row.to;
  return (scene.kids[noun] ?? []).flatMap((kid) => {
    const { dep } = tokenAt(scene, kid);
    const before = dep === 'nmod:poss' || (/^(amod|compound|nmod:desc)/.test(dep) && kid < noun);
    const after = /^(nmod|obl|acl)/.test(dep) && row.prepositions.includes(prepositionOf(scene, kid) ?? '');
    if (!(before && row.premodified) && !after) return [];
    return joined(scene, kid).flatMap((head) => {
      const mention = argumentApart(scene, head, types, noun);
      return mention === null ? [] : [{ mention, before }];
    });
  });
}

function joined(scene: Scene, head: number): readonly number[] {
  return [head, ...(scene.kids[head] ?? []).filter((kid) => tokenAt(scene, kid).dep === 'conj')];
}

/** Who or what the noun is said of: beside it, or through a form of `be` or `as`. */
function holdersOf(scene: Scene, noun: number, row: RelationRow): readonly Holder[] {
  const types = row.swap ? row.to : row.from;
  return [...besideNoun(scene, noun), ...ofCopula(scene, noun), ...ofAs(scene, noun)].flatMap(
    ({ token, ...holder }) => {
      const mention = argumentAt(scene, token, types);
      if (mention === null || !mayFollow(scene, noun, token, mention)) return [];
      return [{ ...holder, mention }];
    },
  );
}

/** Only people have their calling right before the name; of bodies it is the anchor: `member Liberal International`. */
function mayFollow(scene: Scene, noun: number, token: number, mention: number): boolean {
  const { dep } = tokenAt(scene, token);
  return (
    token < noun ||
    dep === 'appos' ||
    !/^(flat|nmod:desc)/.test(dep) ||
    mentionOf(scene, mention).type === 'PER'
  );
}

type Place = Omit<Holder, 'mention'> & { readonly token: number };

function besideNoun(scene: Scene, noun: number): readonly Place[] {
  const { dep, head } = tokenAt(scene, noun);
  const after = (scene.kids[noun] ?? []).filter((kid) => {
    const link = tokenAt(scene, kid).dep;
    if ((scene.kids[kid] ?? []).some((one) => tokenAt(scene, one).dep === 'cc')) return false;
    return link === 'appos' || (/^(flat|nmod:desc)/.test(link) && kid > noun);
  });
  const tokens = dep === 'appos' && head >= 0 ? [...after, head] : after;
  return tokens.map((token) => ({ token, construction: 'appositive', clause: null, factuality: STATED }));
}

function ofCopula(scene: Scene, noun: number): readonly Place[] {
  const clause = scene.clauseAt[noun] ?? -1;
  if (clause < 0 || clauseOf(scene, clause).kind !== 'copula') return [];
  const { args, factuality } = clauseOf(scene, clause);
  return args
    .filter((arg) => arg.slot === 'subject')
    .map((arg) => ({ token: arg.head, construction: 'copular', clause, factuality }));
}

const AS_VERBS = new Set('serve act become remain appoint name elect choose work emerge install'.split(' '));

/** `serves as head of`, `was elected president of`, `became leader of`. */
function ofAs(scene: Scene, noun: number): readonly Place[] {
  const { dep, head } = tokenAt(scene, noun);
  if (head < 0 || !/^(obl|xcomp|obj)/.test(dep) || !AS_VERBS.has(lemmaAt(scene, head))) return [];
  if (dep.startsWith('obl') && prepositionOf(scene, noun) !== 'as') return [];
  const clause = scene.clauseAt[head] ?? -1;
  if (clause < 0) return [];
  const { args, passive, factuality } = clauseOf(scene, clause);
  const named = passive || args.some((arg) => arg.slot === 'object' && arg.head !== noun);
  return args
    .filter((arg) => arg.slot === (named ? 'object' : 'subject') && arg.head !== noun)
    .map((arg) => ({ token: arg.head, construction: 'verbal', clause, factuality }));
}

/** The office as it stands: `foreign minister`. */
export function titleText(scene: Scene, noun: number): string {
  let first = noun;
  while (first > 0) {
    const { dep, head, pos } = tokenAt(scene, first - 1);
    const named = argumentAt(scene, first - 1, []) !== null;
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
