import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `the head of the group, Ana Roe, left`: a name between two commas, which no conjunction joins and no preposition
 * introduces, says who the whole phrase before it is.
 */
export function mendNamedAside(bench: Bench, name: number): void {
  const { pos, dep, head } = wordAt(bench, name);
  if (pos !== 'PROPN' || !/^(conj|nmod|compound)$/.test(dep) || head >= name || head < bench.sentence.first)
    return;
  if (kid(bench, name, /^(case|cc|det|conj|nmod$|nmod:poss)/) >= 0 || isListed(bench, head)) return;
  takeUpRest(bench, name);
  const { first, last } = reachOf(bench, name);
  if (wordAt(bench, first - 1).text !== ',' || wordAt(bench, last + 1).text !== ',' || first === last) return;
  const whole = wholePhrase(bench, head);
  if (wordAt(bench, whole).pos === 'NOUN') patch(bench, name, { head: whole, dep: 'appos' });
}

/** The rest of a name that was hung beside its beginning. */
function takeUpRest(bench: Bench, name: number): void {
  const { head } = wordAt(bench, name);
  for (let i = name + 1; i < bench.sentence.last; i++) {
    const next = wordAt(bench, i);
    if (next.pos !== 'PROPN' || next.head !== head || next.dep !== 'flat') return;
    patch(bench, i, { head: name });
  }
}

/** `Chad, Mali, and Niger`: one of several. */
function isListed(bench: Bench, head: number): boolean {
  const others = kidsOf(bench, head).filter((child) => wordAt(bench, child).dep === 'conj');
  return others.some((other) => kid(bench, other, /^cc$/) >= 0);
}

/** The words of a name: those right beside its head that hang from it. */
function reachOf(bench: Bench, name: number): { readonly first: number; readonly last: number } {
  const beside = kidsOf(bench, name).filter((child) =>
    /^(flat|compound|nmod:desc)/.test(wordAt(bench, child).dep),
  );
  return { first: Math.min(name, ...beside), last: Math.max(name, ...beside) };
}

/** The noun that a phrase of `of` and `for` begins with. */
function wholePhrase(bench: Bench, head: number): number {
  let at = head;
  for (;;) {
    const { dep, head: above } = wordAt(bench, at);
    const goesUp =
      dep === 'nmod' && above < at && above >= bench.sentence.first && isNominal(wordAt(bench, above));
    if (!goesUp) return at;
    at = above;
  }
}
