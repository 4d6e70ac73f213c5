import type { Entity } from '../../core/layers/entities.ts';
import { nameKey } from '../../nlp/words.ts';
import type { Chosen } from './choose.ts';
import type { Known, Lexicon } from './lexicon.ts';
import { type Reading, surface } from './reading.ts';

/** Streets and hotels are called after towns far away; airports, dams and hospitals after their own. */
const AT_HOME = 'entities/head-site-last';

/**
 * `Herat Airport` lies in Herat: a site that no list knows, called after a town or area of the packs whose country the
 * text names elsewhere too. Null where nothing tells.
 */
export function townOfSite(
  reading: Reading,
  one: Chosen,
  lexicon: Lexicon,
  countries: ReadonlyMap<string, number>,
): Known | null {
  if (one.rule !== AT_HOME || one.aliases.length > 0) return null;
  for (let to = one.to - 1; to > one.from; to--) {
    const aliases = lexicon.byKey.get(nameKey(surface(reading, one.from, to))) ?? [];
    const [alias] = aliases;
    if (alias === undefined) continue;
    const { known } = alias;
    const town = known.type === 'GPE' && known.subtype !== 'country' && known.latitude !== null;
    const certain = aliases.length === 1 && !alias.ambiguous && alias.kind === 'name';
    return town && certain && countries.has(known.country ?? '') ? known : null;
  }
  return null;
}

/** The site with the country and the coordinates of its town. */
export function inTown(site: Entity, { country, latitude, longitude, precision }: Known): Entity {
  return { ...site, country, latitude, longitude, placePrecision: precision ?? 'city' };
}
