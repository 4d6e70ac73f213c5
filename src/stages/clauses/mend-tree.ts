import type { Segments, Sentence, Token } from '../../core/doc.ts';
import type { Lexicon } from './lexicon.ts';

/** A sentence whose tree is being mended; heads are indices into the document's tokens. */
interface Bench {
  readonly tokens: Token[];
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
}

/** Longer ones are tables or lists, where grammar says little and scanning costs much. */
const LONGEST = 200;

/**
 * Trees with the slips mended that a greedy parser makes again and again and that grammar gives away.
 * Every mending needs a contradiction in the tree: a sentence without a verb, two subjects, a participle with a subject.
 */
export function mendTrees({ tokens: given, sentences }: Segments, lexicon: Lexicon): readonly Token[] {
  const tokens = given.slice();
  for (const sentence of sentences) {
    if (sentence.last - sentence.first > LONGEST) continue;
    const bench = { tokens, sentence, lexicon };
    for (let i = sentence.first; i < sentence.last; i++) mendHyphen(bench, i);
    mendVerblessRoot(bench);
    for (let i = sentence.first; i < sentence.last; i++) mendVerb(bench, i);
  }
  return tokens;
}

function at({ tokens }: Bench, i: number): Token {
  return tokens[i] as Token;
}

function patch({ tokens }: Bench, i: number, change: Partial<Token>): void {
  tokens[i] = { ...(tokens[i] as Token), ...change };
}

function kidsOf({ tokens, sentence }: Bench, head: number): readonly number[] {
  const kids: number[] = [];
  for (let i = sentence.first; i < sentence.last; i++) if (tokens[i]?.head === head) kids.push(i);
  return kids;
}

function kid(bench: Bench, head: number, dep: RegExp): number {
  return kidsOf(bench, head).find((i) => dep.test(at(bench, i).dep)) ?? -1;
}

function isNominal({ pos }: Token): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON';
}

/** `Iran-backed militias fired`: a participle behind a hyphen modifies the noun that follows. */
function mendHyphen(bench: Bench, i: number): void {
  const word = at(bench, i);
  if ((word.tag !== 'VBN' && word.tag !== 'VBG') || word.dep === 'amod' || i - 2 < bench.sentence.first)
    return;
  const hyphen = at(bench, i - 1);
  if (hyphen.text !== '-' || hyphen.end !== word.start) return;
  const noun = nounBehind(bench, i);
  if (noun < 0) return;
  for (const child of kidsOf(bench, i)) if (child > noun) patch(bench, child, { head: noun });
  if (at(bench, noun).head === i) patch(bench, noun, { head: word.head, dep: word.dep });
  patch(bench, i, { head: noun, dep: 'amod' });
}

function nounBehind(bench: Bench, i: number): number {
  let noun = -1;
  for (let j = i + 1; j < bench.sentence.last && j <= i + 4; j++) {
    const { pos } = at(bench, j);
    if (pos === 'NOUN' || pos === 'PROPN') noun = j;
    else if (pos !== 'ADJ' && pos !== 'NUM') break;
  }
  return noun;
}

/** `Opposition leaders called for a boycott.`: a full sentence has a verb; a bare participle on its root is that verb. */
function mendVerblessRoot(bench: Bench): void {
  const { sentence } = bench;
  if (sentence.kind === 'heading' || at(bench, sentence.last - 1).tag !== '.') return;
  let root = -1;
  for (let i = sentence.first; i < sentence.last; i++) if (at(bench, i).head < 0) root = i;
  if (root < 0 || !isNominal(at(bench, root)) || kid(bench, root, /^(cop|aux)/) >= 0) return;
  const verb = kidsOf(bench, root).find((i) => i > root && isBareParticiple(bench, i)) ?? -1;
  if (verb < 0) return;
  for (const child of kidsOf(bench, root)) {
    if (child > verb) patch(bench, child, { head: verb });
    else if (at(bench, child).dep === 'nsubj') patch(bench, child, { dep: 'compound' });
  }
  patch(bench, verb, { head: -1, dep: 'root', tag: 'VBD' });
  patch(bench, root, { head: verb, dep: 'nsubj' });
}

function isBareParticiple(bench: Bench, i: number): boolean {
  const { pos, tag, dep } = at(bench, i);
  if (pos !== 'VERB' || dep !== 'acl' || (tag !== 'VBD' && tag !== 'VBN')) return false;
  if (at(bench, i - 1).text === ',') return false;
  return kid(bench, i, /^(aux|nsubj|mark|obl:agent)/) < 0;
}

function mendVerb(bench: Bench, i: number): void {
  const verb = at(bench, i);
  if (verb.pos !== 'VERB') return;
  if (verb.tag === 'VBN') mendParticiple(bench, i);
  if (says(bench, verb)) mendSaying(bench, i);
}

/** `The army denied`: with an active subject and no auxiliary a participle is a past tense. */
function mendParticiple(bench: Bench, i: number): void {
  if (kid(bench, i, /^(aux|cop)/) >= 0) return;
  const subject = kid(bench, i, /^nsubj$/);
  if (subject >= 0 && subject < i) patch(bench, i, { tag: 'VBD' });
}

