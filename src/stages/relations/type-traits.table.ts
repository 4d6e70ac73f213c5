import type { RelationType } from '../../core/vocabulary.ts';

type Types = ReadonlySet<RelationType>;

/** Each of two stands to the other as that one to it. */
export const MUTUAL: Types = new Set(['allied_with', 'opposes', 'fighting_against', 'borders']);

/** A noun of it is of one thing only: what follows that in a list belongs to others. */
export const OF_ONE_ONLY: Types = new Set([
  'head_of',
  'position_held',
  'capital_of',
  'citizen_of',
  'agency_of',
  'replaced_by',
]);

/** A noun of it names a thing that one has somewhere: `camps in Abyan`. */
export const THINGS: Types = new Set(['operates_in', 'based_in', 'shelters']);

/** A noun of it is put right before the name of a body or land as before that of a person: `NATO member Hungary`. */
export const ROLES: Types = new Set(['allied_with', 'opposes', 'sponsors', 'member_of', 'borders']);

/** A noun of it says whose somebody is, not what he is: `a Russian ally`. */
export const TIES: Types = new Set(['allied_with', 'opposes', 'sponsors', 'replaced_by', 'borders']);

/** It tells of a change, not of a state that lasts. */
export const CHANGES: Types = new Set(['replaced_by', 'founded_on']);

/** Its object is a number or a date. */
export const VALUED: Types = new Set(['has_strength', 'founded_on']);

/** Said of anybody it still tells enough: who shelters, arms or fights `rebels`. */
export const AGAINST_ANYBODY: Types = new Set(['shelters', 'sponsors', 'fighting_against', 'opposes']);

/** A noun of it may name its field of work before its body: `minister of justice of Chad`. */
export const FIELDED: Types = new Set(['position_held', 'member_of', 'affiliated_with']);
