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
    const draft = narrowest(scene, attacks, quantity) ?? onlyOne(scene, attacks, quantity);
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

function narrowest(scene: Scene, attacks: readonly Draft[], { start, end }: Quantity): Draft | null {
  const holding = attacks.filter(({ clause }) => {
    const span = clauseOf(scene, clause);
    return span.start <= start && end <= span.end;
  });
  const width = ({ clause }: Draft) => clauseOf(scene, clause).end - clauseOf(scene, clause).start;
  return holding.sort((a, b) => width(a) - width(b))[0] ?? null;
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
