import { type Bench, kid, patch, wordAt } from '../bench.ts';

/**
 * `called King Salman on Friday`, `bombed Bria`, read as what somebody is called: without an object a name or a number right
 * behind an active verb is that object. Verbs that link a subject to what it is have theirs.
 */
export function mendBareObject(bench: Bench, i: number): void {
  const { dep, head, pos } = wordAt(bench, i);
  if (dep !== 'xcomp' || head >= i || !/^(PROPN|NUM)$/.test(pos)) return;
  const verb = wordAt(bench, head);
  if (verb.pos !== 'VERB' || bench.lexicon.linking.has(verb.lemma)) return;
  if (
    kid(bench, head, /^(obj|iobj|aux:pass|ccomp|nsubj:pass)$/) >= 0 ||
    kid(bench, i, /^(case|cop|mark)$/) >= 0
  )
    return;
  patch(bench, i, { dep: 'obj' });
}
