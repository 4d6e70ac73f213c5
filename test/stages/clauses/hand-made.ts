import { resolve } from 'node:path';
import { bareText, NO_META } from '../../../src/core/bare.ts';
import type { Doc } from '../../../src/core/doc.ts';
import type { Clause } from '../../../src/core/layers/clause.ts';
import type { Mention } from '../../../src/core/layers/entities.ts';
import type { Segments, Sentence, Token } from '../../../src/core/layers/segments.ts';
import type { EntityType } from '../../../src/core/vocabulary.ts';
import { loadKnowledge } from '../../../src/packs/knowledge.ts';
import { makeClauses } from '../../../src/stages/clauses/clauses.ts';
import { makeMend } from '../../../src/stages/clauses/mend/mend.ts';

type Layers = 'cleaned' | 'segments' | 'entities' | 'dates';

const UPOS: readonly (readonly [RegExp, string])[] = [
  [/^NNPS?$/, 'PROPN'],
  [/^NN/, 'NOUN'],
  [/^(PRP|WP|EX)/, 'PRON'],
  [/^WDT$/, 'PRON'],
  [/^DT$|^PDT$/, 'DET'],
  [/^(VB|MD)/, 'VERB'],
  [/^JJ/, 'ADJ'],
  [/^(RB|WRB)/, 'ADV'],
  [/^(IN|RP)$/, 'ADP'],
  [/^TO$|^POS$/, 'PART'],
  [/^CC$/, 'CCONJ'],
  [/^CD$/, 'NUM'],
];

function upos(tag: string, dep: string): string {
  if (/^(aux|cop)/.test(dep)) return 'AUX';
  return UPOS.find(([pattern]) => pattern.test(tag))?.[1] ?? 'PUNCT';
}

/**
 * A sentence by hand: `form[=lemma]/TAG/head/dep` separated by blanks, heads counted from 1, 0 for the root.
 * A form with `_` before it stands without a blank before it.
 */
function sentence(notation: string): readonly string[] {
  return notation.trim().split(/\s+/);
}

/** Builds a document from sentences by hand. `names` are the mentions: words and type. */
export function docOf(
  notations: readonly string[],
  names: readonly (readonly [string, EntityType])[] = [],
  options: { readonly heading?: boolean; readonly onePerParagraph?: boolean } = {},
): Doc<Layers> {
  let text = '';
  const tokens: Token[] = [];
  const sentences: Sentence[] = notations.map((notation, index) => {
    const first = tokens.length;
    const start = text.length === 0 ? 0 : text.length + 1;
    for (const word of sentence(notation)) {
      if (text.length > 0 && !word.startsWith('_')) text += ' ';
      const token = tokenOf(word.replace(/^_/, ''), { at: text.length, index, first });
      text += token.text;
      tokens.push(token);
    }
    const paragraph = options.onePerParagraph ? index : 0;
    const kind = options.heading ? 'heading' : 'body';
    return { start, end: text.length, first, last: tokens.length, block: 0, paragraph, kind };
  });
  return around(text, { tokens, sentences }, names);
}

function tokenOf(
  word: string,
  { at, index, first }: { readonly at: number; readonly index: number; readonly first: number },
): Token {
  const [given = '', tag = '', head = '0', dep = ''] = word.split('/');
  const [form = '', lemma = form.toLowerCase()] = given.split('=');
  return {
    start: at,
    end: at + form.length,
    text: form,
    sentence: index,
    lemma,
    pos: upos(tag, dep),
    tag,
    head: head === '0' ? -1 : first + Number(head) - 1,
    dep,
  };
}

function around(
  text: string,
  segments: Segments,
  names: readonly (readonly [string, EntityType])[],
): Doc<Layers> {
  const mentions = names.map(([words, type]) => mentionOf(text, segments, words, type));
  return {
    source: {
      id: 'hand',
      path: 'hand.txt',
      mediaType: 'text/plain',
      raw: text,
      sha256: '',
      given: NO_META,
    },
    cleaned: bareText(text),
    segments,
    entities: { entities: [], mentions },
    dates: [],
  };
}

function mentionOf(text: string, { sentences }: Segments, words: string, type: EntityType): Mention {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in "${text}"`);
  return {
    start,
    end: start + words.length,
    sentence: sentences.findIndex((one) => one.start <= start && start < one.end),
    type,
    form: 'name',
    entity: null,
    metonymy: null,
    antecedent: null,
    rule: 'test',
    score: null,
  };
}

const knowledge = loadKnowledge(resolve(import.meta.dirname, '../../../pipelines/packs'), ['english']);
const mend = makeMend({}, { knowledge, models: '' });
const stage = makeClauses({}, { knowledge, models: '' });

export function clausesOf(doc: Doc<Layers>): readonly Clause[] {
  const tools = { note: () => {} };
  return stage.run({ ...doc, segments: mend.run(doc, tools) }, tools);
}

/** One line per clause: `shell(subject=army, object=village)`, with everything that is not plain behind it. */
export function lines(doc: Doc<Layers>): readonly string[] {
  const clauses = clausesOf(doc);
  const word = (index: number) => doc.segments.tokens[index]?.text ?? '?';
  return clauses.map((clause) => {
    const args = clause.args.map(
      ({ slot, preposition, head }) => `${slot}${preposition ? `:${preposition}` : ''}=${word(head)}`,
    );
    const name = clause.particle ? `${clause.lemma} ${clause.particle}` : clause.lemma;
    return `${name}(${args.join(', ')})${factualityOf(doc, clause)}`;
  });
}

function factualityOf(doc: Doc<Layers>, { factuality }: Clause): string {
  const { polarity, status, certainty, sourceKind, source } = factuality;
  const mention = source === null ? undefined : doc.entities.mentions[source];
  const who = mention ? doc.cleaned.view.text.slice(mention.start, mention.end) : '?';
  return [
    polarity === 'negative' ? ' not' : '',
    status === 'occurred' ? '' : ` ${status}`,
    certainty === 'certain' ? '' : ` ${certainty}`,
    sourceKind === 'author' ? '' : ` ${sourceKind}:${who}`,
  ].join('');
}
