import { type Candidate, candidate, isCapital, joins, type Reading } from '../reading.ts';
import { longest, type RuleTables, type TitleEntry } from '../rule-tables.ts';
import { isShip } from './propose-ships.ts';

const LONGEST_NAME = 6;
/** `Doctor Who` names no person. */
const ASKS = /^(?:who|whom|whose|what|which)$/;

/** `President Salva Kiir`, `Lt. Gen. Burhan`, `analyst Jane Doe`: a title and the name it stands before. */
export function proposeTitled(
  reading: Reading,
  tables: RuleTables,
  blocked: ReadonlySet<number>,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    const titles = titleRun(reading, tables, at);
    const last = titles.at(-1);
    if (last === undefined) continue;
    if (isComma(reading, last.to - 1)) {
      found.push(...inApposition(reading, tables, titles, blocked));
      continue;
    }
    const name = nameRun(reading, tables, last.to, blocked);
    if (name === last.to || describes(reading, last.to - 1, name)) continue;
    found.push(person(reading, last.to, name, strongest(titles)));
    for (const title of titles) {
      const recorded = recordedTitle(reading, title.from, title.to, title.entry);
      if (recorded !== null) found.push(recorded);
    }
    at = name - 1;
  }
  return found;
}

/** `the governor, Ada Obi, said`: a comma may stand between an office and a full name. */
function inApposition(
  reading: Reading,
  tables: RuleTables,
  titles: readonly Title[],
  blocked: ReadonlySet<number>,
): Candidate[] {
  const last = titles.at(-1);
  const before = reading.words[(titles[0]?.from ?? 0) - 1]?.key;
  if (last === undefined || before !== 'the' || last.entry.row.kind === 'occupation') return [];
  const from = last.to;
  const to = nameRun(reading, tables, from, blocked);
  if (to - from < 2 || !/^,/.test(reading.text.slice(reading.words[to - 1]?.end ?? 0))) return [];
  const recorded = recordedTitle(reading, last.from, from, last.entry);
  return recorded === null ? [] : [recorded, person(reading, from, to, last.entry)];
}

function isComma(reading: Reading, left: number): boolean {
  const gap = reading.text.slice(reading.words[left]?.end ?? 0, reading.words[left + 1]?.start ?? 0);
  return /^,\s$/.test(gap) && reading.sentenceOf[left] === reading.sentenceOf[left + 1];
}

interface Title {
  readonly from: number;
  readonly to: number;
  readonly entry: TitleEntry;
}

/** Titles pile up: `spokesman Lt. Col.`, `Foreign Minister General`. */
function titleRun(reading: Reading, tables: RuleTables, from: number): Title[] {
  const titles: Title[] = [];
  let at = from;
  for (let next = titleAt(reading, tables, at); next !== null; next = titleAt(reading, tables, at)) {
    titles.push({ from: at, to: at + next.length, entry: next.entry });
    at += next.length;
    if (isComma(reading, at - 1)) break;
  }
  return titles;
}

/** An office or rank proves a name better than an occupation. */
function strongest(titles: readonly Title[]): TitleEntry {
  const recorded = titles.find(({ entry }) => entry.row.kind === 'office' || entry.row.kind === 'rank');
  return (recorded ?? (titles[0] as Title)).entry;
}

function titleAt(
  reading: Reading,
  tables: RuleTables,
  at: number,
): { readonly length: number; readonly entry: TitleEntry } | null {
  if ((reading.sentenceOf[at] ?? -1) < 0 || isShip(reading, tables.words, at)) return null;
  const found = longest(tables.titles, (i) => reading.words[i]?.key ?? null, at);
  if (found === null) return null;
  const capital = isCapital(reading.words[at]);
  const entry =
    found.values.find((one) => one.capital === capital) ?? found.values.find((one) => !one.capital);
  const last = at + found.length - 1;
  if (entry === undefined || !(joins(reading, last) || isComma(reading, last))) return null;
  if (opensBody(reading, tables, at, found.length)) return null;
  return { length: found.length, entry };
}

