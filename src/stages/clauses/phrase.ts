import type { Span } from '../../core/span.ts';
import { depOf, kid, kidsOf, type Tree, token } from './tree.ts';

/** What hangs on a noun without being part of the phrase that names it. */
const OUTSIDE = new Set([
  'case',
  'mark',
  'cc',
  'punct',
  'conj',
  'acl',
  'acl:relcl',
  'advcl',
  'parataxis',
  'cop',
  'aux',
  'nsubj',
  'ccomp',
  'discourse',
]);

/** The words that name something, from its head: determiners, modifiers, `of` phrases and appositions with it. */
export function phraseSpan(tree: Tree, head: number): Span {
  let first = head;
  let last = head;
  const stack = [head];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    first = Math.min(first, at);
    last = Math.max(last, at);
    for (const child of kidsOf(tree, at)) if (belongs(tree, child, at === head)) stack.push(child);
  }
  return { start: token(tree, first).start, end: token(tree, last).end };
}

/** A preposition belongs to what it governs inside of the phrase; a verb never belongs to a name. */
function belongs(tree: Tree, child: number, top: boolean): boolean {
  const { dep, pos } = token(tree, child);
  if (pos === 'VERB' && /^(nmod|obl)/.test(dep)) return false;
  return !OUTSIDE.has(dep) || (!top && dep === 'case');
}

/** The preposition a phrase is tied by, several words joined; null for a bare phrase. A possessive `'s` is none. */
export function prepositionOf(tree: Tree, head: number): string | null {
  const words: string[] = [];
  for (const child of kidsOf(tree, head)) {
    if (depOf(tree, child) !== 'case' || token(tree, child).tag === 'POS') continue;
    if (child > head) continue;
    words.push(tree.words[child] as string);
    for (const fixed of kidsOf(tree, child))
      if (depOf(tree, fixed) === 'fixed') words.push(tree.words[fixed] as string);
  }
  return words.length === 0 ? null : words.join(' ');
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'SYM', 'X', 'ADJ', 'ADV']);

/** The head and its conjuncts, each with the preposition it stands behind. Conjoined verbs are no phrases. */
export function conjuncts(
  tree: Tree,
  head: number,
): readonly { readonly head: number; readonly preposition: string | null }[] {
  const preposition = prepositionOf(tree, head);
  const all = [{ head, preposition }];
  for (let i = 0; i < all.length && all.length < 60; i++) {
    const from = all[i] as { head: number; preposition: string | null };
    for (const child of kidsOf(tree, from.head)) {
      if (depOf(tree, child) !== 'conj' || !NOMINAL.has(token(tree, child).pos)) continue;
      if (kid(tree, child, 'nsubj', 'nsubj:pass', 'cop') >= 0) continue;
      all.push({ head: child, preposition: prepositionOf(tree, child) ?? from.preposition });
    }
  }
  return all;
}

/** `who`, `which`, `that` in a relative clause. */
export function isRelativePronoun(tree: Tree, index: number): boolean {
  const { tag, pos } = token(tree, index);
  if (tag === 'WDT' || tag === 'WP') return true;
  return tree.words[index] === 'that' && pos === 'PRON' && tag !== 'DT';
}

/** What the relative clause around a token says something about; -1 outside of relative clauses. */
export function antecedentOf(tree: Tree, index: number): number {
  let at = index;
  for (let steps = 0; steps < 30; steps++) {
    const { head, dep } = token(tree, at);
    if (head < 0) break;
    if (dep === 'acl:relcl' || dep === 'advcl:relcl') return token(tree, head).pos === 'VERB' ? -1 : head;
    at = head;
  }
  return nounBefore(tree, index);
}

/** Where the tree shows no relative clause, `which` speaks of the noun right before it. */
function nounBefore(tree: Tree, index: number): number {
  const { sentence } = token(tree, index);
  let at = index - 1;
  while (at >= 0 && (token(tree, at).pos === 'PUNCT' || token(tree, at).pos === 'ADP')) at--;
  if (at < 0 || token(tree, at).sentence !== sentence || !/^(NOUN|PROPN|NUM)$/.test(token(tree, at).pos))
    return -1;
  for (let steps = 0; steps < 8 && /^(flat|compound|nummod|appos)$/.test(depOf(tree, at)); steps++) {
    const { head } = token(tree, at);
    if (head < 0) break;
    at = head;
  }
  return at;
}
