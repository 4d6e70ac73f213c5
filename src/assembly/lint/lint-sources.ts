import { ENTITIES, type EntityRow } from '../../packs/entities.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import type { PackSource, StatedSource } from '../../packs/pack-source.schema.ts';

/** Rows whose source their pack does not state, or that tell of days after it; packs that state a source twice. */
export function sourceFaults(knowledge: Knowledge): string[] {
  const byPack = new Map(knowledge.cards.map(({ name, sources }) => [name, stated(sources)]));
  const rows = knowledge.rows(ENTITIES).flatMap(({ pack, where, row }) => {
    const fault = rowFault(row, byPack.get(pack) ?? []);
    return fault === null ? [] : [`${where}: ${row.id}: ${fault}`];
  });
  const twice = [...byPack].flatMap(([pack, sources]) =>
    sources
      .filter(({ id }, i) => sources.findIndex((other) => other.id === id) < i)
      .map(({ id }) => `${pack}/pack.yaml: source "${id}" is stated twice`),
  );
  return [...twice, ...rows];
}

function stated(sources: readonly PackSource[]): readonly StatedSource[] {
  return sources.filter((one) => typeof one !== 'string');
}

function rowFault(row: EntityRow, sources: readonly StatedSource[]): string | null {
  const source =
    row.source === null
      ? sources.find(({ use }) => use === 'written')
      : sources.find(({ id }) => id === row.source);
  if (row.source !== null && source === undefined) {
    const known = sources.map(({ id }) => id).join(', ') || 'none with an id';
    return `its source "${row.source}" is not among those of pack.yaml: ${known}`;
  }
  const { asOf = null } = source ?? {};
  const ahead = asOf === null ? undefined : daysOf(row).find((day) => day.slice(0, asOf.length) > asOf);
  return ahead === undefined
    ? null
    : `${ahead} lies ahead of its source, which is as of ${asOf}; leave it out`;
}

function daysOf({ sectors, validFrom, validTo }: EntityRow): readonly string[] {
  const days = [validFrom, validTo, ...sectors.flatMap(({ from, to }) => [from, to])];
  return days.filter((day) => day !== null);
}
