import { readVerbGroup } from '../../nlp/compromise.ts';
import { cueOf, type Lexicon } from './lexicon.ts';
import { depOf, kid, kidsOf, type Tree, token } from './tree.ts';

/** A verb with its auxiliaries: what the grammar alone says. */
export interface VerbGroup {
  readonly passive: boolean;
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly progressive: boolean;
  readonly perfect: boolean;
  /** Token of the modal (`will`, `could`); -1 without. */
  readonly modal: number;
  /** Token of the negation (`not`, `never`); -1 without. */
  readonly negation: number;
  /** Has a tense or a modal of its own. */
  readonly finite: boolean;
  /** `to` before a bare verb. */
  readonly infinitive: boolean;
}

export const NO_GROUP: VerbGroup = {
  passive: false,
  tense: 'none',
  progressive: false,
  perfect: false,
  modal: -1,
  negation: -1,
  finite: false,
  infinitive: false,
};

const BE = new Set(['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m", '’s', '’re']);
const PAST_AUX = new Set(['was', 'were', 'had', 'did', 'got']);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve']);
/** Forms that carry no tense themselves. */
const TENSELESS = new Set(['be', 'been', 'being', 'having', 'to']);
const AUX_DEPS = new Set(['aux', 'aux:pass', 'cop']);
/** Words that may stand between an auxiliary and its verb. */
const BETWEEN = new Set(['ADV', 'PART']);

/** Reads tense, voice, modal and negation of a verb or of a copula's predicate. */
export function readGroup(tree: Tree, lexicon: Lexicon, index: number): VerbGroup {
  const aux = kidsOf(tree, index).filter((child) => AUX_DEPS.has(depOf(tree, child)));
  const missed = missedAuxiliary(tree, index, aux);
  const group = fromTree(tree, lexicon, index, aux);
  return missed < 0 ? group : secondOpinion(tree, lexicon, { index, from: missed, group });
}

function fromTree(tree: Tree, lexicon: Lexicon, index: number, aux: readonly number[]): VerbGroup {
  const words = aux.map((child) => tree.words[child] as string);
  const tag = token(tree, index).tag;
  const modal = aux.find((child) => token(tree, child).tag === 'MD') ?? -1;
  const copula = kid(tree, index, 'cop') >= 0;
  const perfect = words.some((word) => HAVE.has(word)) && (copula || tag === 'VBN' || tag === 'VBD');
  const infinitive = isInfinitive(tree, index);
  const own = { words, tag, copula, modal, infinitive };
  return {
    passive: isPassive(tree, index, own),
    tense: tenseOf(tree, own),
    progressive: !copula && tag === 'VBG' && words.some((word) => BE.has(word)),
    perfect,
    modal,
    negation: negationOf(tree, lexicon, index),
    finite: modal >= 0 || hasTense(own),
    infinitive,
  };
}

interface Own {
  readonly words: readonly string[];
  readonly tag: string;
  readonly copula: boolean;
  readonly modal: number;
  readonly infinitive: boolean;
}

function isInfinitive(tree: Tree, index: number): boolean {
  return kidsOf(tree, index).some(
    (child) => child < index && tree.words[child] === 'to' && ['mark', 'aux'].includes(depOf(tree, child)),
  );
}

function isPassive(tree: Tree, index: number, { words, tag, copula }: Own): boolean {
  if (copula || token(tree, index).pos !== 'VERB') return false;
  if (kid(tree, index, 'nsubj:pass', 'aux:pass', 'csubj:pass') >= 0) return true;
  if (tag !== 'VBN' && tag !== 'VBD') return false;
  if (words.some((word) => HAVE.has(word))) return false;
  const dep = depOf(tree, index);
  const bare = words.length === 0 && kid(tree, index, 'nsubj', 'expl') < 0;
  if (bare && (dep === 'acl' || dep === 'advcl')) return true;
  return bare && tag === 'VBN' && kid(tree, index, 'obj') < 0;
}

function tenseOf(tree: Tree, own: Own): VerbGroup['tense'] {
  if (own.infinitive) return 'none';
  if (own.modal >= 0) return isFuture(tree.words[own.modal] as string) ? 'future' : 'none';
  if (own.words.length > 0) return auxiliaryTense(own);
  if (own.copula) return 'none';
  if (own.tag === 'VBD') return 'past';
  return own.tag === 'VBZ' || own.tag === 'VBP' ? 'present' : 'none';
}

function auxiliaryTense({ words, tag }: Own): VerbGroup['tense'] {
  if (words.some((word) => PAST_AUX.has(word))) return 'past';
  if (words.some((word) => HAVE.has(word)))
    return tag === 'VBG' && !words.includes('having') ? 'present' : 'past';
  return words.every((word) => TENSELESS.has(word)) ? 'none' : 'present';
}

function isFuture(modal: string): boolean {
  return modal === 'will' || modal === "'ll" || modal === '’ll' || modal === 'wo' || modal === 'shall';
}

function hasTense({ words, tag, infinitive }: Own): boolean {
  if (infinitive) return false;
  if (words.some((word) => !TENSELESS.has(word))) return true;
  return words.length === 0 && (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP');
}

/** `not only … but also` denies nothing. */
export function negationOf(tree: Tree, lexicon: Lexicon, index: number): number {
  const kids = kidsOf(tree, index);
  // `never fully withdrew`: the negation may hang on the adverb between
  const below = kids.flatMap((child) =>
    child < index && depOf(tree, child) === 'advmod' ? kidsOf(tree, child).filter((one) => one < child) : [],
  );
  for (const child of [...kids, ...below]) {
    const dep = depOf(tree, child);
    if (dep !== 'advmod' && dep !== 'cc' && dep !== 'cc:preconj' && dep !== 'dep') continue;
    if (cueOf(lexicon, 'negation', tree.words[child] as string) === null) continue;
    const next = tree.words[child + 1];
    if (next === 'only' || next === 'just' || next === 'merely' || next === 'simply') continue;
    return child;
  }
  return -1;
}

/** The leftmost auxiliary directly before the verb that the parser gave to another word; -1 when none is missing. */
function missedAuxiliary(tree: Tree, index: number, aux: readonly number[]): number {
  if (token(tree, index).pos !== 'VERB') return -1;
  let missed = -1;
  for (let i = index - 1; i >= 0 && index - i < 7; i--) {
    const { pos, sentence, head, tag } = token(tree, i);
    if (sentence !== token(tree, index).sentence) break;
    const helper = pos === 'AUX' || tag === 'MD';
    if (helper && !aux.includes(i) && head !== index) missed = i;
    if (!helper && !BETWEEN.has(pos)) break;
    if (tree.words[i] === 'to') break;
  }
  return missed;
}

/** Where the tree lost an auxiliary, compromise reads the words of the group without a tree. */
function secondOpinion(
  tree: Tree,
  lexicon: Lexicon,
  { index, from, group }: { readonly index: number; readonly from: number; readonly group: VerbGroup },
): VerbGroup {
  const reading = readVerbGroup(
    tree.words
      .slice(from, index + 1)
      .join(' ')
      .replace(/ (n[’']t)/g, '$1'),
  );
  if (reading === null) return group;
  const between = tree.words.slice(from, index);
  const modal = between.findIndex((_, i) => token(tree, from + i).tag === 'MD');
  const not = between.findIndex((word) => cueOf(lexicon, 'negation', word) !== null);
  return {
    ...group,
    passive: group.passive || reading.passive,
    tense: reading.tense === 'none' ? group.tense : reading.tense,
    progressive: group.progressive || reading.progressive,
    modal: group.modal >= 0 || modal < 0 ? group.modal : from + modal,
    negation: group.negation >= 0 || !reading.negative || not < 0 ? group.negation : from + not,
    finite: true,
  };
}
