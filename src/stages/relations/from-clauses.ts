import type { ClauseArgument, Factuality } from '../../core/doc.ts';
import { clauseOf, lemmaAt, prepositionOf, tokenAt } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import { antecedentOf, isDescribed } from './antecedent.ts';
import type { Draft } from './draft.ts';
import { doerBefore, objectsAfter } from './flat-verb.ts';
import type { Entry } from './lexicon.ts';
import { referentAt } from './referent.ts';
import { argumentAt, datesOf, type Scene } from './scene.ts';
import { state } from './state.ts';

/** Relations stated by verbs and predicates (`X governs Y`, `X is based in Y`). */
export function fromClauses(scene: Scene): Draft[] {
  return scene.doc.clauses.flatMap((clause, index) => {
    if (clause.kind === 'noun') return [];
    const entries = [...entriesOf(scene, index), ...ofParticiple(scene, index)];
    return entries
      .filter((entry) => extraWords(scene, index, entry))
      .flatMap((entry) => read(scene, index, entry));
  });
}

function entriesOf(scene: Scene, index: number): readonly Entry[] {
  const { kind, lemma } = clauseOf(scene, index);
  return (kind === 'copula' ? scene.lexicon.copulas : scene.lexicon.verbs).get(lemma) ?? [];
}

/** `is based in`, `is allied with`: a state, said of what looks like the object of a passive. */
function ofParticiple(scene: Scene, index: number): readonly Entry[] {
  const { kind, passive, predicate, args } = clauseOf(scene, index);
  if (kind !== 'verb' || !passive || args.some((arg) => arg.slot === 'agent')) return [];
  const words = tokenAt(scene, predicate).text.toLowerCase();
  return (scene.lexicon.copulas.get(words) ?? []).map(({ row, before }) => ({
    row: { ...row, subject: ['object'] },
    before,
  }));
}

function extraWords(scene: Scene, index: number, { before }: Entry): boolean {
  const { particle, args, predicate } = clauseOf(scene, index);
  if (particle !== null && !before.includes(particle)) return false;
  const near = new Set([particle, ...args.map((arg) => lemmaAt(scene, arg.head))]);
  for (const kid of scene.kids[predicate] ?? []) near.add(lemmaAt(scene, kid));
  return before.every((word) => near.has(word));
}

function read(scene: Scene, index: number, { row, before }: Entry): Draft[] {
  const factuality = standing(scene, index, row);
  const common = { construction: 'verbal' as const, clause: index, factuality };
  const seen = inSlots(scene, index, row.subject, row.from);
  const subjects =
    seen.length > 0 || row.subject[0] !== 'subject' ? seen : doerBefore(scene, index, row.from);
  if (row.type === 'founded_on')
    return subjects.flatMap((subject) => founded(scene, index, row, subject) ?? []);
  if (row.type === 'has_strength' || (row.ends && takesAnother(scene, index, row))) return [];
  const direct = inSlots(scene, index, row.object, row.to);
  // `seized power in Chad`: the place may hang on the word that goes with the verb
  const inside = direct.length > 0 || before.length === 0 ? direct : insideObject(scene, index, row);
  const objects = inside.length > 0 || before.length > 0 ? inside : objectsAfter(scene, index, row);
  return subjects.flatMap((subject) =>
    objects.flatMap((object) => state(scene, row, { subject, object, ...common }) ?? []),
  );
}

/** `withdrew its troops from`: who leaves is not who does it. */
function takesAnother(scene: Scene, index: number, { object }: Entry['row']): boolean {
  return !object.includes('object') && clauseOf(scene, index).args.some(({ slot }) => slot === 'object');
}

/** `the RSF, led by Hemedti,`: a bare participle tells of a state that lasts, unless the row tells of a change. */
function standing(scene: Scene, index: number, { type, ends }: Entry['row']): Factuality {
  const { factuality } = clauseOf(scene, index);
  if (ends) return ended(factuality);
  if (CHANGES.has(type) || factuality.status !== 'occurred') return factuality;
  if (isSince(scene, index)) return { ...factuality, status: 'ongoing' };
  if (!isBare(scene, index)) return factuality;
  const negated = (scene.kids[clauseOf(scene, index).predicate] ?? []).some((kid) =>
    /^(not|never)$/i.test(tokenAt(scene, kid).text),
  );
  // what happens to the body (`…, was banned`) says nothing of who leads it
  return { ...factuality, status: 'ongoing', polarity: negated ? factuality.polarity : 'positive' };
}

/** Who has left a body was its member; who may leave it, or did not, is one. */
function ended(factuality: Factuality): Factuality {
  const { polarity, status } = factuality;
  const still = polarity === 'negative' || (status !== 'occurred' && status !== 'ongoing');
  if (!still) return { ...factuality, status: 'occurred' };
  return { ...factuality, polarity: 'positive', status: 'ongoing', certainty: 'certain' };
}

