import type { Entity } from '../../core/doc.ts';
import { compare } from '../document-rows.ts';

/** Entity id → the entity it turned out to be. */
export type Same = ReadonlyMap<string, string>;

/** What a run knows of an entity that may be another. */
export interface Candidate {
  readonly best: Entity;
  readonly aliases: ReadonlySet<string>;
  /** Organisations that stand in a document with it: that document takes them for others. */
  readonly company: ReadonlySet<string>;
  /** It stands in a list of so many short names that its company was not noted. */
  readonly listed: boolean;
}

/** Capitals, perhaps with a hyphen or digits: `RSF`, `M23`, `TPLF-IG`. */
const ACRONYM = /^(?=.*\p{Lu}.*[\p{Lu}\p{N}])[\p{Lu}\p{N}-]{2,8}$/u;

/** A document knows it by an acronym only. */
export function isShortName(entity: Entity): boolean {
  return entity.link === 'document' && entity.type === 'ORG' && ACRONYM.test(entity.name);
}

/**
 * Which entities are others under a short name. An organisation that its articles know by an acronym only is
 * the one organisation of the run that another article spells out with this acronym. When two could be meant,
 * or a document names both, it stays what it is. Packs' entities never become others.
 */
export function sameEntities(candidates: readonly Candidate[]): Same {
  const spelled = byAcronym(candidates);
  const same = new Map<string, string>();
  const shorts = candidates.filter((one) => isShortName(one.best) && !one.listed).sort(byId);
  for (const { best, company } of shorts) {
    const [only, ...more] = (spelled.get(best.name) ?? []).filter((other) => other.best.id !== best.id);
    const lone = more.length === 0 && only && !isShortName(only.best) ? only.best.id : null;
    if (lone !== null && !company.has(lone)) same.set(best.id, lone);
  }
  return same;
}

/** Organisations by the acronyms they are known by. */
function byAcronym(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const spelled = new Map<string, Candidate[]>();
  for (const candidate of candidates.filter(({ best }) => best.type === 'ORG'))
    for (const alias of candidate.aliases) if (ACRONYM.test(alias)) enter(spelled, alias, candidate);
  return spelled;
}

function enter(spelled: Map<string, Candidate[]>, acronym: string, candidate: Candidate): void {
  const here = spelled.get(acronym);
  if (here === undefined) spelled.set(acronym, [candidate]);
  else here.push(candidate);
}

function byId(a: Candidate, b: Candidate): number {
  return compare(a.best.id, b.best.id);
}
