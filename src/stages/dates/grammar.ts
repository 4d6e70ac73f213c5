import {
  type Read,
  readEra,
  readMonthDate,
  readQuarter,
  readRankDay,
  readSeason,
} from './grammar-calendar.ts';
import { readClock } from './grammar-clock.ts';
import { readDuration } from './grammar-duration.ts';
import { readNth } from './grammar-nth.ts';
import { readNamed, readNumeric } from './grammar-numeric.ts';
import { readParts } from './grammar-parts.ts';
import { readDayBefore, readDeictic, readOffset, readReference, readRelative } from './grammar-relative.ts';
import { readSet } from './grammar-sets.ts';
import type { Amount, Base, Found, Meaning } from './meaning.ts';
import { readYear } from './numbers.ts';
import { isAfter, isCapital, isCue, isCueBefore, isGlued, isWord, sense, type Text } from './reader.ts';
import { isYearHere } from './year-guard.ts';

/** The longest time expression that starts at token `i`; among equals the earlier reader of the lists below. */
export function readAt(text: Text, i: number): Found | null {
  if (sense(text, i, 'phrase') !== null) return null;
  const named = readNamed(text, i);
  if (named !== null) return { first: i, ...named };
  let best: Read | null = null;
  for (const reader of READERS) {
    const read = reader(text, i);
    if (read !== null && (best === null || read.next > best.next)) best = read;
  }
  return best === null ? null : { first: i, ...best };
}

/** A date as the grammar of larger phrases needs it: with modifiers and the larger time it lies in. */
function readPhrase(text: Text, i: number): Read | null {
  return longest(readModified(text, i), readDated(text, i));
}

/** A simple date with what follows it: a part of the day, `of that year`. */
function readDated(text: Text, i: number): Read | null {
  const core = readCore(text, i);
  return core === null ? null : readTail(text, core);
}

function longest(...reads: readonly (Read | null)[]): Read | null {
  let best: Read | null = null;
  for (const read of reads) if (read !== null && (best === null || read.next > best.next)) best = read;
  return best;
}

/** A date without modifiers. Numeric and month dates before bare years: they hold years. */
function readCore(text: Text, i: number): Read | null {
  return longest(
    readNumeric(text, i),
    readMonthDate(text, i),
    readSeason(text, i),
    readQuarter(text, i),
    readEra(text, i),
    readRelative(text, i),
    readDeictic(text, i),
    readHoliday(text, i),
    readWeekday(text, i),
    readBareYear(text, i),
    readRankDay(text, i),
    readNth(text, i, readMonthOrYear),
  );
}

/** What weeks and days can be counted in. */
function readMonthOrYear(text: Text, i: number): Read | null {
  return longest(readMonthDate(text, i), readRelative(text, i), readBareYear(text, i));
}

function readWeekday(text: Text, i: number): Read | null {
  const found = sense(text, i, 'weekday');
  if (found === null) return null;
  const stop =
    text.toks[i]?.lower !== 'wed' && isGlued(text, found.next, '.') && (text.toks[i]?.lower.length ?? 9) < 6;
  const next =
    stop && text.toks[found.next + 1]?.kind === 'word' && !isCapital(text, found.next + 1)
      ? found.next + 1
      : found.next;
  return { next, meaning: { kind: 'point', fields: { weekday: found.row.day } }, rule: 'dates/weekday' };
}

function readHoliday(text: Text, i: number): Read | null {
  const found = sense(text, i, 'holiday');
  if (found === null) return null;
  const fields = { month: found.row.month, day: found.row.day };
  const at = isWord(text, found.next, 'of', ',') ? found.next + 1 : found.next;
  const year = text.toks[at]?.gap === 'line' ? null : readYear(text, at);
  const told = year !== null && isYearHere(text, at, year.next, 'after-date');
  if (told)
    return {
      next: year.next,
      meaning: { kind: 'point', fields: { ...fields, year: year.value } },
      rule: 'dates/holiday',
    };
  return { next: found.next, meaning: { kind: 'point', fields }, rule: 'dates/holiday' };
}

function readBareYear(text: Text, i: number): Read | null {
  const lead = isWord(text, i, 'year') ? i + 1 : i;
  const fiscal = isWord(text, i, 'fiscal', 'fy') ? (isWord(text, i + 1, 'year') ? i + 2 : i + 1) : null;
  const at = fiscal ?? lead;
  const before = sense(text, at, 'era');
  const ad = before?.row.era === 'AD' ? before.next : at;
  const ancient = readAncient(text, ad, ad > at);
  if (ancient !== null) return ancient;
  const year = readYear(text, ad);
  if (year === null) return null;
  if (fiscal === null && lead === i && ad === at && !isYearHere(text, at, year.next, 'bare')) return null;
  if (text.toks[at]?.kind === 'word' && lead === i && !isCueBefore(text, i, 'word-year-lead')) return null;
  return {
    next: year.next,
    meaning: {
      kind: 'point',
      fields: { year: year.value, ...(fiscal === null ? {} : { fiscal: true as const }) },
    },
    rule: 'dates/year',
  };
}

