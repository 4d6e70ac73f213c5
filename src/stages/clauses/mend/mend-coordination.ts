import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/** Verbs and nouns behind `and` that the tree hangs on something they cannot be coordinated with. */
export function mendCoordination(bench: Bench, i: number): void {
  mendJoinedNoun(bench, i);
  mendJoinedName(bench, i);
  mendJoinedSubject(bench, i);
  mendJoinedForces(bench, i);
  if (wordAt(bench, i).pos !== 'VERB') return;
  mendVerbOfNoun(bench, i);
  mendJoinedVerb(bench, i);
  mendJoinedSaying(bench, i);
  mendFirstVerb(bench, i);
  mendListOfDeeds(bench, i);
  mendListOfFates(bench, i);
}

/** `launched drones and missiles`: a bare noun is no second verb, it goes with the object before it. */
function mendJoinedNoun(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (dep !== 'conj' || head < 0 || head > i || !isNominal(wordAt(bench, i))) return;
  if (wordAt(bench, head).pos !== 'VERB' || kid(bench, i, /^(case|nsubj|cop|aux)/) >= 0) return;
  const object = kidsOf(bench, head).findLast((child) => child < i && wordAt(bench, child).dep === 'obj');
  if (object !== undefined) patch(bench, i, { head: object });
}

/** `the rivals Chad and Sudan`: the second of two names behind a common noun stands beside it, as the first does. */
function mendJoinedName(bench: Bench, i: number): void {
  const { dep, head, pos } = wordAt(bench, i);
  if (dep !== 'conj' || pos !== 'PROPN' || head < bench.sentence.first || head > i) return;
  const first = wordAt(bench, head);
  if (!/^(flat|appos)$/.test(first.dep) || first.pos !== 'PROPN' || first.head >= head || first.head < 0)
    return;
  if (wordAt(bench, first.head).tag === 'NNS') patch(bench, i, { head: first.head });
}

/** `mercenaries of the group and soldiers of the army`: people of one body stand beside people of another, not beside the body. */
function mendJoinedForces(bench: Bench, i: number): void {
  const { dep, head, tag } = wordAt(bench, i);
  if (dep !== 'conj' || tag !== 'NNS' || head < bench.sentence.first || head > i || !hasOf(bench, i)) return;
  const body = wordAt(bench, head);
  if (body.tag === 'NNS' || body.dep !== 'nmod' || body.head < bench.sentence.first || body.head > head)
    return;
  if (wordAt(bench, body.head).tag !== 'NNS' || !/^(of|from)$/.test(caseOf(bench, head))) return;
  for (const child of kidsOf(bench, head))
    if (child > i && wordAt(bench, child).dep === 'nmod') patch(bench, child, { head: i });
  patch(bench, i, { head: body.head });
}

/** An `of` phrase of its own, or one that the tree hangs on the noun before. */
function hasOf(bench: Bench, i: number): boolean {
  return /^(of|from)$/.test(wordAt(bench, i + 1).text);
}

function caseOf(bench: Bench, i: number): string {
  const marker = kid(bench, i, /^case$/);
  return marker < 0 ? '' : wordAt(bench, marker).text;
}

/** `In Syria, Turkey and Russia struck`: what `and` joins to the subject right before it is no part of a phrase further up. */
function mendJoinedSubject(bench: Bench, i: number): void {
  const { dep, head } = wordAt(bench, i);
  if (dep !== 'conj' || head < bench.sentence.first || head > i || !isNominal(wordAt(bench, i))) return;
  const cc = kid(bench, i, /^cc$/);
  const subject = cc - 1;
  if (cc < 0 || subject <= head || !wordAt(bench, subject).dep.startsWith('nsubj')) return;
  if (wordAt(bench, subject).head > i && kid(bench, i, /^case$/) < 0) patch(bench, i, { head: subject });
}

/** `targeted civilians and accused Mali`: a finite verb is not coordinated with an object but with its verb. */
function mendVerbOfNoun(bench: Bench, i: number): void {
  const { dep, head, tag } = wordAt(bench, i);
  if (dep !== 'conj' || head < bench.sentence.first || head > i || !/^VB[DNZP]$/.test(tag)) return;
  const noun = wordAt(bench, head);
  if (!isNominal(noun) || noun.dep !== 'obj' || kid(bench, i, /^(obj|obl|ccomp|xcomp)$/) < i) return;
  if (noun.head < bench.sentence.first || wordAt(bench, noun.head).pos !== 'VERB') return;
  patch(bench, i, { head: noun.head });
}

/** `accuses Kigali of looting, and has cut off ties`: what a conjunction introduces is coordinated. */
function mendJoinedVerb(bench: Bench, i: number): void {
  const { dep, head, tag } = wordAt(bench, i);
  if (!/^(parataxis|xcomp|advcl|ccomp)$/.test(dep) || head < bench.sentence.first || head > i) return;
  const cc = kid(bench, i, /^cc$/);
  if (cc < 0 || cc > i || kid(bench, i, /^mark$/) >= 0) return;
  if (dep === 'parataxis') patch(bench, i, { dep: 'conj' });
  else if (wordAt(bench, head).pos === 'VERB' && kid(bench, i, /^nsubj/) < 0 && tag !== 'VBG')
    joinVerbs(bench, i, head);
}

