import { type Bench, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { mendInsertedSaying } from './mend-inserted-saying.ts';
import { mendSaidWhen } from './mend-said-when.ts';
import { says } from './mend-saying.ts';

/** Gives a content clause to the verb that says it. */
export function mendContent(bench: Bench, i: number): void {
  mendOwnThat(bench, i);
  mendBareContent(bench, i);
  mendNearerSaying(bench, i);
  mendSaidWhen(bench, i);
  mendInsertedSaying(bench, i);
}

/** `denies that it backs them`, read as two verbs side by side: a verb with a `that` of its own and no `and` is content. */
function mendOwnThat(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (dep !== 'conj' || head < 0 || head >= i || kid(bench, i, /^cc$/) >= 0) return;
  const mark = kidsOf(bench, i).find((child) => wordAt(bench, child).dep === 'mark') ?? -1;
  if (mark !== head + 1 || wordAt(bench, mark).lemma !== 'that' || !says(bench, wordAt(bench, head))) return;
  patch(bench, i, { dep: 'ccomp' });
}

/** `says it shelters them`: right behind a verb of saying, without comma or `and`, a clause with a subject of its own is what is said. */
function mendBareContent(bench: Bench, i: number): void {
  const { dep, head, pos } = wordAt(bench, i);
  if (!/^(conj|parataxis|advcl|dep)$/.test(dep) || head < bench.sentence.first || head >= i || pos !== 'VERB')
    return;
  if (!says(bench, wordAt(bench, head)) || kid(bench, head, /^(ccomp|xcomp|obj|iobj)$/) >= 0) return;
  if (kid(bench, i, /^nsubj/) < head || kid(bench, i, /^(cc|mark|advmod)$/) >= 0) return;
  for (let j = head + 1; j < i; j++) if (/^[,;:"”“—–(-]/.test(wordAt(bench, j).text)) return;
  patch(bench, i, { dep: 'ccomp' });
}

/** `denies that … and says Y attacked`: what follows a second saying is its content, not that of the first. */
function mendNearerSaying(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (dep !== 'ccomp' || head < 0 || head >= i) return;
  const nearer = kidsOf(bench, head).findLast(
    (child) =>
      child > head && child < i && wordAt(bench, child).dep === 'conj' && says(bench, wordAt(bench, child)),
  );
  if (nearer === undefined || kid(bench, nearer, /^(ccomp|xcomp)$/) >= 0) return;
  patch(bench, i, { head: nearer });
}