/** `490 BC`, `AD 79`. */
function readAncient(text: Text, i: number, marked: boolean): Read | null {
  const tok = text.toks[i];
  if (tok?.kind !== 'number' || !(tok.value > 0 && tok.value < 10000)) return null;
  const after = sense(text, i + 1, 'era');
  if (after === null && !marked) return null;
  const next = after?.next ?? i + 1;
  const era = after?.row.era === 'BC' ? { era: 'BC' as const } : {};
  if (isGlued(text, i + 1, 's')) return null;
  return {
    next,
    meaning: { kind: 'point', fields: { year: tok.value, ...era } },
    rule: 'dates/ancient-year',
  };
}

/** `October of that year`, `the third quarter this year`, `Monday of next week`, `June last year`. */
function readTail(text: Text, core: Read): Read {
  const parted = readParts.after(text, core) ?? core;
  if (parted.meaning.kind !== 'point' || !lacksYear(parted.meaning)) return parted;
  const of = isWord(text, parted.next, 'of', 'in', ',') ? parted.next + 1 : parted.next;
  const the = isWord(text, of, 'the') ? of + 1 : of;
  const larger = text.toks[the]?.gap === 'line' ? null : readRelative(text, the);
  if (larger === null || larger.meaning.kind !== 'shift' || larger.meaning.fields !== undefined)
    return parted;
  if (
    !['Y', 'M', 'W'].includes(larger.meaning.unit) ||
    (isWord(text, parted.next, 'in', ',') && larger.meaning.unit !== 'Y')
  )
    return parted;
  return { next: larger.next, meaning: { ...parted.meaning, of: larger.meaning }, rule: `${parted.rule}-of` };
}

function lacksYear(meaning: Meaning): boolean {
  return (
    meaning.kind === 'point' &&
    meaning.fields.year === undefined &&
    meaning.fields.shortYear === undefined &&
    meaning.fields.digits === undefined &&
    Object.keys(meaning.fields).length > 0
  );
}

/** `early May`, `the end of 2025`, `late in the year`, `mid-1916`, `later this year`, `the beginning of`. */
function readModified(text: Text, i: number): Read | null {
  const later = readLater(text, i);
  if (later !== null) return later;
  const found = sense(text, i, 'mod');
  if (found === null) return null;
  const row = pickMod(text, i);
  if (row === null) return null;
  let at = row.next;
  if (row.of) {
    if (!isWord(text, at, 'of')) return null;
    at++;
  } else if (isWord(text, at, '-', '–')) at++;
  else if (isWord(text, at, 'in', 'on') && isWord(text, i, 'early', 'late')) at++;
  if (isWord(text, at, 'the')) at++;
  const core = readDated(text, at) ?? readDefiniteUnit(text, at) ?? readParts.before(text, at, readDated);
  if (core === null || core.meaning.kind === 'set' || core.meaning.kind === 'ref') return null;
  if (!row.of && core.meaning.kind === 'duration') return null;
  return { next: core.next, meaning: { ...core.meaning, mod: row.mod }, rule: `${core.rule}-part` };
}

/** Among readings of the same word the one with `of` needs `of`. */
function pickMod(
  text: Text,
  i: number,
): { readonly mod: string; readonly of: boolean; readonly next: number } | null {
  for (const entry of text.toks[i]?.entries ?? []) {
    if (entry.row.is !== 'mod') continue;
    const next = i + entry.words.length;
    if (!entry.words.every((word, k) => text.toks[i + k]?.lower === word)) continue;
    if (entry.row.of && !isWord(text, next, 'of')) continue;
    return { mod: entry.row.mod, of: entry.row.of, next };
  }
  return null;
}

