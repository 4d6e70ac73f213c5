import { type Candidate, candidate, isCapital, joins, type Reading } from './reading.ts';
import { longest, type RuleTables, type TitleEntry } from './rule-tables.ts';

/** Small words inside personal names: `Osama bin Laden`, `Charles de Gaulle`, `Abu Bakr al-Baghdadi`. */
const PARTICLES = new Set(
  'al ul el bin ibn binti bint van von der den de di da del della dos du la le ter ten abu ap y e ben ould ag'.split(
    ' ',
  ),
);
const LONGEST_NAME = 6;

/** `President Salva Kiir`, `Lt. Gen. Burhan`, `analyst Jane Doe`: a title and the name it stands before. */
export function proposeTitled(
  reading: Reading,
  tables: RuleTables,
  blocked: ReadonlySet<number>,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    const title = titleAt(reading, tables, at);
    if (title === null) continue;
    const end = titleRun(reading, tables, at + title.length);
    const name = nameRun(reading, tables, end, blocked);
    if (name > end) {
      found.push(person(reading, end, name, title.entry));
      const recorded = recordedTitle(reading, at, end, title.entry);
      if (recorded !== null) found.push(recorded);
      at = name - 1;
    }
  }
  return found;
}

function titleAt(
  reading: Reading,
  tables: RuleTables,
  at: number,
): { readonly length: number; readonly entry: TitleEntry } | null {
  if ((reading.sentenceOf[at] ?? -1) < 0) return null;
  const found = longest(tables.titles, (i) => reading.words[i]?.key ?? null, at);
  if (found === null) return null;
  const capital = isCapital(reading.words[at]);
  const entry =
    found.values.find((one) => one.capital === capital) ?? found.values.find((one) => !one.capital);
  if (entry === undefined || !joins(reading, at + found.length - 1)) return null;
  return { length: found.length, entry };
}

/** Titles pile up: `Foreign Minister General`, `retired Brigadier`. */
function titleRun(reading: Reading, tables: RuleTables, from: number): number {
  let at = from;
  for (let next = titleAt(reading, tables, at); next !== null; next = titleAt(reading, tables, at))
    at += next.length;
  return at;
}

/** The end of the personal name that begins at `from`; `from` itself when there is none. */
export function nameRun(
  reading: Reading,
  tables: RuleTables,
  from: number,
  blocked: ReadonlySet<number>,
): number {
  if (!isCapital(reading.words[from]) || (reading.sentenceOf[from] ?? -1) < 0 || blocked.has(from))
    return from;
  let to = from + 1;
  while (to < reading.words.length && to - from < LONGEST_NAME && joins(reading, to - 1)) {
    const word = reading.words[to];
    const particle = PARTICLES.has(word?.key ?? '') && isCapital(reading.words[to + 1]) && joins(reading, to);
    if (!particle && (!isCapital(word) || blocked.has(to))) break;
    to++;
  }
  const casing = reading.casing[reading.sentenceOf[from] ?? 0];
  if (casing !== 'normal') to = Math.min(to, from + 2);
  return endsInHead(reading, tables, from, to) ? from : to;
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
  return candidate(reading, from, to, {
    type: 'TITLE',
    form: 'name',
    rule: `entities/title-${entry.row.kind}`,
    score: 0.85,
    subtype: entry.row.kind,
    sector: entry.row.sector,
  });
}
