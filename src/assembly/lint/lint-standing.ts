import type { EntityRow } from '../../packs/entities.schema.ts';
import type { PackRow } from '../../packs/knowledge.ts';
import { SECTORS_OF } from './sectors.table.ts';

type Row = PackRow<EntityRow>;

/** Who stands where: kinds and sectors, members and their groups, ids of Wikidata. */
export function standingFaults(rows: readonly Row[]): string[] {
  const byId = new Map(rows.map(({ row }) => [row.id, row]));
  const items = new Map<string, string>();
  return rows.flatMap(({ row, where }) =>
    [...kindFaults(row), ...muteFaults(row), ...memberFaults(row, byId), ...itemFaults(row, items)].map(
      (fault) => `${where}: ${row.id}: ${fault}`,
    ),
  );
}

function kindFaults({ type, subtype, sector }: EntityRow): string[] {
  const fitting = type === 'ORG' ? SECTORS_OF[subtype ?? ''] : undefined;
  if (fitting === undefined || sector === null || fitting.includes(sector)) return [];
  return [`a body of the kind ${subtype} is no ${sector}; one of ${fitting.join(', ')}, or another kind`];
}

/** An ambiguous name counts where the document speaks of the entity, its country or its group. */
function muteFaults({ name, aliases, ambiguous, country, parents }: EntityRow): string[] {
  const sure = [name, ...aliases].some((one) => !ambiguous.includes(one));
  if (sure || country !== null || parents.length > 0) return [];
  return [
    'all its names are ambiguous and nothing can speak for it; give it a country, a parent or a sure name',
  ];
}

/** Rebels who came to power on a day were rebels before it, and so were their leaders. */
function memberFaults(row: EntityRow, byId: ReadonlyMap<string, EntityRow>): string[] {
  if (row.type !== 'PER' || row.sectors.length > 0) return [];
  const group = row.parents.map((id) => byId.get(id)).find((one) => (one?.sectors.length ?? 0) > 0);
  const last = group?.sectors.at(-1);
  if (row.sector !== 'GOV' || last?.sector !== 'GOV' || last.from === null) return [];
  return [`${group?.name} is GOV from ${last.from} only; give the person "sectors" with that day`];
}

function itemFaults({ wikidata, id }: EntityRow, items: Map<string, string>): string[] {
  if (wikidata === null) return [];
  const other = items.get(wikidata);
  items.set(wikidata, id);
  return other === undefined
    ? []
    : [`${wikidata} belongs to ${other} already; keep it where you are certain of it`];
}
