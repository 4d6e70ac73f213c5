import { readVerbGroup } from '../../../nlp/compromise.ts';
import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';
import { says } from './mend-saying.ts';

/** `claimed responsibility` with a doer that has no `by`: it is the object. */
export function mendAgent(bench: Bench, i: number): void {
  const agent = kid(bench, i, /^obl:agent$/);
  if (agent < i || kid(bench, agent, /^case$/) >= 0 || kid(bench, i, /^obj$/) >= 0) return;
  patch(bench, agent, { dep: 'obj' });
}

/** `the pact between Serbia and Kosovo was signed` with Kosovo as a second subject: `and` joins it to the noun before. */
export function mendTwoSubjects(bench: Bench, i: number): void {
  const [, second] = kidsOf(bench, i).filter(
    (child) => child < i && wordAt(bench, child).dep.startsWith('nsubj'),
  );
  if (second !== undefined) joinSubjects(bench, second);
}

/** `gunmen who attacked the convoy fled`: the noun behind the inner verb is its object, the outer verb is main. */
export function mendRelative(bench: Bench, i: number): void {
  freeRelative(bench, i);
  const { dep, head: antecedent } = wordAt(bench, i);
  if (dep !== 'acl:relcl' || antecedent >= i || kid(bench, i, /^(obj|aux:pass|cop|obl|xcomp)$/) >= 0) return;
  const pronoun = kid(bench, i, /^nsubj/);
  if (pronoun < 0 || !/^W/.test(wordAt(bench, pronoun).tag)) return;
  const object = nounRightBehind(bench, i);
  if (object < 0) return;
  const outer = wordAt(bench, object).head;
  if (outer <= object || !wordAt(bench, object).dep.startsWith('nsubj')) return;
  const content = kid(bench, i, /^ccomp$/);
  if (content >= 0 && (content !== outer || says(bench, wordAt(bench, i)))) return;
  const role = wordAt(bench, object).dep;
  patch(bench, object, { head: i, dep: 'obj' });
  if (wordAt(bench, outer).head !== i) return;
  const { head, dep: above } = wordAt(bench, antecedent);
  patch(bench, outer, { head, dep: above });
  patch(bench, antecedent, { head: outer, dep: role });
}

/** With `who` as a second subject the verb is a relative clause, and the clause it holds is the main one. */
function freeRelative(bench: Bench, i: number): void {
  const [noun, pronoun] = kidsOf(bench, i).filter(
    (child) => child < i && wordAt(bench, child).dep === 'nsubj',
  );
  if (noun === undefined || pronoun === undefined || !/^W/.test(wordAt(bench, pronoun).tag)) return;
  const outer = kid(bench, i, /^(ccomp|advcl|conj|parataxis)$/);
  if (outer < i || kid(bench, outer, /^(mark|cc)$/) >= 0) return;
  const { head, dep } = wordAt(bench, i);
  patch(bench, outer, { head, dep });
  patch(bench, noun, { head: outer, dep: kid(bench, outer, /^aux:pass$/) < 0 ? 'nsubj' : 'nsubj:pass' });
  patch(bench, i, { head: noun, dep: 'acl:relcl' });
}

/** The head of the bare phrase that begins directly behind a verb; -1 where something else stands. */
function nounRightBehind(bench: Bench, verb: number): number {
  for (let j = verb + 1; j < bench.sentence.last && j <= verb + 5; j++) {
    const { pos } = wordAt(bench, j);
    if (isNominal(wordAt(bench, j)) && wordAt(bench, j).head > j && /^nsubj/.test(wordAt(bench, j).dep))
      return j;
    if (!/^(DET|ADJ|NUM|NOUN|PROPN)$/.test(pos)) return -1;
  }
  return -1;
}

function joinSubjects(bench: Bench, second: number): void {
  let first = second;
  for (const child of kidsOf(bench, second))
    if (wordAt(bench, child).dep !== 'cc') first = Math.min(first, child);
  const and = first - 1;
  if (and - 1 < bench.sentence.first || wordAt(bench, and).pos !== 'CCONJ') return;
  if (!isNominal(wordAt(bench, and - 1))) return;
  patch(bench, and, { head: second, dep: 'cc' });
  patch(bench, second, { head: and - 1, dep: 'conj' });
}

