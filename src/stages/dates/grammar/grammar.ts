import type { Found } from '../meaning.ts';
import { longest, type Read, type Reader } from '../read.ts';
import { isCapital, isCueBefore, sense, type Text } from '../reader.ts';
import { readClock } from './grammar-clock.ts';
import { readDated } from './grammar-core.ts';
import { readCountedBack } from './grammar-count-back.ts';
import { readDayBefore } from './grammar-day-before.ts';
import { readDuration } from './grammar-duration.ts';
import { readHalf } from './grammar-half.ts';
import { readModified } from './grammar-modified.ts';
import { readNight } from './grammar-night.ts';
import { readNamed } from './grammar-numeric.ts';
import { readOffset } from './grammar-offset.ts';
import { readParts } from './grammar-parts.ts';
import { readReference } from './grammar-relative.ts';
import { readSet } from './grammar-sets.ts';
import { readStretchAfterThe, readStretchWithin } from './grammar-stretch.ts';
import { readDefiniteUnit, readUnitEnd, readWeekend } from './grammar-unit.ts';

/** The longest time expression that starts at token `i`; among equals the earlier reader of the lists below. */
export function readAt(text: Text, i: number): Found | null {
  if (sense(text, i, 'phrase') !== null || isInsidePhrase(text, i)) return null;
  const named = readNamed(text, i);
  if (named !== null) return { first: i, ...named };
  let best: Read | null = null;
  for (const reader of READERS) {
    const read = reader(text, i);
    if (read !== null && (best === null || read.next > best.next)) best = read;
  }
  return best === null ? null : { first: i, ...best };
}

const PHRASE_REACH = 3;
const NAMES = ['weekday', 'month', 'season', 'part', 'feast'] as const;

/** `Good Friday Agreement`, `Good morning`: the word of time is not the first of its phrase. */
function isInsidePhrase(text: Text, i: number): boolean {
  if (!NAMES.some((is) => sense(text, i, is) !== null)) return false;
  for (let back = 1; back <= PHRASE_REACH && text.toks[i - back + 1]?.gap !== 'line'; back++)
    if ((sense(text, i - back, 'phrase')?.next ?? 0) > i) return true;
  return false;
}

/** A date as the grammar of larger phrases needs it: with modifiers and the larger time it lies in. */
function readPhrase(text: Text, i: number): Read | null {
  return longest(readModified(text, i), readHalf(text, i), readDated(text, i));
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
    readNight(text, at),
    readCountedBack(text, at),
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

const READERS: readonly Reader[] = [
  readThe,
  readPhrase,
  (text, i) => readOffset(text, i, readDated),
  (text, i) => readParts.before(text, i, readDated),
  (text, i) => readParts.clockBefore(text, i, readDated),
  readNight,
  readCountedBack,
  readUnitEnd,
  readWeekend,
  readSet,
  readDuration,
  readClock,
  readParts.alone,
  readReference,
];
