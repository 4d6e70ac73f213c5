import { compare } from '../../core/compare.ts';
import type { Entity } from '../../core/layers/entities.ts';
import type { EntitySighting } from '../bundle.ts';
import type { EntityEntry } from './entity-entry.ts';

/** Entity id → the entity it turned out to be. */
export type Same = ReadonlyMap<string, string>;

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
export interface SameEntities {
  /** Every entity of the run, once. */
  addEntity(entry: EntityEntry): void;
  /** Then every document that has a short name. */
  addCompany(company: Company): void;
  same(): Same;
}

/** The short names of a document and the organisations it names, themselves among them. */
export interface Company {
  readonly shorts: readonly string[];
  readonly organisations: readonly string[];
}

/** Short names of one document up to which it says of each what it does not stand for. */
const MOST_SHORT = 500;

/** The company of a document; null when it has no short name. */
export function companyOf(sightings: readonly EntitySighting[]): Company | null {
  const shorts = sightings.filter(({ entity }) => isShortName(entity)).map(({ entity }) => entity.id);
  if (shorts.length === 0) return null;
  const organisations = sightings
    .filter(({ entity }) => entity.type === 'ORG')
    .map(({ entity }) => entity.id);
  return { shorts, organisations };
}

interface Spelled {
  readonly id: string;
  readonly short: boolean;
}

export function sameEntities(): SameEntities {
  const shorts = new Map<string, string>();
  const spelled = new Map<string, Spelled[]>();
  let lone: Map<string, string> | null = null;
  const candidates = (): Map<string, string> => {
    lone ??= loneCandidates(shorts, spelled);
    return lone;
  };
  return {
    addEntity({ best, aliases }) {
      if (best.type !== 'ORG') return;
      const short = isShortName(best);
      if (short) shorts.set(best.id, best.name);
      for (const alias of aliases) if (ACRONYM.test(alias)) enter(spelled, alias, { id: best.id, short });
    },
    addCompany({ shorts: here, organisations }) {
      const known = candidates();
      for (const id of here)
        if (here.length > MOST_SHORT || organisations.includes(known.get(id) ?? '')) known.delete(id);
    },
    same: () => new Map([...candidates()].sort(([a], [b]) => compare(a, b))),
  };
}

/** Of each short name the one organisation that is known by it, if there is but one and it is spelled out. */
function loneCandidates(
  shorts: ReadonlyMap<string, string>,
  spelled: ReadonlyMap<string, readonly Spelled[]>,
): Map<string, string> {
  const lone = new Map<string, string>();
  for (const [id, name] of shorts) {
    const [only, ...more] = (spelled.get(name) ?? []).filter((other) => other.id !== id);
    if (only && more.length === 0 && !only.short) lone.set(id, only.id);
  }
  return lone;
}

function enter(spelled: Map<string, Spelled[]>, acronym: string, one: Spelled): void {
  const here = spelled.get(acronym);
  if (here === undefined) spelled.set(acronym, [one]);
  else here.push(one);
}
