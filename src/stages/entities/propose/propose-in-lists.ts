import type { EntityType } from '../../../core/vocabulary.ts';
import type { PlaceWords } from '../places/place-position.ts';
import { type Candidate, candidate, isCapital, joins, type Reading } from '../reading.ts';

/** From this score on a name tells what its neighbours in a list are. */
const SURE = 0.55;
const LISTED = new Set<EntityType>(['PER', 'GPE', 'LOC', 'NORP']);
/** Words of a name that only its list shows. */
const LONGEST = 3;
/** Below what the name model is sure of, above the least that counts. */
const SCORE = 0.6;

interface Item {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  /** Same kind in a row before it, itself counted. */
  readonly row: number;
  /** `the villages of Dovra, Tolmin and Bovec`: a noun tells what the whole list holds. */
  readonly headed: boolean;
}

/**
 * What stands in a list is of one kind: between two people a third one, after `the villages of Dovra and` a village. Only
 * names that no proposer is sure of.
 */
export function proposeInLists(
  reading: Reading,
  words: PlaceWords,
  candidates: readonly Candidate[],
): Candidate[] {
  const sure = new Map<number, Candidate>();
  for (const one of candidates)
    if (one.score >= SURE && one.form !== 'nominal' && (sure.get(one.from)?.to ?? 0) < one.to)
      sure.set(one.from, one);
  const ends = new Map<number, Item>();
  const found: Candidate[] = [];
  for (let from = 0; from < reading.words.length; from++) {
    const known = sure.get(from);
    const item =
      known === undefined ? guess(reading, words, ends, sure, from) : itemOf(reading, words, ends, known);
    if (item === null) continue;
    ends.set(item.to, item);
    if (known === undefined) found.push(listed(reading, item));
    from = item.to - 1;
  }
  return found;
}

function itemOf(
  reading: Reading,
  words: PlaceWords,
  ends: ReadonlyMap<number, Item>,
  { from, to, type }: Candidate,
): Item {
  const left = before(reading, ends, from);
  const goesOn = left?.type === type;
  const headed = isPlace(type) && (isHeaded(reading, words, from) || (goesOn && left.headed));
  return { from, to, type, row: goesOn ? left.row + 1 : 1, headed };
}

/** A run of capitals that nobody is sure of, in the row of its neighbours. */
function guess(
  reading: Reading,
  words: PlaceWords,
  ends: ReadonlyMap<number, Item>,
  sure: ReadonlyMap<number, Candidate>,
  from: number,
): Item | null {
  const to = runEnd(reading, sure, from);
  // `Mosul, Iraq, Nov. 6`
  if (to === from || words.never.has(reading.words[from]?.key ?? '')) return null;
  const left = before(reading, ends, from);
  if (left === null && isHeaded(reading, words, from) && isProper(reading, from, to))
    return { from, to, type: 'GPE', row: 1, headed: true };
  const right = sure.get(after(reading, to) ?? -1);
  const type = left?.type ?? right?.type;
  if (type === undefined || !LISTED.has(type)) return null;
  const row = left === null ? 0 : left.row;
  const headed = left?.headed ?? false;
  const both = left !== null && right?.type === type;
  const shown = both || (isProper(reading, from, to) && isShown(reading, sure, left, right));
  return shown ? { from, to, type, row: row + 1, headed } : null;
}

/** Two of a kind on one side, or a noun before the list. */
function isShown(
  reading: Reading,
  sure: ReadonlyMap<number, Candidate>,
  left: Item | null,
  right: Candidate | undefined,
): boolean {
  if (left !== null) return left.headed || (left.row > 1 && right === undefined);
  return right !== undefined && sure.get(after(reading, right.to) ?? -1)?.type === right.type;
}

function isPlace(type: EntityType): boolean {
  return type === 'GPE' || type === 'LOC';
}

/** A noun of places, and a word that opens the list: `the towns of`, `villages including`. */
function isHeaded(reading: Reading, { nouns, before: nearly }: PlaceWords, from: number): boolean {
  const key = (at: number): string => reading.words[at]?.key ?? '';
  if (/s$/.test(key(from - 1)) && nearly.has(key(from - 1))) return true;
  const such = key(from - 1) === 'as' && key(from - 2) === 'such';
  if (!such && !/^(?:of|including|like)$/.test(key(from - 1))) return false;
  const noun = key(such ? from - 3 : from - 2);
  return /s$/.test(noun) && nouns.has(noun);
}

/** The item that a comma or `and` ties to the word at `from`. */
function before(reading: Reading, ends: ReadonlyMap<number, Item>, from: number): Item | null {
  const and = /^(?:and|or)$/.test(reading.words[from - 1]?.key ?? '');
  const end = and ? from - 1 : from;
  const item = ends.get(end);
  if (item === undefined || reading.sentenceOf[end - 1] !== reading.sentenceOf[from]) return null;
  const gap = reading.text.slice(reading.words[end - 1]?.end ?? 0, reading.words[from]?.start ?? 0);
  return (and ? /^,? (?:and|or) $/ : /^, $/).test(gap) ? item : null;
}

/** The word that a comma or `and` ties to the name that ends here. */
function after(reading: Reading, to: number): number | null {
  const at = /^(?:and|or)$/.test(reading.words[to]?.key ?? '') ? to + 1 : to;
  const gap = reading.text.slice(reading.words[to - 1]?.end ?? 0, reading.words[at]?.start ?? 0);
  return /^(?:, |,? (?:and|or) )$/.test(gap) ? at : null;
}

/** End of a run of proper nouns, not at the beginning of a sentence, that something else follows than a noun. */
function runEnd(reading: Reading, sure: ReadonlyMap<number, Candidate>, from: number): number {
  if (!isCapital(reading.words[from])) return from;
  const sentence = reading.sentenceOf[from] ?? -1;
  if (reading.casing[sentence] !== 'normal' || reading.firstWord[sentence] === from) return from;
  let to = from;
  while (isName(reading, to) && !sure.has(to) && (to === from || joins(reading, to - 1))) to++;
  if (to === from || to - from > LONGEST || sure.has(to)) return from;
  const end = reading.words[to - 1]?.end ?? 0;
  return /^(?:[,.;:)]|\s(?:and|or|in|on|were|was|are|is|have|has|had)\b|\s*$)/.test(
    reading.text.slice(end, end + 8),
  )
    ? to
    : from;
}

function isName(reading: Reading, at: number): boolean {
  return isCapital(reading.words[at]) && !/^(?:ADP|DET|PRON|CCONJ|SCONJ|AUX)$/.test(posOf(reading, at));
}

function isProper(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (posOf(reading, i) !== 'PROPN') return false;
  return true;
}

function posOf(reading: Reading, at: number): string {
  return reading.tokens[reading.tokenOf[at] ?? -1]?.pos ?? '';
}

function listed(reading: Reading, { from, to, type }: Item): Candidate {
  const form = type === 'NORP' ? 'adjective' : 'name';
  return candidate(reading, from, to, { type, form, rule: 'entities/in-list', score: SCORE });
}
