import { contentId } from '../../../core/id.ts';
import type { Entity } from '../../../core/layers/entities.ts';
import type { Place } from '../../../nlp/places/place-index.ts';
import { nameKey } from '../../../nlp/words.ts';
import type { Lexicon } from '../lexicon.ts';

/** A place of the gazetteer as an entity of its own. */
export function placeEntity(place: Place, lexicon: Lexicon): Entity {
  const area = place.kind === 'admin1' || place.kind === 'admin2';
  return {
    id:
      place.geonamesId === null
        ? contentId('ent', 'place', place.country, place.admin1, place.kind, nameKey(place.name))
        : `ent_gn_${place.geonamesId}`,
    type: 'GPE',
    subtype: area || place.kind === 'capital' ? place.kind : 'city',
    name: place.name,
    aliases: [],
    wikidataId: null,
    country: lexicon.iso3.get(place.country) ?? null,
    sector: null,
    validFrom: null,
    validTo: null,
    latitude: place.latitude,
    longitude: place.longitude,
    geonamesId: place.geonamesId,
    link: 'gazetteer',
    placePrecision: area ? place.kind : 'city',
  };
}
