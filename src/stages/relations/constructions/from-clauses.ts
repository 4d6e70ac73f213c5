import { clauseOf, lemmaAt, mentionOf, prepositionOf, tokenAt } from '../../../core/doc-index.ts';
import { inSlots, insideObject } from '../clause-slots.ts';
import { standing } from '../clause-standing.ts';
import type { Draft } from '../draft.ts';
import { doerBefore, objectsAfter, objectsBehind } from '../flat-verb.ts';
import type { Entry } from '../lexicon.ts';
import { datesOf, type Scene, tokensOf } from '../scene.ts';
import { state } from '../state.ts';
import { MUTUAL } from '../type-traits.table.ts';

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
  const { kind, lemma, predicate } = clauseOf(scene, index);
  // `has bases in Kumbo`, read as what somebody bases
  if (tokenAt(scene, predicate).tag === 'VBZ' && predicate > 0 && lemmaAt(scene, predicate - 1) === 'have')
    return [];
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
  // an article is none, whatever the tree says
  if (particle !== null && !/^(the|an?)$/.test(particle) && !before.includes(particle)) return false;
  const near = new Set([particle, ...args.map((arg) => lemmaAt(scene, arg.head))]);
  for (const kid of scene.kids[predicate] ?? []) near.add(lemmaAt(scene, kid));
  // `provides M23 with weapons`, the weapons hung on the one who gets them
  for (const { head } of args)
    for (const kid of scene.kids[head] ?? [])
      if (prepositionOf(scene, kid) === 'with') near.add(lemmaAt(scene, kid));
  return before.every((word) => near.has(word));
}

function read(scene: Scene, index: number, { row, before }: Entry): Draft[] {
  const subjects = subjectsOf(scene, index, { row, before });
  if (row.type === 'founded_on')
    return subjects.flatMap((subject) => founded(scene, index, row, subject) ?? []);
  if (row.type === 'has_strength' || (row.ends && before.length === 0 && takesAnother(scene, index, row)))
    return [];
  const objects = objectsOf(scene, index, { row, before });
  const common = { construction: 'verbal' as const, clause: index, factuality: standing(scene, index, row) };
  if (objects.length === 0 && before.length > 0 && MUTUAL.has(row.type))
    return mutual(scene, row, subjects, common);
  return subjects.flatMap((subject) =>
    objects.flatMap((object) => state(scene, row, { subject, object, ...common }) ?? []),
  );
}

function subjectsOf(scene: Scene, index: number, { row, before }: Entry): readonly number[] {
  const own = inSlots(scene, index, { slots: row.subject, ofPeople: isOfPeople(row) }, row.from);
  if (own.length > 0) return own;
  if (row.subject[0] === 'subject') return doerBefore(scene, index, row.from);
  return before.length === 0 ? [] : insideObject(scene, index, { slots: row.subject, before }, row.from);
}

/** What some of a body's people join the body has not joined; who leads some of them does not lead it. */
function isOfPeople({ type }: Entry['row']): boolean {
  return type !== 'member_of' && type !== 'part_of' && type !== 'head_of';
}

/** `seized power in Chad`: the place may hang on the word that goes with the verb. */
function objectsOf(scene: Scene, index: number, { row, before }: Entry): readonly number[] {
  const direct = inSlots(scene, index, { slots: row.object, ofPeople: isOfPeople(row) }, row.to);
  if (direct.length > 0)
    return row.type === 'head_of' ? direct.filter((one) => !isOfSome(scene, one)) : direct;
  if (before.length === 0) return objectsAfter(scene, index, row);
  const inside = insideObject(scene, index, { slots: row.object, before }, row.to);
  return inside.length > 0 ? inside : objectsBehind(scene, index, { row, before });
}

/** `commanded FPRC fighters`: some of the body's people. */
function isOfSome(scene: Scene, body: number): boolean {
  const [, next] = tokensOf(scene, mentionOf(scene, body));
  if (next >= scene.tokens.length || tokenAt(scene, next).tag !== 'NNS') return false;
  return (scene.lexicon.nouns.get(lemmaAt(scene, next)) ?? []).some(({ row }) => row.type === 'member_of');
}

/** `Moldova and Ukraine share a border`. */
function mutual(
  scene: Scene,
  row: Entry['row'],
  [subject, object, ...more]: readonly number[],
  common: Pick<Draft, 'construction' | 'clause' | 'factuality'>,
): Draft[] {
  if (subject === undefined || object === undefined || more.length > 0) return [];
  const draft = state(scene, row, { subject, object, ...common });
  return draft ? [draft] : [];
}

/** `withdrew its troops from`: who leaves is not who does it. */
function takesAnother(scene: Scene, index: number, { object }: Entry['row']): boolean {
  const { passive, args } = clauseOf(scene, index);
  return !passive && !object.includes('object') && args.some(({ slot }) => slot === 'object');
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
