import { readAt } from './grammar/grammar.ts';
import { readHours } from './grammar/grammar-clock.ts';
import { readCountList, readDayList, readDaysAfter, readShortYear } from './lists.ts';
import type { Found } from './meaning.ts';
import type { Text } from './reader.ts';

/**
 * Every time expression of a text, left to right, the longest at each place; lists and ranges give one for each member.
 * A place where nothing is read costs one step, so the whole is linear.
 */
export function propose(text: Text): readonly Found[] {
  const found: Found[] = [];
  let i = 0;
  while (i < text.toks.length) {
    const tok = text.toks[i];
    const here = tok?.starts && leads(text, i) ? readGroup(text, i) : [];
    const last = here.at(-1);
    found.push(...here);
    i = last === undefined ? i + 1 : last.next;
  }
  return found;
}

/** An article starts an expression only when the next word has something to do with time. */
function leads({ toks }: Text, i: number): boolean {
  if (toks[i]?.lower !== 'the') return true;
  const next = toks[i + 1];
  if (next === undefined || next.lower === 'the') return false;
  if (next.kind === 'number' || next.entries !== null) return true;
  return toks[i]?.entries?.some(({ words }) => words[1] === next.lower) ?? false;
}

/** A single expression, or the members of a list that share a month, a year or a unit. */
function readGroup(text: Text, i: number): readonly Found[] {
  const days = readDayList(text, i);
  if (days.length > 0) return days;
  const hours = readHours(text, i);
  if (hours.length > 0) return hours;
  const counts = readCountList(text, i);
  if (counts.length > 0) return counts;
  const one = readAt(text, i);
  if (one === null) return [];
  return [one, ...readDaysAfter(text, one), ...readShortYear(text, one)];
}
