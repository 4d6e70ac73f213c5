import type { Mention } from '../../core/layers/entities.ts';
import type { Found, Meaning } from './meaning.ts';
import { isCapital, isNounish, sense, type Text } from './reader.ts';

const THINGS = /^(?:PER|ORG|WEAPON|FAC|GPE|LOC)$/;

/** Inside the name of a person, an organisation, a weapon or a site a word of time is part of the name. */
export function dropNames(
  text: Text,
  found: readonly Found[],
  mentions: readonly Mention[],
): readonly Found[] {
  const names = mentions.filter(({ type, form }) => form === 'name' && THINGS.test(type));
  let at = 0;
  return found.filter((one) => {
    const start = text.toks[one.first]?.start ?? 0;
    const end = text.toks[one.next - 1]?.end ?? start;
    while (at < names.length && (names[at]?.end ?? 0) <= start) at++;
    const name = names[at];
    if (name === undefined || name.start > start || name.end < end) return true;
    // A date at the end of a name is more often beside it than in it: `the Nile Wire Friday`.
    return name.end === end && (name.start < start ? one.rule !== 'dates/month' : isLunarMonth(one));
  });
}

/** `before Ramadan`: alone it was weighed as a date; a model of names knows the man better than the month. */
function isLunarMonth({ meaning }: Found): boolean {
  if (meaning.kind !== 'point') return false;
  const { feast } = meaning.fields;
  return feast?.by === 'islamic' && feast.lasts !== undefined;
}

/** `the May 2025 conflict`, `the 2020 Doha Agreement`: the date stands before the noun that it names. */
export function makeInName(text: Text, mentions: readonly Mention[]): (one: Found) => boolean {
  const events = mentions.filter(({ type }) => type === 'EVENT' || type === 'LAW');
  let at = 0;
  return ({ meaning, first, next }) => {
    if (meaning.inName === true) return true;
    if (!isDated(meaning)) return false;
    if (text.toks[next]?.gap === 'space' && isNounish(text, next) && !isBesideNoun(text, first, next))
      return true;
    const start = text.toks[first]?.start ?? 0;
    while (at < events.length && (events[at]?.end ?? 0) <= start) at++;
    return (events[at]?.start ?? start + 1) <= start;
  };
}

/** `On 13 May 2021 Israel struck`, `in 2015 talks failed`: behind its own preposition a date is no part of the noun. */
function isBesideNoun(text: Text, first: number, next: number): boolean {
  if (text.toks[first]?.gap === 'line') return false;
  const link = sense(text, first - 1, 'link');
  if (link?.next !== first) return false;
  return isCapital(text, next) || /^(?:on|since|until|by)$/.test(link.row.link);
}

function isDated(meaning: Meaning): boolean {
  if (meaning.kind !== 'point') return false;
  const { year, day, season } = meaning.fields;
  return (year ?? day ?? season) !== undefined;
}
