import type { QuantityKind } from '../../core/vocabulary.ts';
import type { Count } from './count.ts';
import { isCue, sense, type Text } from './lexicon.ts';

/** What a number counts: the noun's tokens and what they say of the kind. */
export interface Counted {
  readonly unit: string | null;
  readonly kind: QuantityKind;
  readonly person: boolean;
  /** The token after the noun phrase. */
  readonly next: number;
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
    return { unit: measure.row.unit, kind: measure.row.kind, person: false, next: measure.next, known: true };
  const money = text.toks[dash]?.gap === 'line' ? null : sense(text, dash, 'currency');
  if (money !== null)
    return { unit: money.row.unit, kind: 'money', person: false, next: money.next, known: true };
  const of = text.toks[count.next]?.lower === 'of' ? count.next + 1 : count.next;
  return readNoun(text, of, dash > count.next);
}

/** The head of the noun phrase that starts at `i`: a known noun, else the last noun before the phrase ends. */
function readNoun(text: Text, i: number, hyphen: boolean): Counted | null {
  let unknown: Counted | null = null;
  for (let at = i; at < i + FARTHEST_NOUN; at++) {
    const tok = text.toks[at];
    if (tok === undefined || tok.gap === 'line' || sense(text, at, 'vague') !== null) break;
    const known = sense(text, at, 'counted');
    if (known !== null && !continuesNoun(text, known.next))
      return { ...nounOf(text, known.row, known.next), known: true };
    if (known === null && (!isInsidePhrase(text, at) || endsPossessive(text, at))) break;
    unknown = unknownNoun(text, at) ?? unknown;
  }
  return hyphen ? null : unknown;
}

function unknownNoun(text: Text, at: number): Counted | null {
  const tok = text.toks[at];
  if (tok?.kind !== 'word' || !/^(?:NOUN|PROPN)$/.test(text.posAt(tok.start))) return null;
  return {
    unit: text.lemmaAt(tok.start) || tok.lower,
    kind: 'other',
    person: false,
    next: at + 1,
    known: false,
  };
}

function nounOf(
  text: Text,
  row: { readonly kind: QuantityKind; readonly person: boolean; readonly unit: string | null },
  next: number,
) {
  const last = text.toks[next - 1];
  const lemma = last === undefined ? '' : text.lemmaAt(last.start);
  return {
    unit: row.unit ?? (lemma === '' ? (last?.lower ?? null) : lemma.toLowerCase()),
    kind: row.kind,
    person: row.person,
    next,
  };
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
  if (tok.kind === 'figure') return false;
  const pos = text.posAt(tok.start);
  if (sense(text, i, 'harm') !== null && pos === 'VERB') return false;
  return (
    /^(?:ADJ|NOUN|PROPN|NUM|X|)$/.test(pos) ||
    (pos === 'VERB' && /(?:ed|en|ing)$/.test(tok.lower)) ||
    (pos === 'ADV' && /ly$/.test(tok.lower)) ||
    tok.lower === 's'
  );
}

/** The stop of `U.S.` inside a phrase. */
function isInitial({ toks }: Text, i: number): boolean {
  const before = toks[i - 1];
  return before?.kind === 'word' && before.end - before.start === 1 && toks[i]?.gap === 'none';
}

/** `34-year-old`, `aged 34`, `34 years old`; the age in years. */
export function isAge(text: Text, count: Count): boolean {
  if (isCue(text, count.first - 1, 'age')) return true;
  const words: string[] = [];
  for (let at = count.next; at < count.next + 5; at++) {
    const tok = text.toks[at];
    if (tok === undefined || tok.gap === 'line') break;
    if (tok.kind === 'word') words.push(tok.lower);
    else if (!'-–'.includes(tok.lower)) break;
  }
  return /^years? olds?\b|^years of age\b/.test(words.join(' '));
}
