import type { Lexicon } from '../lexicon.ts';
import { type Candidate, candidate, isCapital, joins, type Reading } from '../reading.ts';
import { longest, type RuleTables } from '../rule-tables.ts';
import type { AgentTrie } from './propose-agents.ts';

/** Words of a name, and between the article of an apposition and its noun. */
const LONGEST = 4;
const REACH = 4;
/** A little less than what the name model is sure of. */
const FULL = 0.85;
const SINGLE = 0.55;
const LIKELY = 0.6;

/** What the rule reads: words for people, and the names that are taken. */
export interface PeopleWords {
  readonly agents: AgentTrie;
  readonly tables: RuleTables;
  readonly lexicon: Lexicon;
}

/** `Rena Paris, an Irish nurse,`, `Ada Obi, 34,`, `14-year-old Amjad`: the words beside a name say that a person bears it. */
export function proposeDescribed(reading: Reading, people: PeopleWords): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < reading.words.length; from++) {
    if (!isCapital(reading.words[from]) || !isProse(reading, from)) continue;
    const to = runEnd(reading, from);
    const score = scoreOf(reading, people, from, to);
    if (score !== null)
      found.push(
        candidate(reading, from, to, { type: 'PER', form: 'name', rule: 'entities/described', score }),
      );
    from = to - 1;
  }
  return found;
}

function isProse(reading: Reading, at: number): boolean {
  return reading.casing[reading.sentenceOf[at] ?? -1] === 'normal';
}

function runEnd(reading: Reading, from: number): number {
  let to = from + 1;
  while (isCapital(reading.words[to]) && joins(reading, to - 1)) to++;
  return to;
}

function scoreOf(reading: Reading, people: PeopleWords, from: number, to: number): number | null {
  if (to - from > LONGEST) return null;
  const score = described(reading, people, from, to);
  return score === null || isKnown(reading, people, from, to) ? null : score;
}

function described(reading: Reading, people: PeopleWords, from: number, to: number): number | null {
  const long = to - from > 1;
  if (followsAge(reading, from)) return long ? FULL : SINGLE;
  if (!long) return isAppositive(reading, people, from) ? SINGLE : null;
  if (hasAge(reading, to) || isApposed(reading, people, to)) return FULL;
  return suffers(reading, people, to) ? LIKELY : null;
}

/** A name of the packs, or one that opens with a title or holds the head of something else. */
function isKnown(reading: Reading, { lexicon, tables }: PeopleWords, from: number, to: number): boolean {
  const keyAt = (i: number): string | null => (i < to ? (reading.words[i]?.key ?? null) : null);
  const key = reading.words.slice(from, to).map((word) => word.key);
  if (lexicon.byKey.has(key.join(' ')) || lexicon.byKey.has(key[0] ?? '')) return true;
  for (let i = from; i < to; i++) {
    if (longest(tables.heads, keyAt, i) !== null || longest(tables.titles, keyAt, i) !== null) return true;
    if (tables.words.days.has(reading.words[i]?.key ?? '')) return true;
  }
  return false;
}

/** `14-year-old Amjad`: the hyphenated adjective right before. */
function followsAge({ text, words }: Reading, from: number): boolean {
  if (words[from - 1]?.key !== 'old') return false;
  const before = text.slice(Math.max(0, (words[from]?.start ?? 0) - 14), words[from]?.start);
  return /\d[- ]years?[- ]old $/.test(before);
}

/** `one young girl, Amal, said`: a name between commas after a noun for one person. */
function isAppositive(reading: Reading, { agents }: PeopleWords, at: number): boolean {
  const { text, words } = reading;
  const before = text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);
  if (before !== ', ' || text.charAt(words[at]?.end ?? 0) !== ',') return false;
  const noun = longest(agents, (i) => words[i]?.key ?? null, at - 1);
  return noun?.values.some(({ row, singular }) => row.type === 'PER' && singular) ?? false;
}

/** `Ada Obi, 34,`, and no date: `Sunday, 12, …`. */
function hasAge({ text, words }: Reading, to: number): boolean {
  const end = words[to - 1]?.end ?? 0;
  if (text.charAt(end) !== ',') return false;
  return /^, (?:aged )?[1-9]\d(?:,|\.\s|; | who )/.test(text.slice(end, end + 16));
}

/** `Odim Vessen was arrested`: only people are. */
function suffers({ words, sentenceOf }: Reading, { tables }: PeopleWords, to: number): boolean {
  if (sentenceOf[to - 1] !== sentenceOf[to + 1] || words[to]?.key !== 'was') return false;
  return tables.words.ofPerson.has(words[to + 1]?.key ?? '');
}

/** `, an Irish woman and former nurse`: an article and soon a noun for one person. */
function isApposed(reading: Reading, { agents, tables }: PeopleWords, to: number): boolean {
  const end = reading.words[to - 1]?.end ?? 0;
  if (reading.text.charAt(end) !== ',' || !/^, (?:an? )/.test(reading.text.slice(end, end + 5))) return false;
  const keyAt = (i: number): string | null => reading.words[i]?.key ?? null;
  for (let at = to + 1; at <= to + REACH; at++) {
    if (reading.sentenceOf[at] !== reading.sentenceOf[to]) return false;
    const person = longest(agents, keyAt, at);
    const one = person?.values.some(({ row, singular }) => row.type === 'PER' && singular) ?? false;
    const title = longest(tables.titles, keyAt, at);
    const length = one ? (person?.length ?? 0) : (title?.length ?? 0);
    if (length > 0) return !isModifier(reading, at + length);
    if (!isAdjective(reading, at)) return false;
  }
  return false;
}

/** `a rebel stronghold`: the noun only tells of what kind the next one is. */
function isModifier(reading: Reading, at: number): boolean {
  return joins(reading, at - 1) && /^(?:NOUN|PROPN)$/.test(posOf(reading, at));
}

function isAdjective(reading: Reading, at: number): boolean {
  return joins(reading, at) && /^(?:ADJ|NOUN|PROPN|ADV|NUM|VERB)$/.test(posOf(reading, at));
}

function posOf(reading: Reading, at: number): string {
  return reading.tokens[reading.tokenOf[at] ?? -1]?.pos ?? '';
}
