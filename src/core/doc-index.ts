import type { Doc } from './doc.ts';
import type { Clause } from './layers/clause.ts';
import type { Mention } from './layers/entities.ts';
import type { Token } from './layers/segments.ts';

/** The layers an index is made over. */
export type Indexed = Doc<'segments' | 'entities' | 'dates' | 'clauses'>;

/** A document with the look-ups that reading its trees needs, made once for each document. */
export interface DocIndex {
  readonly doc: Indexed;
  readonly tokens: readonly Token[];
  /** Lower-case lemma of every token. */
  readonly lemmas: readonly string[];
  /** Tokens that depend on a token. */
  readonly kids: readonly (readonly number[])[];
  /** Mentions that cover a token, longest first. */
  readonly mentionsAt: readonly (readonly number[])[];
  /** Whether a time expression covers a token. */
  readonly timed: readonly boolean[];
  /** Clauses that hang on a clause. */
  readonly childClauses: readonly (readonly number[])[];
  /** Mentions, time expressions and clauses of a sentence, in the order of their layer. */
  readonly mentionsIn: readonly (readonly number[])[];
  readonly datesIn: readonly (readonly number[])[];
  readonly clausesIn: readonly (readonly number[])[];
}

export function indexDoc(doc: Indexed): DocIndex {
  const { tokens } = doc.segments;
  const kids: number[][] = tokens.map(() => []);
  tokens.forEach((token, i) => {
    if (token.head >= 0) kids[token.head]?.push(i);
  });
  const childClauses: number[][] = doc.clauses.map(() => []);
  doc.clauses.forEach((clause, i) => {
    if (clause.parent !== null) childClauses[clause.parent]?.push(i);
  });
  const timed = tokens.map(() => false);
  for (const timex of doc.dates)
    for (let i = firstToken(tokens, timex.start); i < tokens.length && at(tokens, i).start < timex.end; i++)
      timed[i] = true;
  return {
    doc,
    tokens,
    lemmas: tokens.map((token) => token.lemma.toLowerCase()),
    kids,
    mentionsAt: coverTokens(tokens, doc.entities.mentions),
    timed,
    childClauses,
    mentionsIn: bySentence(doc, doc.entities.mentions),
    datesIn: bySentence(doc, doc.dates),
    clausesIn: bySentence(doc, doc.clauses),
  };
}

/** Indices of findings by the sentence they stand in. */
export function bySentence(
  { segments }: Doc<'segments'>,
  findings: readonly { readonly sentence: number }[],
): number[][] {
  const out: number[][] = segments.sentences.map(() => []);
  findings.forEach(({ sentence }, i) => {
    out[sentence]?.push(i);
  });
  return out;
}

function coverTokens(tokens: readonly Token[], mentions: readonly Mention[]): number[][] {
  const cover: number[][] = tokens.map(() => []);
  mentions.forEach((mention, m) => {
    for (
      let i = firstToken(tokens, mention.start);
      i < tokens.length && at(tokens, i).start < mention.end;
      i++
    )
      cover[i]?.push(m);
  });
  const length = (m: number) => (mentions[m]?.end ?? 0) - (mentions[m]?.start ?? 0);
  for (const list of cover) list.sort((a, b) => length(b) - length(a) || a - b);
  return cover;
}

/** The first token that ends after `offset`. */
function firstToken(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(tokens, middle).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function at(tokens: readonly Token[], i: number): Token {
  return tokens[i] as Token;
}

export function tokenAt(index: DocIndex, i: number): Token {
  return at(index.tokens, i);
}

export function lemmaAt(index: DocIndex, i: number): string {
  return index.lemmas[i] ?? '';
}

export function mentionOf(index: DocIndex, mention: number): Mention {
  return index.doc.entities.mentions[mention] as Mention;
}

export function clauseOf(index: DocIndex, clause: number): Clause {
  return index.doc.clauses[clause] as Clause;
}

/** The preposition of a phrase, from the word that marks it at its head; null without one. */
export function prepositionOf(index: DocIndex, head: number): string | null {
  for (const kid of index.kids[head] ?? [])
    if (tokenAt(index, kid).dep === 'case') {
      const lemma = lemmaAt(index, kid);
      if (!/^['’]s?$/.test(lemma)) return lemma;
    }
  return null;
}
