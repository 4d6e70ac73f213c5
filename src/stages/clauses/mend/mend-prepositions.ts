import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/** Phrases that swallowed the next one: a noun stands behind one preposition, and each has its own. */
export function mendPrepositions(bench: Bench, i: number): void {
  mendTwoPrepositions(bench, i);
  mendWithBehindPlace(bench, i);
  mendFromBeforeInfinitive(bench, i);
  mendBetween(bench, i);
}

/** `with the premier Leo Varadkar at Downing Street`, read as one phrase: what stands before the second preposition is the first. */
function mendTwoPrepositions(bench: Bench, i: number): void {
  if (!isNominal(wordAt(bench, i))) return;
  const [first, second] = kidsOf(bench, i).filter((child) => child < i && isPreposition(bench, child));
  if (first === undefined || second === undefined) return;
  const noun = nameBetween(bench, first, second);
  if (noun < 0 || isBelow(bench, i, noun)) return;
  const { head, dep } = wordAt(bench, i);
  patch(bench, noun, { head, dep });
  for (const child of kidsOf(bench, i))
    if (child < second && child !== noun) patch(bench, child, { head: noun });
  const verb = verbAbove(bench, head);
  if (verb >= 0 && verb !== i) patch(bench, i, { head: verb, dep: 'obl' });
}

function isPreposition(bench: Bench, i: number): boolean {
  const { dep, pos } = wordAt(bench, i);
  return dep === 'case' && pos === 'ADP';
}

/** The head of the name that stands between two prepositions; -1 when no name does or a comma or an `and` follows it. */
function nameBetween(bench: Bench, first: number, second: number): number {
  let at = second - 1;
  if (wordAt(bench, at).pos !== 'PROPN') return -1;
  while (/^flat/.test(wordAt(bench, at).dep) && wordAt(bench, at).head > first && wordAt(bench, at).head < at)
    at = wordAt(bench, at).head;
  return at > first ? at : -1;
}

function verbAbove(bench: Bench, from: number): number {
  let at = from;
  for (let steps = 0; steps < 4 && at >= bench.sentence.first; steps++) {
    if (wordAt(bench, at).pos === 'VERB') return at;
    at = wordAt(bench, at).head;
  }
  return -1;
}

const SCENE = /^(in|at|near|on)$/i;
const PARTNER = /^(with|between|against)$/i;

/** `held talks in Doha with envoys`: a town behind `in` has nobody with it; they are the verb's. */
function mendWithBehindPlace(bench: Bench, i: number): void {
  const { dep, head: place } = wordAt(bench, i);
  if (dep !== 'nmod' || place < bench.sentence.first || place > i || !isNominal(wordAt(bench, i))) return;
  const partner = kidsOf(bench, i).find((child) => child < i && isPreposition(bench, child));
  if (partner === undefined || !PARTNER.test(wordAt(bench, partner).text)) return;
  const { pos, dep: role, head: verb } = wordAt(bench, place);
  const scene = kidsOf(bench, place).find((child) => child < place && isPreposition(bench, child));
  if (pos !== 'PROPN' || role !== 'obl' || scene === undefined || !SCENE.test(wordAt(bench, scene).text))
    return;
  if (verb >= bench.sentence.first && wordAt(bench, verb).pos === 'VERB')
    patch(bench, i, { head: verb, dep: 'obl' });
}

/** `a request from Modi to cross`: only `for` opens an infinitive with a subject; behind another preposition stands a noun. */
function mendFromBeforeInfinitive(bench: Bench, i: number): void {
  const { pos, tag } = wordAt(bench, i);
  if (pos !== 'VERB' || tag !== 'VB') return;
  const [from, to] = kidsOf(bench, i).filter((child) => child < i && wordAt(bench, child).dep === 'mark');
  const subject = kid(bench, i, /^nsubj/);
  if (from === undefined || to === undefined || subject < from || subject > to) return;
  const noun = from - 1;
  if (!/^(from|by|of|with)$/i.test(wordAt(bench, from).text) || wordAt(bench, to).tag !== 'TO') return;
  if (!isNominal(wordAt(bench, noun)) || isBelow(bench, noun, i)) return;
  patch(bench, from, { head: subject, dep: 'case' });
  patch(bench, subject, { head: noun, dep: 'nmod' });
  patch(bench, i, { head: noun, dep: 'acl' });
}

/** `between Iraq, led by a premier, and the regional government`: what is between needs a second side, so the aside has none. */
function mendBetween(bench: Bench, i: number): void {
  if (!isNominal(wordAt(bench, i)) || kid(bench, i, /^conj$/) >= 0) return;
  const between = kidsOf(bench, i).find((child) => child < i && isPreposition(bench, child));
  if (between === undefined || wordAt(bench, between).text.toLowerCase() !== 'between') return;
  const aside = asideBehind(bench, i);
  for (let j = aside + 1; aside > i && j < bench.sentence.last; j++) {
    if (wordAt(bench, j).dep !== 'conj' || !isNominal(wordAt(bench, j)) || isBelow(bench, i, j)) continue;
    const cc = kid(bench, j, /^cc$/);
    if (cc < 0 || cc > j || wordAt(bench, cc - 1).text !== ',') continue;
    patch(bench, j, { head: i });
    return;
  }
}

/** The participle behind the first comma behind a noun; -1 without. */
function asideBehind(bench: Bench, noun: number): number {
  for (let i = noun + 1; i < bench.sentence.last - 1 && i - noun < 6; i++)
    if (wordAt(bench, i).text === ',') return wordAt(bench, i + 1).tag === 'VBN' ? i + 1 : -1;
  return -1;
}
