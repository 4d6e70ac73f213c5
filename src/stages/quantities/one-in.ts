import type { Count } from './figure.ts';
import type { Text } from './lexicon.ts';

type ReadOne = (i: number) => Count | null;

/** `one in five families`, `two in every three houses`: a share of them, not five families. */
export function readOneIn(text: Text, part: Count, readOne: ReadOne): Count | null {
  const { toks } = text;
  if (part.part || part.currency !== null || part.low === null || toks[part.next]?.lower !== 'in')
    return null;
  const at = toks[part.next + 1]?.lower === 'every' ? part.next + 2 : part.next + 1;
  if (toks[part.next]?.gap === 'line' || toks[at]?.gap === 'line') return null;
  const whole = readOne(at);
  if (whole === null || whole.low === null || whole.low !== whole.high || part.low !== part.high) return null;
  if (part.low >= whole.low || whole.low > LARGEST || !isPeopleNext(text, whole.next)) return null;
  const percent = Math.round((1000 * part.low) / whole.low) / 10;
  return { ...part, next: whole.next, low: percent, high: percent, part: true, rule: 'quantities/one-in' };
}

/** Larger wholes are counts of things: `three in 2,000 votes`. */
const LARGEST = 100;

/** A noun follows, or nothing: `one in 12 days` is no share but of days, `one in 2019` a year. */
function isPeopleNext({ toks, text, posAt }: Text, i: number): boolean {
  const tok = toks[i];
  if (tok === undefined || tok.gap === 'line') return true;
  if (tok.kind === 'mark') return ',.;'.includes(tok.lower) && !/\d/.test(text.charAt(tok.end));
  return /^(?:NOUN|PROPN|ADJ|VERB|AUX|ADP)$/.test(posAt(tok.start));
}
