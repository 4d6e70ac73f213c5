import { compare } from '../../core/compare.ts';
import { addDays } from './change-case.ts';
import { fill, type Slots } from './fill.ts';
import { type Finding, type Findings, IDENTITY_COLUMNS, type ProbeTable, type Value } from './findings.ts';
import { folded } from './folded.ts';

type WordsBefore = ReadonlyMap<string, string>;

/** Null when both say the same once the words of the change are put back, otherwise the first difference. */
export function differ(
  before: Findings,
  after: Findings,
  tables: readonly ProbeTable[],
  except: ReadonlySet<string>,
  words: WordsBefore,
): string | null {
  const back = putBack(words);
  const skipped = new Set(words.size === 0 ? except : [...except, ...IDENTITY_COLUMNS]);
  if (tables.every((table) => before[table].length === 0)) return 'nothing was found that could change';
  for (const table of tables) {
    const was = before[table].map((row) => keyOf(table, row, skipped, folded)).sort();
    const is = after[table].map((row) => keyOf(table, row, skipped, back)).sort();
    const lost = subtract(was, is);
    const come = subtract(is, was);
    if (lost.length + come.length > 0)
      return `${table}: ${[...lost.map((key) => `- ${key}`), ...come.map((key) => `+ ${key}`)].slice(0, 3).join(' ')}`;
  }
  return null;
}

/** The words of a changed text with the words before the change, all at once so that a swap does not undo itself. */
function putBack(words: WordsBefore): (text: string) => string {
  const pairs = new Map([...words].map(([now, was]) => [folded(now), folded(was)]));
  const longest = [...pairs.keys()].sort((a, b) => b.length - a.length || compare(a, b));
  if (longest.length === 0) return folded;
  const escaped = longest.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => folded(text).replace(pattern, (found) => pairs.get(found) ?? found);
}

function keyOf(
  table: ProbeTable,
  row: Finding,
  skipped: ReadonlySet<string>,
  words: (text: string) => string,
): string {
  const show = (value: Value): string => {
    if (value === null) return '';
    if (typeof value !== 'object') return words(String(value));
    return value.map((party) => words(party.words)).join('+');
  };
  return Object.entries(row)
    .filter(([column]) => !skipped.has(column) && !skipped.has(`${table}.${column}`))
    .map(([column, value]) => [column, show(value)] as const)
    .filter(([, value]) => value !== '' && value !== 'false')
    .map(([column, value]) => `${column}=${value}`)
    .join(' ');
}

function subtract(from: readonly string[], what: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const key of what) left.set(key, (left.get(key) ?? 0) + 1);
  return from.filter((key) => {
    const n = left.get(key) ?? 0;
    left.set(key, n - 1);
    return n <= 0;
  });
}

/** Null when the dates with these words moved by so many days, otherwise what they did. */
export function moved(
  before: Findings,
  after: Findings,
  { text, days, slots }: { readonly text: string; readonly days: number; readonly slots: Slots },
): string | null {
  const words = folded(fill(text, slots));
  const pick = (all: Findings): Finding | undefined =>
    all.dates.find((row) => folded(String(row.text)) === words);
  const was = pick(before);
  const is = pick(after);
  if (was === undefined || is === undefined) return `"${words}" is not read as a date`;
  const wanted = (column: string): string | null => {
    const day = was[column];
    return typeof day === 'string' ? addDays(day, days) : null;
  };
  if (wanted('start') === null) return `"${words}" has no day`;
  if (wanted('start') === is.start && wanted('end') === is.end) return null;
  return `"${words}" went from ${String(was.start)} to ${String(is.start)}, not ${days} days`;
}
