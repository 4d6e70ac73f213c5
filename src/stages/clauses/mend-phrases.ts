import { readVerbGroup } from '../../nlp/compromise.ts';
import { type Bench, isNominal, kid, kidsOf, patch, wordAt } from './bench.ts';

/** `claimed responsibility` with a doer that has no `by`: it is the object. */
export function mendAgent(bench: Bench, i: number): void {
  const agent = kid(bench, i, /^obl:agent$/);
  if (agent < i || kid(bench, agent, /^case$/) >= 0 || kid(bench, i, /^obj$/) >= 0) return;
  patch(bench, agent, { dep: 'obj' });
}

/** `gunmen who attacked the convoy fled`: of two subjects the second is the object of the relative clause. */
export function mendTwoSubjects(bench: Bench, i: number): void {
  const subjects = kidsOf(bench, i).filter(
    (child) => child < i && wordAt(bench, child).dep.startsWith('nsubj'),
  );
  const [first, second] = subjects;
  if (first === undefined || second === undefined) return;
  if (joinSubjects(bench, i, second)) return;
  const clause = kid(bench, first, /^acl:relcl$/);
  if (clause < first || clause > second || kid(bench, clause, /^(obj|aux:pass|cop)$/) >= 0) return;
  patch(bench, second, { head: clause, dep: 'obj' });
}

/** `the pact between Serbia and Kosovo was signed`: a second subject behind `and` is joined to the noun before. */
function joinSubjects(bench: Bench, verb: number, second: number): boolean {
  let first = second;
  for (const child of kidsOf(bench, second))
    if (wordAt(bench, child).dep !== 'cc') first = Math.min(first, child);
  const and = first - 1;
  if (and - 1 < bench.sentence.first || wordAt(bench, and).pos !== 'CCONJ') return false;
  if (!isNominal(wordAt(bench, and - 1))) return false;
  patch(bench, and, { head: second, dep: 'cc' });
  patch(bench, second, { head: and - 1, dep: 'conj' });
  return wordAt(bench, verb).head !== second;
}

/** `troops had tortured prisoners` read as `had` with `tortured prisoners`: the participle is the verb. */
export function mendPerfect(bench: Bench, i: number): void {
  const { tag, dep, head: noun } = wordAt(bench, i);
  if ((tag !== 'VBN' && tag !== 'VBD') || dep !== 'amod' || i === bench.sentence.first) return;
  const have = wordAt(bench, i - 1);
  if (have.lemma !== 'have' || have.pos !== 'VERB' || kid(bench, i - 1, /^nsubj$/) < 0) return;
  for (const child of kidsOf(bench, i - 1)) if (child !== noun) patch(bench, child, { head: i });
  patch(bench, i, { head: have.head, dep: have.dep === 'compound' ? 'acl' : have.dep });
  patch(bench, i - 1, { head: i, dep: 'aux', pos: 'AUX' });
  if (noun > i) patch(bench, noun, { head: i, dep: 'obj' });
}

/** `accused Algeria of arming rebels`: behind such a verb stand who is accused, and of what. */
export function mendAccusation(bench: Bench, i: number): void {
  const rows = bench.lexicon.predicates.get(`verb ${wordAt(bench, i).lemma.toLowerCase()}`);
  if (
    rows?.some((row) => row.control === 'object' && row.forms[0] !== 'to' && !row.forms.includes('noun')) !==
    true
  )
    return;
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

/** The -ing form behind `of` that the tree ties to the noun behind it instead of the verb. */
function deedBehind(bench: Bench, i: number): number {
  for (let j = i + 2; j < bench.sentence.last && j <= i + 8; j++) {
    const { text, dep, pos, tag } = wordAt(bench, j);
    if (pos === 'VERB' && tag !== 'VBG') return -1;
    if (!text.endsWith('ing') || !/^(of|from|for)$/.test(wordAt(bench, j - 1).text)) continue;
    return /^(amod|compound)$/.test(dep) ? j : -1;
  }
  return -1;
}
