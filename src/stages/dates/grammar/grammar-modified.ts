import type { Read } from '../read.ts';
import { isWord, sense, type Text } from '../reader.ts';
import { readDated } from './grammar-core.ts';
import { readParts } from './grammar-parts.ts';
import { readDeictic, readRelative } from './grammar-relative.ts';
import { readSeason } from './grammar-season.ts';
import { readDefiniteUnit } from './grammar-unit.ts';

/** `early May`, `the end of 2025`, `late in the year`, `mid-1916`, `later this year`, `the beginning of`. */
export function readModified(text: Text, i: number): Read | null {
  const later = readLater(text, i);
  if (later !== null) return later;
  const found = sense(text, i, 'mod');
  if (found === null) return null;
  const row = pickMod(text, i);
  if (row === null) return null;
  const link = afterLink(text, i, row);
  if (link === null) return null;
  const at = isWord(text, link, 'the') ? link + 1 : link;
  const core = readDated(text, at) ?? readDefiniteUnit(text, at) ?? readParts.before(text, at, readDated);
  if (core === null || core.meaning.kind === 'set' || core.meaning.kind === 'ref') return null;
  if (row.of ? isPartOfDay(text, i, core) : core.meaning.kind === 'duration') return null;
  return { next: core.next, meaning: { ...core.meaning, mod: row.mod }, rule: `${core.rule}-part` };
}

/** Past `of`, a hyphen, or the `in` of `late in`; null where the `of` that is needed is missing. */
function afterLink(text: Text, i: number, { of, next }: Mod): number | null {
  if (of) return isWord(text, next, 'of') ? next + 1 : null;
  const joined =
    isWord(text, next, '-', '–') || (isWord(text, next, 'in', 'on') && isWord(text, i, 'early', 'late'));
  return joined ? next + 1 : next;
}

interface Mod {
  readonly mod: string;
  readonly of: boolean;
  readonly next: number;
}

/** Among readings of the same word the one with `of` needs `of`. */
function pickMod(text: Text, i: number): Mod | null {
  for (const entry of text.toks[i]?.entries ?? []) {
    if (entry.row.is !== 'mod') continue;
    const next = i + entry.words.length;
    if (!entry.words.every((word, k) => text.toks[i + k]?.lower === word)) continue;
    if (entry.row.of && !isWord(text, next, 'of')) continue;
    return { mod: entry.row.mod, of: entry.row.of, next };
  }
  return null;
}

/** `later this year`, `earlier in the day`, `later that month`. */
function readLater(text: Text, i: number): Read | null {
  if (
    !isWord(text, i, 'later', 'earlier') &&
    !(text.toks[i]?.lower === 'later' || text.toks[i]?.lower === 'earlier')
  )
    return null;
  let at = i + 1;
  if (isWord(text, at, 'in', 'on')) at++;
  const the = isWord(text, at, 'the');
  if (the) at++;
  const core =
    readRelative(text, at) ??
    readDeictic(text, at) ??
    (the ? (readDefiniteUnit(text, at) ?? readSeason(text, at)) : null) ??
    (at > i + 1 ? readDated(text, at) : null);
  if (core === null || core.meaning.kind === 'duration') return null;
  return { ...core, rule: 'dates/later-in' };
}

/** `dawn of Wednesday`, unlike `the dawn of 2020`. */
function isPartOfDay(text: Text, i: number, { meaning }: Read): boolean {
  if (sense(text, i, 'part') === null) return false;
  if (meaning.kind === 'point') return (meaning.fields.day ?? meaning.fields.weekday) !== undefined;
  return meaning.kind === 'shift' && (meaning.unit === 'D' || meaning.fields?.weekday !== undefined);
}