function joinVerbs(bench: Bench, i: number, head: number): void {
  patch(bench, i, { dep: 'conj' });
  const bare = kid(bench, i, /^aux/) < 0 && wordAt(bench, i).tag === 'VB';
  if (bare && wordAt(bench, head).tag === 'VBD') patch(bench, i, { tag: 'VBD' });
}

/** `denied that it fired and accused Mali of lying`: one who says two things says both himself. */
function mendJoinedSaying(bench: Bench, i: number): void {
  const { dep, head, tag } = wordAt(bench, i);
  if (dep !== 'conj' || head < bench.sentence.first || head > i || tag === 'VBG') return;
  if (!isSaying(bench, i) || isSaying(bench, head) || kid(bench, i, /^(nsubj|mark|aux)/) >= 0) return;
  const content = wordAt(bench, head);
  if (content.dep !== 'ccomp' || content.head < bench.sentence.first || content.head > head) return;
  if (kid(bench, head, /^mark$/) < 0 || !isSaying(bench, content.head)) return;
  patch(bench, i, { head: content.head });
  if (tag === 'VBN') patch(bench, i, { tag: 'VBD' });
}

function isSaying(bench: Bench, i: number): boolean {
  return says(bench, wordAt(bench, i));
}

/** `troops seized Izium and shelled Lyman`: a participle with an object before a coordinated main verb is the first verb. */
function mendFirstVerb(bench: Bench, i: number): void {
  const { dep, tag } = wordAt(bench, i);
  const subject = topOfPhrase(bench, i);
  if (dep !== 'acl' || subject < bench.sentence.first || subject > i || !/^VB[DN]$/.test(tag)) return;
  const object = kid(bench, i, /^obj$/);
  if (object < i || kid(bench, i, /^(aux|mark|nsubj)/) >= 0) return;
  const { head: verb, dep: role } = wordAt(bench, subject);
  if (role !== 'nsubj' || verb < object || wordAt(bench, verb).tag !== 'VBD') return;
  const cc = kid(bench, verb, /^cc$/);
  if (cc < object || cc > verb) return;
  patch(bench, i, { head: wordAt(bench, verb).head, dep: wordAt(bench, verb).dep, tag: 'VBD' });
  for (const child of kidsOf(bench, verb)) if (child < i) patch(bench, child, { head: i });
  patch(bench, verb, { head: i, dep: 'conj' });
}

/** The head of the whole phrase that a participle stands in: `troops` of `troops of the brigade seized`. */
function topOfPhrase(bench: Bench, i: number): number {
  let at = wordAt(bench, i).head;
  for (let steps = 0; steps < 5 && at > bench.sentence.first && wordAt(bench, at).dep === 'nmod'; steps++)
    at = wordAt(bench, at).head;
  return at;
}

/** `has flown missions, conducted raids and trained police`: a whole clause before a verb without a subject is the first of a list. */
function mendListOfDeeds(bench: Bench, i: number): void {
  const { dep, tag } = wordAt(bench, i);
  const last = kidsOf(bench, i).findLast((child) => child > i && wordAt(bench, child).dep === 'conj');
  if (!/^VB[DN]$/.test(tag) || last === undefined || kid(bench, i, /^(nsubj|aux|mark|cop|expl)/) >= 0) return;
  if (wordAt(bench, last).pos !== 'VERB' || wordAt(bench, i - 1).text !== ',') return;
  const first = kidsOf(bench, i).findLast((child) => child < i && wordAt(bench, child).dep === 'advcl');
  if (first === undefined || kid(bench, first, /^nsubj/) < 0 || kid(bench, first, /^(mark|advmod)$/) >= 0)
    return;
  const perfect = wordAt(bench, first).tag === 'VBN' && kid(bench, first, /^aux$/) >= 0;
  if (!perfect && wordAt(bench, first).tag !== 'VBD') return;
  patch(bench, first, { head: wordAt(bench, i).head, dep });
  for (const child of kidsOf(bench, i))
    if (child < i && child !== first) patch(bench, child, { head: first });
  patch(bench, last, { head: first });
  patch(bench, i, { head: first, dep: 'conj', tag: 'VBD' });
}

/** `nine soldiers killed and two trucks seized`: no object stands behind `and`; each of the two tells what befell whom. */
function mendListOfFates(bench: Bench, i: number): void {
  const object = kid(bench, i, /^obj$/);
  const subject = kid(bench, i, /^nsubj$/);
  if (object < i || subject < 0 || subject > i || kid(bench, i, /^aux/) >= 0) return;
  if (!/^VB[DN]$/.test(wordAt(bench, i).tag) || kid(bench, object, /^cc$/) !== i + 1) return;
  const second = kid(bench, object, /^acl$/);
  if (second !== object + 1 || wordAt(bench, second).tag !== 'VBN') return;
  const { head, dep } = wordAt(bench, i);
  // `via its channel: nine killed …`: a list of fates describes nothing
  patch(bench, i, { tag: 'VBN', dep: head >= 0 && dep.startsWith('acl') ? 'parataxis' : dep });
  patch(bench, subject, { dep: 'nsubj:pass' });
  patch(bench, second, { head: i, dep: 'conj' });
  patch(bench, i + 1, { head: second });
  patch(bench, object, { head: second, dep: 'nsubj:pass' });
}