function says({ lexicon }: Bench, { lemma }: Token): boolean {
  const rows = lexicon.predicates.get(`verb ${lemma.toLowerCase()}`);
  return rows?.some((row) => row.source !== undefined && row.forms.includes('that')) === true;
}

function mendSaying(bench: Bench, i: number): void {
  const subjects = kidsOf(bench, i).filter((child) => at(bench, child).dep === 'nsubj' && child < i);
  if (subjects.length > 1) splitParenthesis(bench, i, subjects);
  else if (subjects.length === 0) findSpeaker(bench, i);
  else if (opensAt(bench, leftOf(bench, subjects[0] as number)) && at(bench, i).dep === 'conj')
    hang(bench, i);
}

/** `The group, Kyiv believes, is armed`: the subject before the comma belongs to what is believed. */
function splitParenthesis(bench: Bench, i: number, subjects: readonly number[]): void {
  const verb = at(bench, i);
  const own = subjects.at(-1) as number;
  const content =
    kidsOf(bench, i).find((child) => child > i && /^(xcomp|ccomp)$/.test(at(bench, child).dep)) ?? -1;
  if (content < 0 || at(bench, i + 1)?.text !== ',' || !opensAt(bench, leftOf(bench, own))) return;
  const passive = kid(bench, content, /^aux:pass$/) >= 0;
  for (const child of kidsOf(bench, i)) {
    if (child === own || child === content) continue;
    const subject = at(bench, child).dep === 'nsubj';
    patch(
      bench,
      child,
      subject ? { head: content, dep: passive ? 'nsubj:pass' : 'nsubj' } : { head: content },
    );
  }
  patch(bench, content, { head: verb.head, dep: verb.dep });
  patch(bench, i, { head: content, dep: 'parataxis' });
}

/** `…, activists said on Monday`, `…," said Russell`: the words between the comma and the verb are who says it. */
function findSpeaker(bench: Bench, i: number): void {
  const { tag, dep } = at(bench, i);
  if (!/^VB[DPZN]$/.test(tag) || kid(bench, i, /^(aux|cop|nsubj|mark)/) >= 0 || dep.startsWith('acl')) return;
  const speaker = speakerBefore(bench, i) ?? speakerBehind(bench, i);
  if (speaker === null) return;
  patch(bench, speaker, { head: i, dep: 'nsubj' });
  if (tag === 'VBN') patch(bench, i, { tag: 'VBD' });
  if (kid(bench, i, /^ccomp$/) < 0) hang(bench, i);
}

function speakerBefore(bench: Bench, i: number): number | null {
  let head = -1;
  for (let j = i - 1; j >= bench.sentence.first && i - j <= 10; j--) {
    if (isOpening(at(bench, j).text)) return head;
    if (head < 0 && !isNominal(at(bench, j))) return null;
    if (!/^(NOUN|PROPN|PRON|DET|ADJ|NUM)$/.test(at(bench, j).pos) && at(bench, j).tag !== 'POS') return null;
    if (head < 0) head = topNoun(bench, j, i);
  }
  return null;
}

/** Climbs from the last noun of a phrase to its head, as long as it lies before the verb. */
function topNoun(bench: Bench, from: number, before: number): number {
  let top = from;
  for (let steps = 0; steps < 8 && /^(flat|compound|appos)/.test(at(bench, top).dep); steps++) {
    const { head } = at(bench, top);
    if (head < 0 || head >= before || !isNominal(at(bench, head))) break;
    top = head;
  }
  return top;
}

function speakerBehind(bench: Bench, i: number): number | null {
  if (i === bench.sentence.first || !isOpening(at(bench, i - 1).text)) return null;
  for (let j = i + 1; j < bench.sentence.last && j <= i + 4; j++) {
    const word = at(bench, j);
    if (isNominal(word))
      return word.head === i || kid(bench, i, /^obj$/) < 0 ? lastOfName(bench, j, i) : null;
    if (word.pos !== 'DET' && word.pos !== 'ADJ') return null;
  }
  return null;
}

function lastOfName(bench: Bench, from: number, verb: number): number | null {
  let top = from;
  for (let steps = 0; steps < 8; steps++) {
    const { head } = at(bench, top);
    if (head === verb || head <= verb || !isNominal(at(bench, head)) || head - from > 6) break;
    top = head;
  }
  return top;
}

function isOpening(text: string): boolean {
  return text === ',' || text === '"' || text === '”' || text === "''" || text === '—' || text === '–';
}

/** The token before a phrase. */
function leftOf(bench: Bench, head: number): number {
  let first = head;
  for (const child of kidsOf(bench, head))
    if (at(bench, child).pos !== 'PUNCT') first = Math.min(first, child);
  return first - 1;
}

function opensAt(bench: Bench, i: number): boolean {
  return i >= bench.sentence.first && isOpening(at(bench, i).text);
}

/** Hangs a saying as a parenthesis on the root of its sentence; a root stays where it is. */
function hang(bench: Bench, i: number): void {
  let root = i;
  for (let steps = 0; steps < LONGEST && at(bench, root).head >= 0; steps++) root = at(bench, root).head;
  if (root === i || kid(bench, i, /^cc$/) >= 0) return;
  patch(bench, i, { head: root, dep: 'parataxis' });
}
