import type { EventFact } from '../bundle.ts';
import { type Happening, isDay, type Places } from './happening.ts';

/**
 * Whether a report can only be of this happening: nothing contradicts, and enough agrees.
 * On one day: the same place below country level, or a party in common. Never on a country alone.
 * With a vaguer date: place and party. Without a date: place and party, within one article.
 */
export function isSameHappening(
  happening: Happening,
  fact: EventFact,
  places: Places,
  sameArticle: boolean,
): boolean {
  if (!agrees(happening, fact, places)) return false;
  const party = meet(
    partiesOf(happening.actors, happening.recipients),
    partiesOf(fact.actor_ids, fact.recipient_ids),
  );
  const place = samePlace(happening, fact, places);
  const bothDays = isDay(happening.start, happening.end) && isDay(fact.date_start, fact.date_end);
  if (bothDays) return place || party;
  const dated = happening.start !== null && fact.date_start !== null;
  if (dated || sameArticle) return place && party;
  return false;
}

function agrees(happening: Happening, fact: EventFact, places: Places): boolean {
  return (
    eitherNull(happening.mode, fact.mode) &&
    sidesAgree(happening, fact) &&
    placesAgree(happening.place, fact.location_id, places) &&
    datesAgree(happening, fact)
  );
}

function eitherNull(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

/** "A and B clashed" tells of the same two parties as "A attacked B". */
function sidesAgree(happening: Happening, fact: EventFact): boolean {
  if (within(happening.actors, fact.actor_ids) && within(happening.recipients, fact.recipient_ids))
    return true;
  if (happening.recipients.length > 0 && fact.recipient_ids.length > 0) return false;
  const a = partiesOf(happening.actors, happening.recipients);
  const b = partiesOf(fact.actor_ids, fact.recipient_ids);
  return a.length === b.length && within(a, b);
}

/** Equal, one a part of the other, or one unknown. */
function within(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.every((id) => many.includes(id));
}

function placesAgree(a: string | null, b: string | null, places: Places): boolean {
  if (eitherNull(a, b)) return true;
  const [x, y] = [a as string, b as string];
  if (places.isCountry(x) === places.isCountry(y)) return false;
  const country = places.countryOf(x);
  return country !== null && country === places.countryOf(y);
}

function samePlace(happening: Happening, fact: EventFact, places: Places): boolean {
  const { place } = happening;
  return place !== null && place === fact.location_id && !places.isCountry(place);
}

function datesAgree(happening: Happening, fact: EventFact): boolean {
  const start = happening.start ?? happening.end;
  const other = fact.date_start ?? fact.date_end;
  if (start === null || other === null) return true;
  return start <= (fact.date_end ?? other) && other <= (happening.end ?? start);
}

function partiesOf(actors: readonly string[], recipients: readonly string[]): readonly string[] {
  return [...new Set([...actors, ...recipients])];
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id));
}
