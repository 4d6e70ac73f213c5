import { clauseOf } from '../../core/doc-index.ts';
import type { Factuality } from '../../core/layers/factuality.ts';
import type { Quantity } from '../../core/layers/quantity.ts';
import { hasCircumstance, isBare } from './bare.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { singleVictims } from './single-victims.ts';

const HARM = new Set(['killed', 'injured', 'casualties']);

/** Gives every count of killed and injured to the attack it belongs to: the narrowest clause that holds it. */
export function addHarm(scene: Scene, drafts: readonly Draft[]): void {
  const attacks = indexAttacks(
    scene,
    drafts.filter((draft) => draft.type === 'ASSAULT'),
  );
  scene.doc.quantities.forEach((quantity, index) => {
    if (!HARM.has(quantity.kind)) return;
    const draft =
      above(scene, attacks, quantity) ?? onlyOne(attacks, quantity) ?? toldBefore(scene, attacks, quantity);
    if (draft === null) return;
    const target = rootOf(draft);
    if (target.roles.some((role) => role.quantity === index)) return;
    if (isRunningTotal(scene, quantity) || isOthersClaim(scene, target, quantity)) return;
    const { start, end } = quantity;
    target.roles.push({
      role: quantity.kind,
      start,
      end,
      mention: quantity.of,
      date: null,
      quantity: index,
      from: null,
    });
  });
  for (const draft of drafts) if (draft.type === 'ASSAULT') addSingle(scene, draft);
}

/** `raising the death toll this month to 55`: more than what this attack did. */
function isRunningTotal({ doc }: Scene, { start, end }: Quantity): boolean {
  const words = doc.cleaned.view.text;
  if (
    !/\b(?:bringing|raising|taking|pushing|brings|raises) [^.;]{3,50}$/.test(
      words.slice(Math.max(0, start - 60), start),
    )
  )
    return false;
  return /\b(?:this|last) (?:week|month|year)\b|\bsince\b|\bso far\b/.test(
    words.slice(Math.max(0, start - 50), end + 30),
  );
}

/** `killed 32, the army said; residents said 60 had died`: the second source's figure is not the first's. */
function isOthersClaim(scene: Scene, { roles, factuality }: Draft, quantity: Quantity): boolean {
  if (!roles.some(({ role, quantity: told }) => role === quantity.kind && told !== null)) return false;
  const clause = narrowest(scene, quantity.sentence, quantity.start, quantity.end);
  if (clause === null) return false;
  const { source, sourceKind } = clauseOf(scene, clause).factuality;
  return sourceKind !== 'author' && (sourceKind !== factuality.sourceKind || source !== factuality.source);
}

/** One person who is killed or hurt, unless he is told twice. */
function addSingle(scene: Scene, draft: Draft): void {
  const target = rootOf(draft);
  for (const one of singleVictims(scene, draft)) {
    const told = target.roles.some(({ role, quantity }) => role === one.role && quantity !== null);
    const twice = target.roles.some((role) => role.role === one.role && role.start === one.start);
    if (!twice && (!told || target === draft)) target.roles.push(one);
  }
}

interface Attacks {
  readonly byClause: ReadonlyMap<number, Draft>;
  readonly bySentence: ReadonlyMap<number, ReadonlySet<Draft>>;
}

function indexAttacks(scene: Scene, attacks: readonly Draft[]): Attacks {
  const bySentence = new Map<number, Set<Draft>>();
  for (const draft of attacks) {
    const { sentence } = clauseOf(scene, draft.clause);
    const roots = bySentence.get(sentence) ?? new Set<Draft>();
    bySentence.set(sentence, roots.add(rootOf(draft)));
  }
  return { byClause: new Map(attacks.map((draft) => [draft.clause, draft])), bySentence };
}

/** The attack of the narrowest clause around a count, of the noun it carries, or of the clauses above it. */
function above(scene: Scene, { byClause }: Attacks, { start, end, sentence }: Quantity): Draft | null {
  // `dozens wounded`: those counted may stand outside of the clause of what befell them
  let index = narrowest(scene, sentence, start, end) ?? narrowest(scene, sentence, end - 1, end);
  for (let steps = 0; index !== null && steps < 5; steps++) {
    const found = byClause.get(index) ?? carried(scene, byClause, index);
    if (found) return found;
    index = clauseOf(scene, index).parent;
  }
  return null;
}

function narrowest(scene: Scene, sentence: number, start: number, end: number): number | null {
  let best: number | null = null;
  let width = Number.POSITIVE_INFINITY;
  for (const i of scene.clausesIn[sentence] ?? []) {
    const clause = clauseOf(scene, i);
    if (clause.start > start || clause.end < end || clause.end - clause.start >= width) continue;
    best = i;
    width = clause.end - clause.start;
  }
  return best;
}

/** `fighting broke out`, `carried out strikes`: the attack is the noun under the verb. */
function carried(scene: Scene, byClause: ReadonlyMap<number, Draft>, index: number): Draft | undefined {
  for (const child of scene.childClauses[index] ?? []) {
    const { link, kind } = clauseOf(scene, child);
    const draft = byClause.get(child);
    if (draft && kind === 'noun' && (link === 'light' || link === 'noun')) return draft;
  }
  return undefined;
}

/** Outside every clause of an attack, a count goes to the only attack of its sentence. */
function onlyOne({ bySentence }: Attacks, { sentence }: Quantity): Draft | null {
  const [only, second] = bySentence.get(sentence) ?? [];
  return second === undefined ? (only ?? null) : null;
}

/**
 * `Gunmen raided the village on Friday. At least 80 people died.`: a sentence that tells of no deed, day or place of its own
 * tells the toll of the one attack of the sentence before.
 */
function toldBefore(
  scene: Scene,
  { bySentence }: Attacks,
  { sentence, start, end, kind }: Quantity,
): Draft | null {
  const { sentences } = scene.doc.segments;
  const [own, before] = [sentences[sentence], sentences[sentence - 1]];
  if (own === undefined || before === undefined || own.paragraph !== before.paragraph) return null;
  const [only, second] = bySentence.get(sentence - 1) ?? [];
  if (only === undefined || second !== undefined || bySentence.has(sentence)) return null;
  if (!hasHappened(only.factuality) || only.roles.some(({ role }) => role === kind)) return null;
  const clause = narrowest(scene, sentence, start, end);
  return clause !== null &&
    hasHappened(clauseOf(scene, clause).factuality) &&
    !hasCircumstance(scene, clause) &&
    isBare(scene, sentence)
    ? only
    : null;
}

function hasHappened({ polarity, status }: Factuality): boolean {
  return polarity === 'positive' && status === 'occurred';
}

export function rootOf(draft: Draft): Draft {
  let at = draft;
  while (at.mergedInto !== null) at = at.mergedInto;
  return at;
}
