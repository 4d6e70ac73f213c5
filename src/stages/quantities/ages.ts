import type { Count } from './figure.ts';
import { isCue, isCueBefore, sense, type Text } from './lexicon.ts';

const OLDEST = 115;

/** The count as an age in years (`34-year-old`, `Ali, 34,`, `a boy of 17`, `children under five`); null when it is none. */
export function readAge(text: Text, count: Count): Count | null {
  const rule = 'quantities/age';
  if (isYearsOld(text, count) || isCueBefore(text, count.first, 'age')) return { ...count, rule };
  const years = count.low ?? count.high ?? 0;
  if (count.currency !== null || count.part || years > OLDEST || !Number.isInteger(years)) return null;
  if (isApposed(text, count) || isOfPerson(text, count)) return { ...count, rule };
  return isLimit(text, count)
    ? { ...count, low: years, high: count.high ?? years, approximate: false, rule: 'quantities/age-limit' }
    : null;
}

/** `34-year-old`, `34 years old`, `34 years of age`. */
function isYearsOld(text: Text, count: Count): boolean {
  const words: string[] = [];
  for (let at = count.next; at < count.next + 5; at++) {
    const tok = text.toks[at];
    if (tok === undefined || tok.gap === 'line') break;
    if (tok.kind === 'word') words.push(tok.lower);
    else if (!'-–'.includes(tok.lower)) break;
  }
  return /^years? olds?\b|^years of age\b/.test(words.join(' '));
}

/** `Ali, 34, a teacher`: between a person and the next comma. */
function isApposed(text: Text, { first, next, rule }: Count): boolean {
  const comma = text.toks[first - 1];
  const person = text.toks[first - 2];
  if (
    comma?.lower !== ',' ||
    comma.gap !== 'none' ||
    person === undefined ||
    text.toks[first]?.gap === 'line'
  )
    return false;
  if (rule !== 'quantities/figure' || next !== first + 1) return false;
  if (!',.;)'.includes(text.toks[next]?.lower ?? 'x') || text.toks[next]?.gap !== 'none') return false;
  return text.endsPerson(person.end) || isOnePerson(text, first - 2);
}

/** `a boy of 17`. */
function isOfPerson(text: Text, { first, next, rule }: Count): boolean {
  const exact = rule === 'quantities/figure' || rule === 'quantities/words';
  return exact && text.toks[first - 1]?.lower === 'of' && isOnePerson(text, first - 2) && isBare(text, next);
}

function isOnePerson(text: Text, i: number): boolean {
  const tok = text.toks[i];
  const noun = tok === undefined ? null : sense(text, i, 'counted');
  if (tok === undefined || noun?.row.person !== true || sense(text, i, 'holder') !== null) return false;
  return !tok.lower.endsWith('s') && text.lemmaAt(tok.start).toLowerCase() === tok.lower;
}

/** `children under five`, `men over 60`: a number after people and a word of limit, with nothing that it counts. */
function isLimit(text: Text, { first, next }: Count): boolean {
  return (
    isCue(text, first, 'age-limit') &&
    text.toks[first]?.gap === 'space' &&
    sense(text, first - 1, 'counted')?.row.person === true &&
    isBare(text, next)
  );
}

/** Nothing follows that the number could count. */
function isBare(text: Text, i: number): boolean {
  const tok = text.toks[i];
  if (tok === undefined || tok.gap === 'line') return true;
  if (tok.kind === 'mark') return ',.;:!?)”"’'.includes(tok.lower);
  return (
    tok.kind === 'word' &&
    /^(?:ADP|AUX|CCONJ|SCONJ|VERB|PRON)$/.test(text.posAt(tok.start)) &&
    tok.lower !== 'of'
  );
}
