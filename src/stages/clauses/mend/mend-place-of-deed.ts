import { type Bench, isNominal, kid, patch, wordAt } from '../bench.ts';

const FOLLOWED = /^(?:after|following|amid|despite|since|during|over)$/i;
const WHERE = /^(?:in|at|near|outside|inside|around|between)$/i;

/** `closed its border after clashes in Tine`: where the clashes were stands right behind them, far from the verb. */
export function mendPlaceOfDeed(bench: Bench, i: number): void {
  const { dep, head: verb } = wordAt(bench, i);
  const preposition = kid(bench, i, /^case$/);
  if (dep !== 'obl' || preposition < 0 || preposition > i || !WHERE.test(wordAt(bench, preposition).text))
    return;
  const deed = preposition - 1;
  if (wordAt(bench, deed).head !== verb || !/^(obl|nmod)$/.test(wordAt(bench, deed).dep)) return;
  const cue = kid(bench, deed, /^case$/);
  if (cue < 0 || !FOLLOWED.test(wordAt(bench, cue).text) || !isDeed(bench, deed)) return;
  patch(bench, i, { head: deed, dep: 'nmod' });
}

function isDeed(bench: Bench, i: number): boolean {
  const { lemma, text } = wordAt(bench, i);
  return (
    isNominal(wordAt(bench, i)) &&
    (bench.lexicon.nouns.has(lemma) || bench.lexicon.nouns.has(text.toLowerCase()))
  );
}
