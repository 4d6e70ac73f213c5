import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/** What stands between two commas behind a subject says what it is: it takes neither its place nor stands beside it. */
export function mendApposedSubject(bench: Bench, noun: number): void {
  mendBehindList(bench, noun);
  const { dep, head: verb } = wordAt(bench, noun);
  if (!isNominal(wordAt(bench, noun)) || !dep.startsWith('nsubj') || verb < noun) return;
  if (kid(bench, noun, /^(cop|aux|case)/) >= 0 || isBelow(bench, verb, noun)) return;
  const subject = ownSubject(bench, noun) ?? secondSubject(bench, noun, verb);
  if (subject === null) return;
  patch(bench, subject, { head: verb, dep });
  patch(bench, noun, { head: subject, dep: 'appos' });
}

/** `Togo and Benin, allies of Mali`, read as three: behind `and` a list is closed. */
function mendBehindList(bench: Bench, noun: number): void {
  const { dep, head, pos } = wordAt(bench, noun);
  if (dep !== 'conj' || pos !== 'NOUN' || head < bench.sentence.first || head > noun) return;
  if (kid(bench, noun, /^(cc|case|nsubj|cop)/) >= 0 || wordAt(bench, head).pos !== 'PROPN') return;
  const closed = kidsOf(bench, head).some(
    (i) => i < noun && wordAt(bench, i).dep === 'conj' && kid(bench, i, /^cc$/) >= 0,
  );
  if (closed && opensBehindComma(bench, noun)) patch(bench, noun, { dep: 'appos' });
}

function opensBehindComma(bench: Bench, noun: number): boolean {
  const [first = noun] = kidsOf(bench, noun);
  return wordAt(bench, Math.min(first, noun) - 1).text === ',' || wordAt(bench, first).text === ',';
}

/** `Togo and Benin, both members of the bloc, refused`, read as `Togo members`: a noun without copula has no subject. */
function ownSubject(bench: Bench, noun: number): number | null {
  const subject = kid(bench, noun, /^nsubj/);
  if (subject < 0 || subject > noun || !isNominal(wordAt(bench, subject))) return null;
  return hasComma(bench, subject, noun) ? subject : null;
}

/** `Togo and Benin, allies of Mali, offered`, read as `Togo offered` and `allies offered`: a verb has one subject. */
function secondSubject(bench: Bench, noun: number, verb: number): number | null {
  const subject = kid(bench, verb, /^nsubj/);
  if (subject < 0 || subject >= noun || says(bench, wordAt(bench, verb))) return null;
  if (/^W/.test(wordAt(bench, subject).tag) || !isNominal(wordAt(bench, subject))) return null;
  const helper = kid(bench, verb, /^(aux|advmod)/);
  const end = helper > noun ? helper : verb;
  return opensBehindComma(bench, noun) && wordAt(bench, end - 1).text === ',' ? subject : null;
}

function hasComma(bench: Bench, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (wordAt(bench, i).text === ',') return true;
  return kidsOf(bench, from).some((i) => wordAt(bench, i).text === ',');
}
