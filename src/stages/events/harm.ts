import type { Quantity } from '../../core/doc.ts';
import { clauseOf } from '../../core/doc-index.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

const HARM = new Set(['killed', 'injured', 'casualties']);

/** Gives every count of killed and injured to the attack it belongs to: the narrowest clause that holds it. */
export function addHarm(scene: Scene, drafts: readonly Draft[]): void {
  const attacks = drafts.filter((draft) => draft.type === 'ASSAULT');
  scene.doc.quantities.forEach((quantity, index) => {
    if (!HARM.has(quantity.kind)) return;
    const draft = above(scene, attacks, quantity) ?? onlyOne(scene, attacks, quantity);
    if (draft === null) return;
    const target = rootOf(draft);
    if (target.roles.some((role) => role.quantity === index)) return;
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
}

/** The attack of the narrowest clause around a count, of the noun it carries, or of the clauses above it. */
function above(scene: Scene, attacks: readonly Draft[], { start, end, sentence }: Quantity): Draft | null {
  const byClause = new Map(attacks.map((draft) => [draft.clause, draft]));
  let index = narrowest(scene, sentence, start, end);
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
  scene.doc.clauses.forEach((clause, i) => {
    if (clause.sentence !== sentence || clause.start > start || clause.end < end) return;
    if (clause.end - clause.start >= width) return;
    best = i;
    width = clause.end - clause.start;
  });
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
function onlyOne(scene: Scene, attacks: readonly Draft[], { sentence }: Quantity): Draft | null {
  const here = new Set(
    attacks.filter(({ clause }) => clauseOf(scene, clause).sentence === sentence).map(rootOf),
  );
  const [only] = here;
  return here.size === 1 ? (only ?? null) : null;
}

export function rootOf(draft: Draft): Draft {
  let at = draft;
  while (at.mergedInto !== null) at = at.mergedInto;
  return at;
}
