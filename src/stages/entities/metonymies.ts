import type { Entity } from '../../core/layers/entities.ts';
import type { Chosen } from './choose.ts';
import type { Known, Lexicon } from './lexicon.ts';
import { type EntityBook, knownEntity } from './link.ts';
import { type MetonymyRules, metonymyRule } from './metonymy.ts';
import { organName } from './propose/propose-organs.ts';
import type { Reading } from './reading.ts';
import type { RuleTables } from './rule-tables.ts';

/** A place that acts: whose entity is meant, which place stands for it, and the rule that says so. */
export interface Metonym {
  readonly entity: number;
  readonly place: string;
  readonly rule: string;
}

export interface MetonymTools {
  readonly reading: Reading;
  readonly rules: MetonymyRules;
  readonly lexicon: Lexicon;
  readonly tables: RuleTables;
  readonly book: EntityBook;
  readonly day: string | null;
}

/** For each chosen mention the government meant by a capital's or seat's name; null where the words mean what they say. */
export function findMetonyms(chosen: readonly Chosen[], tools: MetonymTools): (Metonym | null)[] {
  const capitals = new Set(chosen.filter((one) => standing(one)).map((one) => one.from));
  const rules = chosen.map((one) =>
    standing(one) === null ? null : metonymyRule(tools.reading, one, tools.rules, capitals),
  );
  return chosen.map((one, i) => {
    const known = standing(one);
    if (known === null) return null;
    const rule = rules[i] ?? partner(tools.reading, one, chosen[i + 1], rules[i + 1] ?? null);
    const meant = rule === null ? null : actor(known, tools);
    if (rule === null || meant === null) return null;
    return { entity: tools.book.add(meant), place: known.id, rule };
  });
}

/** `Baku and Yerevan agreed`: what holds of the second holds of the first. */
function partner(
  reading: Reading,
  one: Chosen,
  next: Chosen | undefined,
  rule: string | null,
): string | null {
  if (next === undefined || rule !== 'entities/metonymy-subject' || standing(next) === null) return null;
  return /^\s+and\s+$/.test(reading.text.slice(one.end, next.start)) ? rule : null;
}

/** The place, when its name can stand for somebody. */
function standing(one: Chosen): Known | null {
  const [alias] = one.aliases;
  if (alias === undefined || one.made !== null || alias.kind !== 'name') return null;
  return alias.known.subtype === 'capital' || alias.known.standsFor !== null ? alias.known : null;
}

function actor(place: Known, tools: MetonymTools): Entity | null {
  const target = place.standsFor ?? `ent_gov_${(place.country ?? '').toLowerCase()}`;
  const known = tools.lexicon.byId.get(target);
  if (known !== undefined) return knownEntity(known, tools.day);
  const [, organ = '', iso = ''] = /^ent_([a-z]+)_([a-z]{3})$/.exec(target) ?? [];
  const row = tools.tables.organRows.get(organ);
  return row === undefined
    ? null
    : organEntity(target, organName(row, tools.lexicon, iso.toUpperCase()), row, iso);
}

function organEntity(
  id: string,
  name: string,
  row: { readonly subtype: string; readonly sector: string },
  iso: string,
): Entity {
  return {
    id,
    type: 'ORG',
    subtype: row.subtype,
    name,
    aliases: [],
    wikidataId: null,
    country: iso.toUpperCase(),
    sector: row.sector,
    validFrom: null,
    validTo: null,
    latitude: null,
    longitude: null,
    geonamesId: null,
    link: 'pack',
    placePrecision: null,
  };
}
