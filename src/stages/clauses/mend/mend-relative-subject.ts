import { type Bench, isBelow, isNominal, kid, kidsOf, patch, wordAt } from '../bench.ts';

/**
 * `Malaysia, whose envoy has left, has urged calm`: the verb behind the comma that closes a relative clause has the noun
 * before the clause for its subject, where no other verb stands before it.
 */
export function mendRelativeSubject(bench: Bench, relative: number): void {
  if (!/^(WP|WDT|WP\$)$/.test(wordAt(bench, relative).tag) || wordAt(bench, relative - 1).text !== ',')
    return;
  const subject = subjectBefore(bench, relative - 1);
  const verb = subject < 0 ? -1 : verbBehindComma(bench, relative);
  if (verb < 0 || kid(bench, verb, /^(nsubj|csubj|expl)/) >= 0) return;
  const inner = innerVerb(bench, relative, verb);
  if (inner < 0 || inner === verb) return;
  liftVerb(bench, { verb, inner, subject });
  if (wordAt(bench, verb).tag === 'VBN' && kid(bench, verb, /^aux/) < 0) patch(bench, verb, { tag: 'VBD' });
  patch(bench, subject, { head: verb, dep: kid(bench, verb, /^aux:pass$/) >= 0 ? 'nsubj:pass' : 'nsubj' });
  patch(bench, inner, { head: subject, dep: 'acl:relcl' });
}

interface Parts {
  readonly verb: number;
  readonly inner: number;
  readonly subject: number;
}

/** The verb of the sentence, with what stands before its subject and what hung on the relative clause by mistake. */
function liftVerb(bench: Bench, { verb, inner, subject }: Parts): void {
  const above = [subject, inner].find((one) => isBelow(bench, verb, one));
  if (above !== undefined) {
    const { head, dep } = wordAt(bench, above);
    if (!isBelow(bench, head, verb)) patch(bench, verb, { head, dep });
  } else if (wordAt(bench, inner).dep === 'root') patch(bench, verb, { head: -1, dep: 'root' });
  for (const child of kidsOf(bench, inner))
    if (child > verb || child < subject) patch(bench, child, { head: verb });
}

/** The head of the noun phrase before a comma, when no verb stands before it. */
function subjectBefore(bench: Bench, comma: number): number {
  for (let i = bench.sentence.first; i < comma; i++) if (/^(VERB|AUX)$/.test(wordAt(bench, i).pos)) return -1;
  let at = comma - 1;
  if (wordAt(bench, at).text === ')')
    while (at > bench.sentence.first && wordAt(bench, at).text !== '(') at--;
  if (wordAt(bench, at).text === '(') at--;
  return isNominal(wordAt(bench, at)) ? climb(bench, at) : -1;
}

/** `Union` of `Union of Kurdistan`: the phrase up to the word that another preposition or the verb holds. */
function climb(bench: Bench, from: number): number {
  let at = from;
  for (let steps = 0; steps < 5; steps++) {
    const { head, dep } = wordAt(bench, at);
    if (head < bench.sentence.first || head > from || !/^(nmod|flat|compound|appos|conj)/.test(dep)) break;
    if (dep === 'conj' && kid(bench, at, /^cc$/) < 0) break;
    at = head;
  }
  return kid(bench, at, /^case$/) >= 0 && !wordAt(bench, at).dep.startsWith('nmod') ? -1 : at;
}

/** `…, has urged`: the first finite verb that stands right behind a comma. */
function verbBehindComma(bench: Bench, from: number): number {
  for (let i = from + 2; i < bench.sentence.last - 1; i++) {
    if (wordAt(bench, i).text !== ',') continue;
    let at = i + 1;
    while (at < i + 4 && /^(AUX|ADV|PART)$/.test(wordAt(bench, at).pos)) at++;
    const { pos, tag } = wordAt(bench, at);
    if (pos !== 'VERB') continue;
    const helped = at > i + 1 && wordAt(bench, i + 1).pos === 'AUX';
    if (helped || /^VB[DZP]$/.test(tag) || (tag === 'VBN' && kid(bench, at, /^(obj|ccomp)$/) > at)) return at;
  }
  return -1;
}

/** The verb of the relative clause: the first behind the relative, or the one that its auxiliary was taken for. */
function innerVerb(bench: Bench, relative: number, end: number): number {
  for (let i = relative + 1; i < end; i++) {
    const { pos, tag, lemma } = wordAt(bench, i);
    if (pos === 'VERB' && tag !== 'VBG' && lemma !== 'have') return i;
    if (
      (pos === 'AUX' || lemma === 'have') &&
      wordAt(bench, i).dep !== 'aux' &&
      !/^(aux|cop)/.test(wordAt(bench, i).dep)
    )
      return helped(bench, i);
  }
  return -1;
}

/** `which Ankara has long accused`, with `has` as the verb: the participle is. */
function helped(bench: Bench, aux: number): number {
  const participle = kidsOf(bench, aux).find((child) => child > aux && wordAt(bench, child).tag === 'VBN');
  if (participle === undefined) return -1;
  const { head, dep } = wordAt(bench, aux);
  patch(bench, participle, { head, dep });
  for (const child of kidsOf(bench, aux)) if (child !== participle) patch(bench, child, { head: participle });
  patch(bench, aux, { head: participle, dep: 'aux' });
  return participle;
}
