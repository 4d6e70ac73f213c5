import type { EventFact } from '../bundle.ts';
import { type Happening, isDay } from './happening.ts';
import type { Known } from './known-entities.ts';

/**
 * Whether a report can only be of this happening: nothing contradicts, and enough agrees.
 * On one day: the same place below country level, a party in common, or a province and a town that can lie in it with
 * the same number of dead. Never on a country alone.
 * With a vaguer date: place and party. Without a date: place and party, within one article.
 */
export function isSameHappening(
  happening: Happening,
  fact: EventFact,
  known: Known,
  sameArticle: boolean,
): boolean {
  const { actors, recipients } = happening;
  const mine = sameArticle ? { actors, recipients } : named({ actors, recipients }, known);
  const others = { actors: fact.actor_ids, recipients: fact.recipient_ids };
  const theirs = sameArticle ? others : named(others, known);
  if (!agrees(happening, fact, known) || !sidesAgree(mine, theirs, known)) return false;
  const party = meet(partiesOf(mine), partiesOf(theirs), known);
  const place = samePlace(happening, fact, known);
  const bothDays = isDay(happening.start, happening.end) && isDay(fact.date_start, fact.date_end);
  if (bothDays) return place || party || (isNear(happening, fact, known) && sameToll(happening, fact));
  const dated = happening.start !== null && fact.date_start !== null;
  if (dated || sameArticle) return place && party;
  return false;
}

function agrees(happening: Happening, fact: EventFact, known: Known): boolean {
  return (
    modesAgree(happening.mode, fact.mode) &&
    placesAgree(happening.place, fact.location_id, known) &&
    datesAgree(happening, fact)
  );
}

/** Ways of attack that one writer tells more exactly than another. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(['explosives', 'suicide-attack']),
  new Set(['aerial', 'drone']),
  new Set(['firearms', 'targeted']),
];

function modesAgree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b || FAMILIES.some((family) => family.has(a) && family.has(b));
}

function eitherNull(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

interface Sides {
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

/** "Rebels" of one article may be anybody in another: only names count between articles. */
function named({ actors, recipients }: Sides, known: Known): Sides {
  return { actors: actors.filter(known.isNamed), recipients: recipients.filter(known.isNamed) };
}

/** "A and B clashed" tells of the same two parties as "A attacked B". */
function sidesAgree(mine: Sides, theirs: Sides, known: Known): boolean {
  if (within(mine.actors, theirs.actors, known) && within(mine.recipients, theirs.recipients, known))
    return true;
  if (mine.recipients.length > 0 && theirs.recipients.length > 0) return false;
  const a = partiesOf(mine);
  const b = partiesOf(theirs);
  return a.length === b.length && within(a, b, known);
}

/** Equal, one a part of the other, or one unknown. */
function within(a: readonly string[], b: readonly string[], known: Known): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.every((id) => many.some((other) => known.isSameSide(id, other)));
}

function placesAgree(a: string | null, b: string | null, known: Known): boolean {
  if (eitherNull(a, b)) return true;
  const [x, y] = [a as string, b as string];
  if (isVaguer(x, y, known)) return true;
  if (known.isCountry(x) === known.isCountry(y)) return false;
  const country = known.countryOf(x);
  return country !== null && country === known.countryOf(y);
}

function isNear({ place }: Happening, fact: EventFact, known: Known): boolean {
  return place !== null && isVaguer(place, fact.location_id, known);
}

/** A province, and a town that can lie in it. */
function isVaguer(a: string, b: string | null, known: Known): boolean {
  return b !== null && (known.mayHold(a, b) || known.mayHold(b, a));
}

/** The same number of dead, told exactly by both. */
function sameToll({ reports }: Happening, { killed_low: low, killed_high: high }: EventFact): boolean {
  if (low === null || low === 0 || low !== high) return false;
  return reports.some((one) => one.killed_low === low && one.killed_high === high);
}

function samePlace(happening: Happening, fact: EventFact, known: Known): boolean {
  const { place } = happening;
  return place !== null && place === fact.location_id && !known.isCountry(place);
}

function datesAgree(happening: Happening, fact: EventFact): boolean {
  const start = happening.start ?? happening.end;
  const other = fact.date_start ?? fact.date_end;
  if (start === null || other === null) return true;
  return start <= (fact.date_end ?? other) && other <= (happening.end ?? start);
}

function partiesOf({ actors, recipients }: Sides): readonly string[] {
  return [...new Set([...actors, ...recipients])];
}

function meet(a: readonly string[], b: readonly string[], known: Known): boolean {
  return a.some((id) => b.some((other) => known.isSameSide(id, other)));
}
