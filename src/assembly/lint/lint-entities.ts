import { join } from 'node:path';
import { loadPlaceIndex, type PlaceIndex } from '../../nlp/places/place-index.ts';
import { COUNTRIES } from '../../packs/countries.schema.ts';
import { ENTITIES } from '../../packs/entities.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { PIPELINES } from '../read-definition.ts';
import { countryFaults } from './lint-countries.ts';
import { nameFaults } from './lint-names.ts';
import { placeFaults } from './lint-places.ts';
import { standingFaults } from './lint-standing.ts';
import { termFaults } from './lint-terms.ts';
import { loadTowns } from './towns.ts';

/**
 * Facts of the packs that contradict each other or the gazetteer: terms that overlap, places in the wrong country,
 * one person under two ids. Beside what the stage asks of each row by itself.
 * @returns one line per fault, `file:line: id: what is wrong; what to do`
 */
export function lintEntities(knowledge: Knowledge): readonly string[] {
  const rows = knowledge.rows(ENTITIES);
  const countries = knowledge.rows(COUNTRIES).map(({ row }) => row);
  const gazetteer = { index: placeIndex(), towns: loadTowns(), countries };
  return [
    ...rows.flatMap(({ row, where }) => termFaults(row).map((fault) => `${where}: ${row.id}: ${fault}`)),
    ...countryFaults(knowledge.rows(COUNTRIES), gazetteer.towns),
    ...standingFaults(rows),
    ...nameFaults(rows),
    ...rows.flatMap(({ row, where }) =>
      placeFaults(row, gazetteer).map((fault) => `${where}: ${row.id}: ${fault}`),
    ),
  ];
}

let index: PlaceIndex | null | undefined;

/** The gazetteer that comes with the program, read once. */
function placeIndex(): PlaceIndex | null {
  if (index === undefined) index = loadPlaceIndex(join(PIPELINES, 'models'));
  return index;
}