const CHANGES: ReadonlySet<string> = new Set(['replaced_by', 'founded_on']);

/** A participle behind no form of `be` or `have`, as the order of words has it too. */
function isBare(scene: Scene, index: number): boolean {
  const { predicate, kind, passive } = clauseOf(scene, index);
  const { tag } = tokenAt(scene, predicate);
  const state = passive || isStateBehindComma(scene, predicate);
  if (kind !== 'verb' || !(/^VB[NG]$/.test(tag) || (state && tag === 'VBD'))) return false;
  if ((scene.kids[predicate] ?? []).some((kid) => tokenAt(scene, kid).dep.startsWith('aux'))) return false;
  let at = predicate - 1;
  while (at > 0 && tokenAt(scene, at).pos === 'ADV') at--;
  return at >= 0 && /^(PUNCT|NOUN|PROPN|NUM|X)$/.test(tokenAt(scene, at).pos);
}

/** `The foundation, based in Nakuru, works`, taken for a past tense by the tagger. */
function isStateBehindComma(scene: Scene, predicate: number): boolean {
  if (predicate === 0 || tokenAt(scene, predicate - 1).text !== ',') return false;
  return scene.lexicon.copulas.has(tokenAt(scene, predicate).text.toLowerCase());
}

/** `has ruled Mozambique since independence` still holds. */
function isSince(scene: Scene, index: number): boolean {
  const { predicate, args } = clauseOf(scene, index);
  return (
    args.some(({ preposition }) => preposition === 'since') &&
    (scene.kids[predicate] ?? []).some((kid) => /^(has|have|['’]ve)$/i.test(tokenAt(scene, kid).text))
  );
}

function founded(scene: Scene, index: number, row: Entry['row'], subject: number): Draft | null {
  const { args, factuality, sentence } = clauseOf(scene, index);
  const timex = datesOf(scene, sentence).find(
    (one) =>
      one.type === 'DATE' &&
      args.some(
        (arg) => one.start <= tokenAt(scene, arg.head).start && tokenAt(scene, arg.head).end <= one.end,
      ),
  );
  if (!timex || factuality.polarity === 'negative') return null;
  return state(scene, row, {
    subject,
    object: null,
    value: timex.value,
    construction: 'verbal',
    clause: index,
    factuality,
  });
}

function insideObject(scene: Scene, index: number, row: Entry['row']): readonly number[] {
  return clauseOf(scene, index)
    .args.filter(({ slot }) => slot === 'object')
    .flatMap(({ head }) => scene.kids[head] ?? [])
    .filter((kid) => row.object.includes(prepositionOf(scene, kid) ?? ''))
    .flatMap((kid) => [kid, ...(scene.kids[kid] ?? []).filter((one) => tokenAt(scene, one).dep === 'conj')])
    .flatMap((kid) => mentionsOf(scene, kid, row.to));
}

/** Mentions in the first of the slots that holds any. */
function inSlots(
  scene: Scene,
  index: number,
  slots: readonly string[],
  types: readonly EntityType[],
): readonly number[] {
  for (const slot of slots) {
    const args = clauseOf(scene, index).args.filter((arg) => fits(arg, slot));
    const found = args.flatMap((arg) =>
      isDescribed(scene, index, arg.head)
        ? described(scene, index, arg.head, types)
        : mentionsOf(scene, arg.head, types),
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
  return found === null ? mentionsOf(scene, head, types) : [found];
}

/** The name itself, the group behind its people (`thousands of its fighters`), or the names listed after a noun. */
function mentionsOf(scene: Scene, head: number, types: readonly EntityType[]): readonly number[] {
  const own = argumentAt(scene, head, types);
  if (own !== null) return [own];
  const group = groupBehind(scene, head, types, 2) ?? referentAt(scene, head, types);
  return group === null ? listedAfter(scene, head, types, LISTS) : [group];
}

function groupBehind(scene: Scene, head: number, types: readonly EntityType[], depth: number): number | null {
  const people = (scene.lexicon.nouns.get(lemmaAt(scene, head)) ?? []).some(
    ({ row }) => row.type === 'member_of',
  );
  for (const kid of scene.kids[head] ?? []) {
    const { dep } = tokenAt(scene, kid);
    if (people && /^(nmod:poss|compound|amod)/.test(dep)) {
      const owner = argumentAt(scene, kid, types);
      if (owner !== null) return owner;
    }
    if (depth > 0 && dep === 'nmod' && prepositionOf(scene, kid) === 'of') {
      const inner = groupBehind(scene, kid, types, depth - 1);
      if (inner !== null) return inner;
    }
  }
  return null;
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

function fits(arg: ClauseArgument, slot: string): boolean {
  if (slot === 'subject') return arg.slot === 'subject' || arg.slot === 'agent';
  if (slot === 'object') return arg.slot === 'object';
  return arg.preposition === slot;
}