/** `the first major Allied victory`: a small word that is a rank or an adjective, before a name that only describes. */
function describes(reading: Reading, title: number, to: number): boolean {
  const isNoun = reading.tokens[reading.tokenOf[to] ?? -1]?.pos === 'NOUN' && joins(reading, to - 1);
  const isAdjective = reading.tokens[reading.tokenOf[title] ?? -1]?.pos === 'ADJ';
  return isNoun && isAdjective && !isCapital(reading.words[title]);
}

/** `General Staff`, `Chief of Staff Committee`: the words of a title begin the name of a body. */
function opensBody(reading: Reading, tables: RuleTables, at: number, length: number): boolean {
  const head = longest(tables.heads, (i) => reading.words[i]?.key ?? null, at);
  return head !== null && head.length > length && isCapital(reading.words[at + head.length - 1]);
}

/** The end of the personal name that begins at `from`; `from` itself when there is none. */
export function nameRun(
  reading: Reading,
  tables: RuleTables,
  from: number,
  blocked: ReadonlySet<number>,
): number {
  const first = opensSmall(reading, tables, from) ? from + 1 : from;
  if (!isCapital(reading.words[first]) || (reading.sentenceOf[first] ?? -1) < 0 || blocked.has(first))
    return from;
  if (ASKS.test(reading.words[first]?.key ?? '')) return from;
  let to = first + 1;
  while (to < reading.words.length && to - from < LONGEST_NAME && joins(reading, to - 1)) {
    const word = reading.words[to];
    const particle =
      tables.words.particles.has(word?.key ?? '') && isCapital(reading.words[to + 1]) && joins(reading, to);
    if (!particle && (!isCapital(word) || blocked.has(to))) break;
    to++;
  }
  to = shortened(reading, from, to);
  return endsInHead(reading, tables, from, to) ? from : to;
}

/** `Envoy de Mistura`, `General al-Burhan`; not `the governor of`, `the minister y`. */
function opensSmall(reading: Reading, { words }: RuleTables, at: number): boolean {
  const word = reading.words[at];
  return (
    word?.shape === 'lower' &&
    word.key.length > 1 &&
    words.particles.has(word.key) &&
    joins(reading, at) &&
    reading.casing[reading.sentenceOf[at] ?? -1] === 'normal'
  );
}

/** In a headline the next capitals may belong to something else. */
function shortened(reading: Reading, from: number, to: number): number {
  const casing = reading.casing[reading.sentenceOf[from] ?? 0];
  if (casing === 'normal') return to;
  return casing === 'caps' && !mayBeName(reading, from) ? from : Math.min(to, from + 2);
}

/** `MINISTER OUT`: where all is in capitals the parts of speech must tell. */
function mayBeName(reading: Reading, at: number): boolean {
  return !/^(?:ADP|ADV|VERB|AUX|DET|PRON|CCONJ|PART)$/.test(
    reading.tokens[reading.tokenOf[at] ?? -1]?.pos ?? '',
  );
}

/** `Prime Minister Office` and `General Assembly` name no person. */
function endsInHead(reading: Reading, tables: RuleTables, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (longest(tables.heads, (k) => reading.words[k]?.key ?? null, i) !== null) return true;
  return false;
}

function person(reading: Reading, from: number, to: number, entry: TitleEntry): Candidate {
  return candidate(reading, from, to, {
    type: 'PER',
    form: 'name',
    rule: `entities/titled-${entry.row.kind}`,
    score: entry.row.kind === 'occupation' ? 0.75 : 0.9,
    sector: entry.row.sector,
  });
}

function recordedTitle(reading: Reading, from: number, to: number, entry: TitleEntry): Candidate | null {
  if (entry.row.kind !== 'office' && entry.row.kind !== 'rank') return null;
  const one = candidate(reading, from, to, {
    type: 'TITLE',
    form: 'name',
    rule: `entities/title-${entry.row.kind}`,
    score: 0.85,
    subtype: entry.row.kind,
    sector: entry.row.sector,
  });
  return reading.text.charAt(one.end) === '.' ? { ...one, end: one.end + 1 } : one;
}
