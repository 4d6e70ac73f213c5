import { clauseOf, tokenAt } from '../../core/doc-index.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';

/**
 * `blamed the bombing on ISWAP`, `condemned the militia for the killing of six people`: who is accused of a deed did it, in
 * the words of the one who accuses; nobody blames a deed on its victim.
 */
export function nameBlamed(scene: Scene, byClause: ReadonlyMap<number, Draft>): void {
  for (const deed of byClause.values()) {
    const blame = blameOf(scene, byClause, deed);
    if (blame === null) continue;
    const accused = blame.roles.filter(({ role, mention }) => role === 'recipient' && mention !== null);
    const heads = new Set(accused.map(({ from }) => from?.head));
    deed.roles = deed.roles.filter(
      ({ role, from }) => role !== 'recipient' || !heads.has(from?.head ?? NOBODY),
    );
    if (accused.length === 0 || blame.factuality.polarity === 'negative' || hasNamedActor(deed)) continue;
    deed.roles = [...deed.roles.filter(({ role }) => role !== 'actor'), ...accused.map(toActor)];
    deed.factuality = { ...deed.factuality, sourceKind: 'claim', ...accuserOf(scene, blame) };
  }
}

const NOBODY = -1;

const toActor = (role: Draft['roles'][number]): Draft['roles'][number] => ({ ...role, role: 'actor' });

function hasNamedActor({ roles }: Draft): boolean {
  return roles.some(({ role, mention }) => role === 'actor' && mention !== null);
}

/** The accusation that an attack stands in as what somebody is blamed for, or as what is blamed on him. */
function blameOf(scene: Scene, byClause: ReadonlyMap<number, Draft>, deed: Draft): Draft | null {
  const { kind, parent, mark, predicate } = clauseOf(scene, deed.clause);
  if (deed.type !== 'ASSAULT' || kind !== 'noun' || parent === null) return null;
  const blame = byClause.get(parent);
  if (blame?.type !== 'ACCUSE' || clauseOf(scene, parent).kind !== 'verb') return null;
  const own = clauseOf(scene, parent).args.find(({ head }) => head === predicate);
  const isObject = own?.slot === 'object' && blame.mode === 'allege';
  const isCharge = mark === 'for' || (mark === 'of' && blame.mode === 'allege');
  return isCharge || isObject ? blame : null;
}

function accuserOf(scene: Scene, blame: Draft): Pick<Draft['factuality'], 'source' | 'cue'> {
  const accuser = blame.roles.find(({ role, mention }) => role === 'actor' && mention !== null);
  return {
    source: accuser?.mention ?? null,
    cue: tokenAt(scene, clauseOf(scene, blame.clause).predicate).text,
  };
}
