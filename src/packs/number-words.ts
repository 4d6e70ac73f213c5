import type { NumberRow } from './numbers.schema.ts';

/** A number read from words: its value and how many words it took. */
export interface WordNumber {
  readonly value: number;
  readonly length: number;
}

/** The words of a text one by one, lower case; null where the run of words ends. Digits stand as digits. */
export type WordAt = (offset: number) => string | null;

/** Readers of the number words of one language. */
export interface NumberWords {
  sense(word: string): NumberRow | null;
  /** `two hundred and sixty-seven`, `6 million`; null when no number starts here. Digits count as a word. */
  cardinal(at: WordAt): WordNumber | null;
  /** `nineteen forty-five`, `two thousand and eight` as a year. */
  year(at: WordAt): WordNumber | null;
  /** `twenty-first`, `third`. */
  ordinal(at: WordAt): WordNumber | null;
}

export function compileNumbers(rows: readonly NumberRow[]): NumberWords {
  const senses = new Map(rows.flatMap((row) => row.words.map((word) => [word, row] as const)));
  const sense = (word: string): NumberRow | null => senses.get(word) ?? null;
  const reader = (at: WordAt): Reader => ({ at, sense });
  return {
    sense,
    cardinal: (at) => readCardinal(reader(at)),
    year: (at) => readYear(reader(at)),
    ordinal: (at) => readOrdinal(reader(at)),
  };
}

interface Reader {
  readonly at: WordAt;
  sense(word: string): NumberRow | null;
}

function senseAt({ at, sense }: Reader, offset: number): NumberRow | null {
  const word = at(offset);
  return word === null ? null : sense(word);
}

/** Hyphens between the words of a number are skipped. */
function skipHyphen({ at }: Reader, offset: number): number {
  return at(offset) === '-' ? offset + 1 : offset;
}

function readCardinal(reader: Reader): WordNumber | null {
  let total = 0;
  let length = 0;
  for (;;) {
    const start = length === 0 ? 0 : nextGroup(reader, length);
    const group = readGroup(reader, start);
    if (group === null) break;
    let next = start + group.length;
    let scale = 1;
    for (let row = senseAt(reader, next); row?.role === 'scale'; row = senseAt(reader, ++next))
      scale *= row.value;
    if (length > 0 && scale >= smallestScale(total)) break;
    total += group.value * scale;
    length = next;
    if (scale === 1) break;
  }
  return length === 0 ? null : { value: total, length };
}

function smallestScale(total: number): number {
  let scale = 1;
  while (total > 0 && total % (scale * 1000) === 0) scale *= 1000;
  return scale === 1 ? 2 : scale;
}

/** The offset of a further group: after a hyphen or `and`. */
function nextGroup(reader: Reader, offset: number): number {
  const after = skipHyphen(reader, offset);
  return reader.at(after) === 'and' && senseAt(reader, after + 1) !== null ? after + 1 : after;
}

/** Below a thousand: `two hundred and five`, `forty-one`; or a number in digits before a scale word. */
function readGroup(reader: Reader, start: number): WordNumber | null {
  const word = reader.at(start);
  if (word === null) return null;
  if (/^\d/.test(word)) return start === 0 ? { value: Number(word), length: 1 } : null;
  const first = senseAt(reader, start);
  if (first?.role === 'article')
    return /^(?:hundred|scale)$/.test(senseAt(reader, start + 1)?.role ?? '')
      ? hundreds(reader, start, 1, 1)
      : null;
  if (first?.role === 'hundred' || first?.role === 'scale')
    return start === 0 ? hundreds(reader, start, 1, 0) : null;
  if (first?.role === 'zero') return word === 'zero' ? { value: 0, length: 1 } : null;
  return readHundreds(reader, start);
}

function readHundreds(reader: Reader, start: number): WordNumber | null {
  const small = readSmall(reader, start);
  return small === null ? null : hundreds(reader, start, small.value, small.length);
}

function hundreds(reader: Reader, start: number, value: number, length: number): WordNumber {
  const at = skipHyphen(reader, start + length);
  if (senseAt(reader, at)?.role !== 'hundred') return { value, length };
  const done = at + 1 - start;
  const rest = reader.at(at + 1) === 'and' ? at + 2 : skipHyphen(reader, at + 1);
  const tail = readSmall(reader, rest);
  const scaled =
    tail !== null && reader.at(at + 1) === 'and' && senseAt(reader, rest + tail.length)?.role === 'hundred';
  if (tail === null || scaled) return { value: value * 100, length: done };
  return { value: value * 100 + tail.value, length: rest + tail.length - start };
}

/** 1 to 99 in words. */
function readSmall(reader: Reader, start: number): WordNumber | null {
  const row = senseAt(reader, start);
  if (row?.role === 'unit') return { value: row.value, length: 1 };
  if (row?.role !== 'tens') return null;
  const at = skipHyphen(reader, start + 1);
  const unit = senseAt(reader, at);
  if (unit?.role === 'unit' && unit.value < 10)
    return { value: row.value + unit.value, length: at + 1 - start };
  return { value: row.value, length: 1 };
}

function readYear(reader: Reader): WordNumber | null {
  const first = readSmall(reader, 0);
  if (first === null) return null;
  const thousands = senseAt(reader, first.length);
  if (thousands?.role === 'scale' && thousands.value === 1000) {
    const whole = readCardinal(reader);
    return whole !== null && whole.value >= 1000 && whole.value < 2200 ? whole : null;
  }
  if (first.value < 10 || first.value > 21) return null;
  const at = skipHyphen(reader, first.length);
  const zero = senseAt(reader, at);
  if (zero?.role === 'hundred') return { value: first.value * 100, length: at + 1 };
  if (zero?.role === 'zero') {
    const unit = senseAt(reader, at + 1);
    return unit?.role === 'unit' && unit.value < 10
      ? { value: first.value * 100 + unit.value, length: at + 2 }
      : null;
  }
  const second = readSmall(reader, at);
  return second === null || second.value < 10
    ? null
    : { value: first.value * 100 + second.value, length: at + second.length };
}

function readOrdinal(reader: Reader): WordNumber | null {
  const row = senseAt(reader, 0);
  if (row?.role === 'ordinal') return { value: row.value, length: 1 };
  if (row?.role !== 'tens') return null;
  const at = skipHyphen(reader, 1);
  const unit = senseAt(reader, at);
  return unit?.role === 'ordinal' && unit.value < 10
    ? { value: row.value + unit.value, length: at + 1 }
    : null;
}
