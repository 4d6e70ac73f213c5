import type { ClauseArgument } from '../../core/doc.ts';
import { clauseOf, lemmaAt, tokenAt } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './lexicon.ts';
import { argumentAt, type Scene } from './scene.ts';
import { state } from './state.ts';

/** Relations stated by verbs and predicates (`X governs Y`, `X is based in Y`). */
export function fromClauses(scene: Scene): Draft[] {
  return scene.doc.clauses.flatMap((clause, index) => {
    const table = clause.kind === 'copula' ? scene.lexicon.copulas : scene.lexicon.verbs;
    if (clause.kind === 'noun') return [];
    const entries = (table.get(clause.lemma) ?? []).filter((entry) => extraWords(scene, index, entry));
    return entries.flatMap((entry) => read(scene, index, entry));
  });
}

function extraWords(scene: Scene, index: number, { before }: Entry): boolean {
  const { particle, args, predicate } = clauseOf(scene, index);
  if (particle !== null && !before.includes(particle)) return false;
  const near = new Set([particle, ...args.map((arg) => lemmaAt(scene, arg.head))]);
  for (const kid of scene.kids[predicate] ?? []) near.add(lemmaAt(scene, kid));
  return before.every((word) => near.has(word));
}

function read(scene: Scene, index: number, { row }: Entry): Draft[] {
  const { factuality } = clauseOf(scene, index);
  const common = { construction: 'verbal' as const, clause: index, factuality };
  const subjects = inSlots(scene, index, row.subject, row.from);
  if (row.type === 'founded_on')
    return subjects.flatMap((subject) => founded(scene, index, row, subject) ?? []);
  const objects = inSlots(scene, index, row.object, row.to);
  return subjects.flatMap((subject) =>
    objects.flatMap((object) => state(scene, row, { subject, object, ...common }) ?? []),
  );
}

function founded(scene: Scene, index: number, row: Entry['row'], subject: number): Draft | null {
  const { args, factuality, sentence } = clauseOf(scene, index);
  const timex = scene.doc.dates.find(
    (one) =>
      one.sentence === sentence &&
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

/** Mentions in the first of the slots that holds any. */
function inSlots(
  scene: Scene,
  index: number,
  slots: readonly string[],
  types: readonly EntityType[],
): readonly number[] {
  for (const slot of slots) {
    const found = clauseOf(scene, index).args.flatMap((arg) => {
      const mention = fits(arg, slot) ? argumentAt(scene, arg.head, types) : null;
      return mention === null ? [] : [mention];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function fits(arg: ClauseArgument, slot: string): boolean {
  if (slot === 'subject') return arg.slot === 'subject' || arg.slot === 'agent';
  if (slot === 'object') return arg.slot === 'object';
  return arg.preposition === slot;
}
