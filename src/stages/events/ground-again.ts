import { clauseOf, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Draft, Role } from './draft.ts';
import { placeRole } from './place-within.ts';
import type { Scene } from './scene.ts';
import { isTown } from './somebody.ts';

/** `entered Kherson and left it`: `it`, taken or given up as ground is, is the one town that was struck or taken right before. */
export function nameGroundAgain(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!isOfGround(draft)) continue;
    const it = draft.roles.find((role) => isIt(scene, draft, role));
    const town = it === undefined ? null : townStruckBefore(scene, drafts, draft);
    if (town === null) continue;
    const { mention, start, end } = placeRole(scene, town);
    draft.roles = draft.roles.map((role) => (role === it ? { ...role, mention, start, end } : role));
    if (!draft.roles.some(({ role }) => role === 'location')) draft.roles.push(placeRole(scene, town));
  }
}

function isOfGround({ type, mode }: Draft): boolean {
  return (type === 'COERCE' && mode === 'seize') || (type === 'RETREAT' && mode === 'withdraw');
}

/** Nobody takes or leaves himself: a pronoun read as the doer is nobody's yet. */
function isIt(scene: Scene, { roles }: Draft, { role, mention, from }: Role): boolean {
  if (role !== 'recipient' || from?.slot !== 'object') return false;
  const entity = entityOf(scene, mention);
  if (
    entity !== null &&
    !roles.some((one) => one.role === 'actor' && entityOf(scene, one.mention) === entity)
  )
    return false;
  return tokenAt(scene, from.head).text.toLowerCase() === 'it';
}

function entityOf(scene: Scene, mention: number | null): number | null {
  return mention === null ? null : mentionOf(scene, mention).entity;
}

/** The only town that the events of this sentence and the one before befell. */
function townStruckBefore(scene: Scene, drafts: readonly Draft[], { trigger, clause }: Draft): number | null {
  const { sentence } = clauseOf(scene, clause);
  const towns = drafts
    .filter((one) => one.trigger.end <= trigger.start && clauseOf(scene, one.clause).sentence >= sentence - 1)
    .flatMap(({ roles }) => roles.filter(({ role }) => role === 'recipient').map(({ mention }) => mention))
    .filter((mention) => mention !== null && isTown(scene, mention));
  const known = new Set(towns.map((mention) => entityOf(scene, mention)));
  return known.size === 1 ? (towns.at(-1) ?? null) : null;
}
