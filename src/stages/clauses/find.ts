import type { Sentence } from '../../core/layers/segments.ts';
import type { Draft, Scene } from './draft.ts';
import { depOf, firstConjunct, kid, kidsOf, type Tree, token } from './tree.ts';
import { NO_GROUP, readGroup } from './verb-group.ts';

/** Relations under which a verb is part of a word or a phrase, not the head of a clause. */
const NO_CLAUSE = new Set([
  'aux',
  'aux:pass',
  'cop',
  'case',
  'fixed',
  'flat',
  'compound',
  'amod',
  'mark',
  'goeswith',
  'cc',
  'det',
  'advmod',
  'discourse',
  'compound:prt',
]);
/** Names in which an event noun names no event: ministries, laws, persons, places. */
const NAMED = new Set(['ORG', 'LAW', 'PER', 'FAC', 'GPE', 'LOC', 'TITLE', 'WEAPON', 'NORP']);

/** Finds the heads of clauses of one sentence in text order. */
export function findClauses(scene: Scene, sentence: Sentence): void {
  const index = scene.tree.tokens[sentence.first]?.sentence ?? 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const kind = kindOf(scene, i);
    if (kind === null) continue;
    scene.clauseAt[i] = scene.drafts.length;
    scene.drafts.push(draftOf(scene, i, kind, index));
  }
}

function kindOf(scene: Scene, i: number): Draft['kind'] | null {
  const { tree } = scene;
  const { pos } = token(tree, i);
  if (pos === 'PUNCT') return null;
  if (kid(tree, i, 'cop') >= 0) return 'copula';
  if (pos === 'VERB' || pos === 'AUX') return verbKind(tree, i);
  if (pos !== 'PROPN' || pos === 'PROPN') return nounKind(scene, i);
  if (pos !== 'ADJ') return null;
  if (kid(tree, i, 'det') >= 0 && isEventNoun(scene, i)) return 'noun';
  return takesContent(scene, i) ? 'copula' : null;
}

function verbKind(tree: Tree, i: number): Draft['kind'] | null {
  if (NO_CLAUSE.has(depOf(tree, i)) || isSecondAttribute(tree, i)) return null;
  return isGerundNoun(tree, i) ? 'noun' : 'verb';
}

/** `a large and well coordinated team`: a participle beside an adjective, before their noun, is one itself. */
function isSecondAttribute(tree: Tree, i: number): boolean {
  if (depOf(tree, i) !== 'conj') return false;
  const first = firstConjunct(tree, i);
  return depOf(tree, first) === 'amod' && token(tree, first).head > i;
}

/** A noun by its part of speech may still be tagged as a verb: then the tag is right more often. */
function nounKind(scene: Scene, i: number): Draft['kind'] | null {
  if (isEventNoun(scene, i)) return 'noun';
  const { tag, dep } = token(scene.tree, i);
  return tag.startsWith('VB') && !NO_CLAUSE.has(dep) ? 'verb' : null;
}

/** `the shelling of the town`: an -ing form with an article or an `of` is a noun. */
function isGerundNoun(tree: Tree, i: number): boolean {
  return (
    token(tree, i).tag === 'VBG' && kid(tree, i, 'det', 'nmod:poss') >= 0 && kid(tree, i, 'obj', 'aux') < 0
  );
}

function isEventNoun(scene: Scene, i: number): boolean {
  const { dep, pos } = token(scene.tree, i);
  if (dep === 'compound' || dep === 'flat' || dep === 'nmod:desc') return false;
  if (nounLemma(scene, i) === null) return false;
  const mention = scene.mentionAt[i] as number;
  if (mention < 0)
    return (
      pos !== 'PROPN' ||
      depOf(scene.tree, i) === 'root' ||
      opensSentence(scene.tree, i) ||
      scene.headings[token(scene.tree, i).sentence] === true
    );
  return !NAMED.has(scene.mentionTypes[mention] as string);
}

/** `Airstrikes hit the port`: the first word has its capital from the sentence, not from a name. */
function opensSentence(tree: Tree, i: number): boolean {
  const { sentence } = token(tree, i);
  let before = i - 1;
  while (before >= 0 && token(tree, before).sentence === sentence && token(tree, before).pos === 'PUNCT')
    before--;
  return before < 0 || token(tree, before).sentence !== sentence;
}

/** An adjective without copula whose content matters: `troops ready to attack`. */
function takesContent(scene: Scene, i: number): boolean {
  if (!scene.lexicon.predicates.has(`adjective ${lemmaOf(scene.tree, i)}`)) return false;
  return kidsOf(scene.tree, i).some((child) =>
    ['xcomp', 'ccomp', 'csubj'].includes(depOf(scene.tree, child)),
  );
}

/** The form under which the packs know an event noun; null when they do not. */
export function nounLemma({ tree, lexicon }: Scene, i: number): string | null {
  const lemma = lemmaOf(tree, i);
  const compound = i > 0 && token(tree, i - 1).head === i ? `${lemmaOf(tree, i - 1)} ${lemma}` : lemma;
  if (lexicon.nouns.has(compound)) return compound;
  if (lexicon.nouns.has(lemma)) return lemma;
  const word = tree.words[i] as string;
  if (lexicon.nouns.has(word)) return word;
  const singular = word.replace(/s$/, '');
  return lexicon.nouns.has(singular) ? singular : null;
}

export function lemmaOf(tree: Tree, i: number): string {
  return token(tree, i).lemma.toLowerCase();
}

function draftOf(scene: Scene, i: number, kind: Draft['kind'], sentence: number): Draft {
  const { tree, lexicon } = scene;
  const named = kind === 'noun' ? nounLemma(scene, i) : null;
  const particle = kid(tree, i, 'compound:prt');
  return {
    index: scene.drafts.length,
    sentence,
    predicate: i,
    kind,
    lemma: named ?? (kind === 'noun' ? (tree.words[i] as string) : lemmaOf(tree, i)),
    particle: particle < 0 ? null : (tree.words[particle] as string),
    group: kind === 'noun' ? NO_GROUP : readGroup(tree, lexicon, i),
    noun: named === null ? null : (lexicon.nouns.get(named) ?? null),
    args: [],
    parent: null,
    link: null,
    mark: null,
  };
}
