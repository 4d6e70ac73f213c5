import type { QuantityKind } from '../../core/vocabulary.ts';
import type { QuantityRow } from '../../packs/quantities.schema.ts';
import type { Count } from './figure.ts';
import { isCue, sense, type Text } from './lexicon.ts';

/** What a number counts: the noun's tokens and what they say of the kind. */
export interface Counted {
  readonly unit: string | null;
  readonly kind: QuantityKind;
  readonly person: boolean;
  /** The token after the words of the quantity. */
  readonly next: number;
  /** The token after the noun phrase; farther on where only a part of it is counted (`nine of the ten seats`). */
  readonly after: number;
  readonly known: boolean;
}

const FARTHEST_NOUN = 6;

/** The unit or noun after a count: `km`, `percent`, `Ukrainian soldiers`, `of civilian lives`. */
export function readCounted(text: Text, count: Count): Counted | null {
  const dash =
    text.toks[count.next]?.lower === '-' && text.toks[count.next]?.gap === 'none'
      ? count.next + 1
      : count.next;
  const measure = sense(text, dash, 'measure');
  if (measure !== null && text.toks[dash]?.gap !== 'line')
    return plain(measure.row.unit, measure.row.kind, measure.next);
  const money = readCurrency(text, dash);
  if (money !== null) return plain(money.row.unit, 'money', money.next);
  if (dash > count.next) return readNoun(text, dash, true);
  if (text.toks[count.next]?.lower === 'of') return readWhole(text, count.next);
  if (text.toks[count.next]?.lower === 'out' && text.toks[count.next + 1]?.lower === 'of') {
    const whole = readWhole(text, count.next + 1);
    return whole && { ...whole, next: count.next };
  }
  const attribute = findAttribute(text, count);
  return readNoun(text, attribute === null ? count.next : attribute + 1, false);
}

/** `80 injured marchers`, `3,000 displaced families`: the token of a participle of harm before a noun for people. */
export function findAttribute(text: Text, { first, next: i }: Count): number | null {
  const verb = sense(text, i, 'harm');
  const tok = text.toks[i];
  if (verb?.row.role !== 'object' || tok?.gap !== 'space' || !tok.lower.endsWith('ed')) return null;
  // `Three killed policemen` may tell what three have done.
  if (verb.row.kind === 'killed' && !isCue(text, first - 1, 'before-count')) return null;
  const noun = text.toks[verb.next]?.gap === 'space' ? readNoun(text, verb.next, false) : null;
  return noun?.known === true && noun.person ? i : null;
}

/** Something that is measured, no person. */
export function plain(unit: string, kind: QuantityKind, next: number): Counted {
  return { unit, kind, person: false, next, after: next, known: true };
}

/** `euros`, `CFA francs`, `Pakistani rupees`. */
function readCurrency(text: Text, i: number) {
  for (let at = i; at < i + 2; at++) {
    const tok = text.toks[at];
    if (tok === undefined || tok.gap === 'line') return null;
    const found = sense(text, at, 'currency');
    if (found !== null) return found;
    if (tok.kind !== 'word' || tok.lower === text.text.slice(tok.start, tok.end)) return null;
  }
  return null;
}

/** `hundreds of rebels`, `nine of its men`, `46 of the 90 seats`: what there is a part of. */
function readWhole(text: Text, next: number): Counted | null {
  let at = next + 1;
  const own = isCue(text, at, 'own');
  while (at < next + 4 && (isCue(text, at, 'determiner') || isCue(text, at, 'own'))) at++;
  const named = text.toks[at]?.kind === 'figure' || text.lexicon.numbers.sense(text.toks[at]?.lower ?? '');
  const noun = readNoun(text, named ? at + 1 : at, false);
  if (noun === null || (at === next + 1 && !named)) return noun;
  const armed = own && sense(text, noun.next - 1, 'counted')?.row.arms === true;
  return { ...noun, kind: armed ? 'personnel' : noun.kind, next };
}

/** The head of the noun phrase that starts at `i`: a known noun, else the last noun before the phrase ends. */
export function readNoun(text: Text, i: number, hyphen: boolean): Counted | null {
  let unknown: Counted | null = null;
  for (let at = i; at < i + (hyphen ? 1 : FARTHEST_NOUN); at++) {
    const tok = text.toks[at];
    if (tok === undefined || tok.gap === 'line' || sense(text, at, 'vague') !== null) break;
    const known = sense(text, at, 'counted');
    if (known !== null && !continuesNoun(text, known.next))
      return { ...nounOf(text, known.row, known.next, i), known: true };
    if (known === null && endsPhrase(text, at, unknown !== null)) break;
    unknown = unknownNoun(text, at) ?? unknown;
  }
  return hyphen ? null : unknown;
}