/** `the year`, `the month`, after a modifier: the one that is talked of. */
function readDefiniteUnit(text: Text, i: number, base: Base = 'either'): Read | null {
  const unit = sense(text, i, 'unit');
  if (
    unit === null ||
    !isAfter(text, i, 'the') ||
    !['D', 'W', 'M', 'Y', 'DE', 'CE', 'WE'].includes(unit.row.unit)
  )
    return null;
  if (!unit.row.words.includes(text.toks[i]?.lower ?? '')) return null;
  return {
    next: unit.next,
    meaning: { kind: 'shift', unit: unit.row.unit, shift: 0, base },
    rule: 'dates/definite-unit',
  };
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

/** `over the weekend`. */
function readWeekend(text: Text, i: number): Read | null {
  const unit = sense(text, i, 'unit');
  if (
    unit?.row.unit !== 'WE' ||
    !isAfter(text, i, 'the') ||
    !unit.row.words.includes(text.toks[i]?.lower ?? '')
  )
    return null;
  return {
    next: unit.next,
    meaning: { kind: 'shift', unit: 'WE', shift: 0, base: 'dct', fields: { general: true } },
    rule: 'dates/weekend',
  };
}

/** The month's end, the year's end. */
function readUnitEnd(text: Text, i: number): Read | null {
  const at = isWord(text, i, 'the') ? i + 1 : i;
  const unit = sense(text, at, 'unit');
  if (unit === null || !['M', 'Y', 'W', 'DE', 'CE'].includes(unit.row.unit)) return null;
  const possessive = isWord(text, unit.next, "'", '’') && isWord(text, unit.next + 1, 's');
  const end = possessive ? unit.next + 2 : isWord(text, unit.next, '-') ? unit.next + 1 : null;
  if (end === null || !isWord(text, end, 'end')) return null;
  return {
    next: end + 1,
    meaning: { kind: 'shift', unit: unit.row.unit, shift: 0, base: 'either', mod: 'END' },
    rule: 'dates/unit-end',
  };
}

/** The article belongs to the expression unless the date only stands before a noun: `the 2014 crisis`. */
function readThe(text: Text, i: number): Read | null {
  if (text.toks[i]?.lower !== 'the') return null;
  const at = i + 1;
  if (text.toks[at]?.gap === 'line') return null;
  if (sense(text, at, 'phrase') !== null || readNamed(text, at) !== null) return null;
  const read = longest(
    readStretchWithin(text, at),
    readPhrase(text, at),
    readStretchAfterThe(text, at),
    readDayBefore(text, at),
    readParts.before(text, at, readDated),
    readClockless(text, at),
    isCueBefore(text, i, 'ends-unit') ? readDefiniteUnit(text, at, 'context') : null,
    readWeekend(text, at),
  );
  if (read === null) return null;
  return belongsToNoun(text, read) ? null : read;
}

function readClockless(text: Text, at: number): Read | null {
  return readOffset(text, at, readDated);
}

/** `the last week of August`, `the first month of the war`: a stretch at one end of something larger. */
function readStretchWithin(text: Text, at: number): Read | null {
  const last = isCue(text, at, 'at-the-end');
  if (!last && !isWord(text, at, 'first', 'opening')) return null;
  const stretch = readStretch(text, at + 1);
  if (stretch === null || !isWord(text, stretch.next, 'of')) return null;
  const the = isWord(text, stretch.next + 1, 'the') ? stretch.next + 2 : stretch.next + 1;
  const larger = readDated(text, the) ?? readDefiniteUnit(text, the);
  const plain = { kind: 'duration' as const, amounts: stretch.amounts };
  const rule = 'dates/stretch-within';
  if (larger !== null && larger.meaning.kind !== 'duration' && larger.meaning.kind !== 'set')
    return { next: larger.next, meaning: { ...plain, span: last ? -1 : 1, of: larger.meaning }, rule };
  return last ? { next: stretch.next, meaning: plain, rule } : null;
}

function readStretch(
  text: Text,
  at: number,
): { readonly amounts: readonly Amount[]; readonly next: number } | null {
  const counted = readDuration(text, at);
  if (counted?.meaning.kind === 'duration') return { amounts: counted.meaning.amounts, next: counted.next };
  const unit = sense(text, at, 'unit');
  if (unit === null || unit.row.shy) return null;
  const count = unit.row.words.includes(text.toks[at]?.lower ?? '') ? 1 : null;
  return { amounts: [{ count, unit: unit.row.unit }], next: unit.next };
}

/** `the first three years`, `the 90 years`, `the last days of the war`. */
function readStretchAfterThe(text: Text, at: number): Read | null {
  const first = isCue(text, at, 'stretch-rank') ? at + 1 : at;
  const read = readDuration(text, first);
  if (read === null || read.meaning.kind !== 'duration') return null;
  const [amount] = read.meaning.amounts;
  return amount?.count === 1 && first === at ? null : read;
}

/** A year, a month or a named day before a noun: the article is the noun's. */
function belongsToNoun(text: Text, read: Read): boolean {
  if (read.meaning.kind !== 'point') return false;
  const { fields } = read.meaning;
  if (read.meaning.mod !== undefined || read.meaning.part !== undefined || fields.digits !== undefined)
    return false;
  const tok = text.toks[read.next];
  if (
    fields.year !== undefined &&
    fields.season === undefined &&
    fields.quarter === undefined &&
    fields.half === undefined &&
    fields.day === undefined
  )
    return true;
  if (tok === undefined || tok.gap !== 'space' || tok.kind !== 'word') return false;
  return isCapital(text, read.next) || /^(?:NN|JJ|VBG)/.test(text.tagAt(tok.start));
}

const READERS: readonly ((text: Text, i: number) => Read | null)[] = [
  readThe,
  readPhrase,
  (text, i) => readOffset(text, i, readDated),
  (text, i) => readParts.before(text, i, readDated),
  (text, i) => readParts.clockBefore(text, i, readDated),
  readUnitEnd,
  readWeekend,
  readSet,
  readDuration,
  readClock,
  readParts.alone,
  readReference,
];
