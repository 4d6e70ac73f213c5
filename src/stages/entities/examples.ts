import { COUNTRIES } from '../../packs/countries.schema.ts';
import { ENTITIES, type EntityRow } from '../../packs/entities.schema.ts';
import type { Knowledge, PackRow } from '../../packs/knowledge.ts';
import { ORGANS } from '../../packs/organs.schema.ts';
import { makeLexicon } from './lexicon.ts';

/** PLOVER's sectors, and what stands for the country of a body that belongs to none. */
const SECTORS = new Set(
  'GOV MIL REB UAF PRM COP SPY LEG JUD OPP PTY CVL REF REL EDU JRN BUS SOC CRM ELI IGO PRE LAB MED'.split(
    ' ',
  ),
);
const NO_COUNTRY = new Set(['UNO', 'EUR', 'IGO', 'NGO']);

/** What is wrong with the entities of the packs, each with its place. Empty when sound. */
export function checkExamples(tools: { readonly knowledge: Knowledge }): readonly string[] {
  const rows = tools.knowledge.rows(ENTITIES);
  const lexicon = makeLexicon(tools.knowledge);
  const countries = new Set(tools.knowledge.rows(COUNTRIES).map(({ row }) => row.iso3));
  return [
    ...doubleIds(tools.knowledge),
    ...unsorted(rows),
    ...rows.flatMap((row) => faults(row, lexicon.byId, countries, tools.knowledge)),
    ...sharedAliases(tools.knowledge),
  ];
}

function doubleIds(knowledge: Knowledge): string[] {
  const seen = new Map<string, string>();
  const all = [...knowledge.rows(COUNTRIES), ...knowledge.rows(ENTITIES)];
  return all.flatMap(({ row, where }) => {
    const first = seen.get(row.id);
    seen.set(row.id, where);
    return first === undefined ? [] : [`${where}: the id ${row.id} stands already in ${first}`];
  });
}

function unsorted(rows: readonly PackRow<EntityRow>[]): string[] {
  return rows.flatMap(({ row, where }, i) => {
    const before = rows[i - 1];
    const same = before !== undefined && before.where.split(':')[0] === where.split(':')[0];
    return same && before.row.id >= row.id
      ? [`${where}: ${row.id} stands after ${before.row.id}; sort by id`]
      : [];
  });
}

function faults(
  { row, where }: PackRow<EntityRow>,
  byId: ReadonlyMap<string, unknown>,
  countries: ReadonlySet<string>,
  knowledge: Knowledge,
): string[] {
  const organs = new Set(knowledge.rows(ORGANS).map((organ) => organ.row.id));
  const sectors = [row.sector, ...row.sectors.map((one) => one.sector)].filter((one) => one !== null);
  const short = [row.name, ...row.aliases].filter((name) => name.length < 3 && !row.ambiguous.includes(name));
  const standsFor = /^ent_([a-z]+)_[a-z]{3}$/.exec(row.standsFor ?? '')?.[1];
  return [
    ...(row.country !== null && !countries.has(row.country) && !NO_COUNTRY.has(row.country)
      ? [`no country ${row.country}`]
      : []),
    ...sectors.filter((sector) => !SECTORS.has(sector)).map((sector) => `no sector ${sector}`),
    ...row.parents.filter((parent) => !byId.has(parent)).map((parent) => `no parent ${parent}`),
    ...(row.standsFor !== null && !byId.has(row.standsFor) && !organs.has(standsFor ?? '')
      ? [`nothing to stand for: ${row.standsFor}`]
      : []),
    ...short
      .filter((name) => !WELL_KNOWN.has(name))
      .map((name) => `"${name}" is too short to be sure: put it under ambiguous`),
    ...((row.latitude === null) !== (row.precision === null)
      ? ['coordinates and precision go together']
      : []),
  ].map((fault) => `${where}: ${row.id}: ${fault}`);
}

/** Two letters that mean one thing everywhere. */
const WELL_KNOWN = new Set(['UN', 'EU', 'G7', 'G8', 'G9', 'RT', 'Xi']);

/** A name that two entities share must be marked, so that context decides. */
function sharedAliases(knowledge: Knowledge): string[] {
  const owners = new Map<string, string>();
  return knowledge.rows(ENTITIES).flatMap(({ row, where }) =>
    [row.name, ...row.aliases].flatMap((name) => {
      if (row.ambiguous.includes(name)) return [];
      const owner = owners.get(name);
      owners.set(name, row.id);
      return owner === undefined || owner === row.id ? [] : [`${where}: "${name}" names ${owner} too`];
    }),
  );
}