function endsPhrase(text: Text, at: number, hasNoun: boolean): boolean {
  return !isInsidePhrase(text, at) || endsPossessive(text, at) || (hasNoun && opensAnother(text, at));
}

function unknownNoun(text: Text, at: number): Counted | null {
  const tok = text.toks[at];
  if (tok?.kind !== 'word' || !/^(?:NOUN|PROPN)$/.test(text.posAt(tok.start))) return null;
  return {
    unit: text.lemmaAt(tok.start) || tok.lower,
    kind: 'other',
    person: false,
    next: at + 1,
    after: at + 1,
    known: false,
  };
}

function nounOf(text: Text, row: CountedRow, next: number, from: number) {
  const last = text.toks[next - 1];
  const lemma = last === undefined ? '' : text.lemmaAt(last.start);
  return {
    unit: row.unit ?? (lemma === '' ? (last?.lower ?? null) : lemma.toLowerCase()),
    kind: row.arms && isArmed(text, from, next) ? ('personnel' as const) : row.kind,
    person: row.person,
    next,
    after: next,
  };
}

type CountedRow = Extract<QuantityRow, { is: 'counted' }>;

const LONGEST_TAIL = 6;

/** `masked men`, `members of the militia`: the words about them say that they bear arms. */
function isArmed(text: Text, from: number, next: number): boolean {
  for (let at = from - 1; at < next; at++) if (isCue(text, at, 'armed')) return true;
  const link = text.toks[next];
  if (link?.gap !== 'space' || !isCue(text, next, 'of-force')) return false;
  for (let at = next + 1; at < next + LONGEST_TAIL; at++) {
    const tok = text.toks[at];
    if (tok === undefined || tok.gap === 'line' || (tok.kind === 'mark' && tok.lower !== '-')) return false;
    if (isCue(text, at, 'armed') || text.startsForce(tok.start)) return true;
  }
  return false;
}

/** `police officers`, `army camp commanders`: another known noun follows, which is the head. */
function continuesNoun(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined || tok.gap !== 'space') return false;
  return sense(text, i, 'counted') !== null;
}

/** `two countries’ borders`: the number counts the countries. */
function endsPossessive({ toks }: Text, i: number): boolean {
  const mark = toks[i]?.lower ?? '';
  return (
    "'’".includes(mark) &&
    mark !== '' &&
    toks[i]?.gap === 'none' &&
    (toks[i - 1]?.lower.endsWith('s') ?? false)
  );
}

function isInsidePhrase(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined) return false;
  if (tok.kind === 'mark')
    return (
      '-–\'’"“”.'.includes(tok.lower) &&
      (tok.lower !== '.' || text.toks[i + 1]?.gap === 'none' || isInitial(text, i))
    );
  if (tok.kind === 'figure') return isModel(text, i);
  const pos = text.posAt(tok.start);
  if (sense(text, i, 'harm') !== null && pos === 'VERB') return false;
  return (
    /^(?:ADJ|NOUN|PROPN|NUM|X|)$/.test(pos) ||
    (pos === 'VERB' && /(?:ed|en|ing)$/.test(tok.lower)) ||
    (pos === 'ADV' && /ly$/.test(tok.lower)) ||
    tok.lower === 's'
  );
}

/** `six F-16 jets`, `two Mi-8 helicopters`: the figure is the model's. */
function isModel({ toks, text }: Text, i: number): boolean {
  const word = toks[i - 2];
  if (toks[i]?.gap !== 'none' || toks[i - 1]?.lower !== '-' || toks[i - 1]?.gap !== 'none') return false;
  return word?.kind === 'word' && word.end - word.start <= 4 && /\p{Lu}/u.test(text.charAt(word.start));
}

/** What stands behind a noun and begins something else: `armies approached Oria`, `papers including`, `two ships – Vega`, `three boats Vega`. */
function opensAnother(text: Text, i: number): boolean {
  const { kind, gap, start } = text.toks[i] as Text['toks'][number];
  if (gap !== 'space') return false;
  if (kind === 'mark') return true;
  const pos = text.posAt(start);
  const isAfterNoun = text.posAt(text.toks[i - 1]?.start ?? 0) === 'NOUN';
  return isAfterNoun && (pos === 'VERB' || pos === 'PROPN');
}

/** The stop of `U.S.` inside a phrase. */
function isInitial({ toks }: Text, i: number): boolean {
  const before = toks[i - 1];
  return before?.kind === 'word' && before.end - before.start === 1 && toks[i]?.gap === 'none';
}