/** `troops had tortured prisoners`, `it had shot down ten` read as `had` with something: the participle is the verb. */
export function mendPerfect(bench: Bench, i: number): void {
  const { tag, head: noun } = wordAt(bench, i);
  if ((tag !== 'VBN' && tag !== 'VBD') || i === bench.sentence.first) return;
  const have = wordAt(bench, i - 1);
  if (!isHad(bench, i)) return;
  if (have.lemma !== 'have' || have.pos !== 'VERB' || kid(bench, i - 1, /^nsubj$/) < 0) return;
  for (const child of kidsOf(bench, i - 1))
    if (child !== noun && child !== i) patch(bench, child, { head: i });
  patch(bench, i, { head: have.head, dep: have.dep === 'compound' ? 'acl' : have.dep });
  patch(bench, i - 1, { head: i, dep: 'aux', pos: 'AUX' });
  if (noun > i) patch(bench, noun, { head: i, dep: 'obj' });
}

/** `had mediated`, `had prisoners`: nobody has a participle. */
function isHad(bench: Bench, i: number): boolean {
  const { tag, dep, head } = wordAt(bench, i);
  if (dep === 'advcl' && tag === 'VBN' && head === i - 1 && kid(bench, head, /^obj$/) < 0) return true;
  return dep === 'amod' || (head === i - 1 && (dep === 'obj' || (dep === 'xcomp' && tag === 'VBN')));
}

/** `accused Algeria of arming rebels`: behind such a verb stand who is accused, and of what. */
export function mendAccusation(bench: Bench, i: number): void {
  const rows = bench.lexicon.predicates.get(`verb ${wordAt(bench, i).lemma.toLowerCase()}`);
  if (
    rows?.some((row) => row.control === 'object' && row.forms[0] !== 'to' && !row.forms.includes('noun')) !==
    true
  )
    return;
  giveMeans(bench, i);
  const deed = deedBehind(bench, i);
  if (deed < 0) return;
  const { dep, head } = wordAt(bench, deed);
  makeDeed(bench, deed, i);
  if (/^(amod|compound)$/.test(dep) && head > deed) patch(bench, head, { head: deed, dep: 'obj' });
  if (kid(bench, i, /^(obj|aux:pass|nsubj:pass)$/) >= 0) return;
  const accused = deed - 2;
  if (accused > i && isNominal(wordAt(bench, accused))) patch(bench, accused, { head: i, dep: 'obj' });
}

function makeDeed(bench: Bench, deed: number, verb: number): void {
  const { tag, text, lemma } = wordAt(bench, deed);
  const infinitive = tag === 'VBG' ? lemma : (readVerbGroup(text)?.infinitive ?? lemma);
  patch(bench, deed, { head: verb, dep: 'advcl', pos: 'VERB', tag: 'VBG', lemma: infinitive });
  patch(bench, deed - 1, { head: deed, dep: 'mark' });
}

/** The -ing form behind `of` that the tree ties to the noun behind it, or sets beside the accused, instead of the verb. */
function deedBehind(bench: Bench, i: number): number {
  for (let j = i + 2; j < bench.sentence.last && j <= i + 8; j++) {
    const { text, dep, pos, tag } = wordAt(bench, j);
    if (pos === 'VERB' && tag !== 'VBG') return -1;
    if (!text.endsWith('ing') || !/^(of|from|for)$/.test(wordAt(bench, j - 1).text)) continue;
    return /^(amod|compound)$/.test(dep) || (pos === 'VERB' && /^(conj|nmod)$/.test(dep)) ? j : -1;
  }
  return -1;
}

/** `accused it of complicity by arming them`: what is done `by` doing so is the deed of the accused. */
function giveMeans(bench: Bench, i: number): void {
  const deed = kidsOf(bench, i).find(
    (child) => child > i && /^(obl|nmod)$/.test(wordAt(bench, child).dep) && hasCase(bench, child, 'of'),
  );
  const object = kid(bench, i, /^(obj|nsubj:pass)$/);
  const of =
    deed ?? (object < 0 ? undefined : kidsOf(bench, object).find((child) => hasCase(bench, child, 'of')));
  if (of === undefined) return;
  for (const child of kidsOf(bench, i)) {
    const { dep, tag } = wordAt(bench, child);
    const mark = kid(bench, child, /^mark$/);
    if (child > of && dep === 'advcl' && tag === 'VBG' && mark >= 0 && wordAt(bench, mark).text === 'by')
      patch(bench, child, { dep: 'xcomp' });
  }
}

function hasCase(bench: Bench, i: number, text: string): boolean {
  const marker = kid(bench, i, /^case$/);
  return marker >= 0 && wordAt(bench, marker).text === text;
}
