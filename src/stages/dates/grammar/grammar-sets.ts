import { durationValue } from '../calendar/durations.ts';
import type { Read } from '../read.ts';
import { isAfter, isCapital, isCueBefore, sense, type Text } from '../reader.ts';
import { readAmounts } from './grammar-duration.ts';

/** `daily`, `every day`, `per month`, `every two weeks`, `every evening`, `15 a year`, `twice a week`, `every Friday`, `Tuesdays`. */
export function readSet(text: Text, i: number): Read | null {
  const word = sense(text, i, 'set');
  if (word !== null) {
    if (
      isCapital(text, i) &&
      !word.row.value.startsWith('XXXX') &&
      i > 0 &&
      text.toks[i]?.gap !== 'line' &&
      !isAfter(text, i, '.', '"', '“')
    )
      return null;
    return set(word.next, word.row.value, word.row.quant, null);
  }
  return readEvery(text, i);
}

function set(next: number, value: string, quant: string | null, freq: string | null): Read {
  return { next, meaning: { kind: 'set', value, quant, freq }, rule: 'dates/set' };
}

function readEvery(text: Text, i: number): Read | null {
  const every = sense(text, i, 'every');
  if (every === null) return null;
  const word = text.toks[i]?.lower ?? '';
  if (word === 'all') return null;
  if (word === 'a') return readRate(text, i);
  const quant = word === 'per' ? null : every.row.quant;
  const unit = sense(text, every.next, 'unit');
  if (unit?.row.words.includes(text.toks[every.next]?.lower ?? '') && !unit.row.shy)
    return set(unit.next, durationValue([{ count: 1, unit: unit.row.unit }]), quant, null);
  const named = readNamedTime(text, every.next, word);
  if (named !== null) return set(named.next, named.value, quant, null);
  const amounts = word === 'every' ? readAmounts(text, every.next) : null;
  return amounts === null || amounts.mod !== null
    ? null
    : set(amounts.next, durationValue(amounts.amounts), quant, null);
}

/** What comes again by its name: a weekday, a season, a part of the day. */
function readNamedTime(text: Text, i: number, every: string) {
  const weekday = sense(text, i, 'weekday');
  if (weekday !== null) return { next: weekday.next, value: `XXXX-WXX-${weekday.row.day}` };
  const season = every === 'every' || every === 'each' ? sense(text, i, 'season') : null;
  if (season !== null) return { next: season.next, value: `XXXX-${season.row.season}` };
  const part = sense(text, i, 'part');
  return part?.row.clock === null ? { next: part.next, value: `XXXX-XX-XXT${part.row.part}` } : null;
}

/** `a year` after a number or `times` says how often. */
function readRate(text: Text, i: number): Read | null {
  const unit = sense(text, i + 1, 'unit');
  if (unit === null || unit.row.shy || !unit.row.words.includes(text.toks[i + 1]?.lower ?? '')) return null;
  const before = text.toks[i - 1];
  if (before === undefined || text.toks[i]?.gap === 'line') return null;
  const times = isAfter(text, i, 'once') ? '1X' : isAfter(text, i, 'twice') ? '2X' : null;
  const counted = before.kind === 'number' || isCueBefore(text, i, 'rate');
  if (times === null && !counted) return null;
  return set(unit.next, durationValue([{ count: 1, unit: unit.row.unit }]), null, times);
}
