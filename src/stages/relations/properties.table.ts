import type { RelationType } from '../../core/vocabulary.ts';

/** Wikidata properties verified for a type; types without one have no entry. */
export const PROPERTIES: ReadonlyMap<RelationType, string> = new Map([
  ['position_held', 'P39'],
  ['affiliated_with', 'P108'],
  ['citizen_of', 'P27'],
  ['member_of', 'P463'],
  ['part_of', 'P361'],
  ['agency_of', 'P749'],
  ['head_of', 'P488'],
  ['located_in', 'P131'],
  ['capital_of', 'P1376'],
  ['based_in', 'P159'],
  ['participant_in', 'P1344'],
  ['founded_on', 'P571'],
  ['ethnicity_of', 'P172'],
  ['replaced_by', 'P1366'],
]);

/** Where the object is a country: located in the country, head of its state or government. */
export const COUNTRY_LOCATED = 'P17';
export const HEAD_OF_STATE = 'P35';
export const HEAD_OF_GOVERNMENT = 'P6';
