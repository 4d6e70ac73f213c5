import type { Doc } from '../../core/doc.ts';
import type { Clause } from '../../core/layers/clause.ts';
import type { Entities } from '../../core/layers/entities.ts';
import type { Timex } from '../../core/layers/timex.ts';
import type { Span } from '../../core/span.ts';
import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { fillNouns } from './carry.ts';
import { coverTokens } from './cover.ts';
import type { Draft, Scene } from './draft.ts';
import { type Attribution, findAttributions } from './factuality/attribution.ts';
import { type Judging, judge } from './factuality/factuality.ts';
import { findHearsay } from './factuality/hearsay.ts';
import { findQuotes } from './factuality/quotes.ts';
import { findClauses } from './find.ts';
import { fillGaps } from './gaps.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { linkClauses } from './link.ts';
import { readNounArguments } from './noun-arguments.ts';
import { depOf, kidsOf, makeTree, type Tree, token } from './tree.ts';
import { readVerbArguments } from './verb-arguments.ts';

type Needs = 'cleaned' | 'segments' | 'entities' | 'dates';

/** Who did what to whom in which clause, whether it is said to have happened, and who says so. */
export function makeClauses(
  _options: unknown,
  tools: { knowledge: Knowledge; models: string },
): Stage<Needs, 'clauses'> {
  const lexicon = makeLexicon(tools.knowledge);
  return {
    name: 'clauses',
    needs: ['cleaned', 'segments', 'entities', 'dates'],
    gives: 'clauses',
    run: (doc) => readClauses(doc, lexicon),
  };
}

function readClauses(doc: Doc<Needs>, lexicon: Lexicon): readonly Clause[] {
  const scene = sceneOf(doc, lexicon);
  const attributions = new Map<number, Attribution>();
  const hearsay = new Map<number, Attribution>();
  for (const sentence of doc.segments.sentences) {
    const from = scene.drafts.length;
    findClauses(scene, sentence);
    const drafts = scene.drafts.slice(from);
    for (const draft of drafts) readArguments(scene, draft);
    linkClauses(scene, drafts);
    fillGaps(scene, drafts);
    fillNouns(scene, drafts);
    for (const [clause, attribution] of findAttributions(scene, sentence, drafts))
      attributions.set(clause, attribution);
    for (const [clause, attribution] of findHearsay(scene, sentence, drafts))
      hearsay.set(clause, attribution);
  }
  const judging: Judging = {
    scene,
    attributions,
    hearsay,
    isFuture: futureOf(doc),
    quotes: findQuotes(scene, doc.segments),
    facts: new Map(),
  };
  return scene.drafts.map((draft) => clauseOf(judging, draft));
}

function sceneOf({ cleaned, segments, entities, dates }: Doc<Needs>, lexicon: Lexicon): Scene {
  const tree = makeTree(segments);
  return {
    text: cleaned.view.text,
    tree,
    lexicon,
    mentionAt: coverTokens(segments.tokens, entities.mentions),
    mentionTypes: entities.mentions.map((mention: Entities['mentions'][number]) => mention.type),
    faceless: entities.mentions.map((mention: Entities['mentions'][number]) => isFaceless(entities, mention)),
    dateAt: coverTokens(segments.tokens, dates),
    drafts: [],
    clauseAt: new Int32Array(segments.tokens.length).fill(-1),
    headings: segments.sentences.map((sentence) => sentence.kind === 'heading'),
  };
}

function isFaceless({ entities }: Entities, { form, entity }: Entities['mentions'][number]): boolean {
  const one = form === 'nominal' && entity !== null ? entities[entity] : undefined;
  return one !== undefined && one.country === null && one.id.startsWith('ent_agent_');
}

function readArguments(scene: Scene, draft: Draft): void {
  if (draft.kind === 'noun') readNounArguments(scene, draft);
  else readVerbArguments(scene, draft);
}

/** Without a publication day nothing lies ahead. */
function futureOf({ cleaned, dates }: Doc<Needs>): (date: number) => boolean {
  const { published } = cleaned.meta;
  if (published === null || published.length < 10) return () => false;
  return (index) => {
    const start = (dates[index] as Timex | undefined)?.dateStart ?? null;
    return start !== null && start > published;
  };
}

function clauseOf(judging: Judging, draft: Draft): Clause {
  const { tree } = judging.scene;
  return {
    ...clauseSpan(tree, draft),
    sentence: draft.sentence,
    predicate: draft.predicate,
    kind: draft.kind,
    lemma: draft.lemma,
    particle: draft.particle,
    passive: draft.group.passive,
    tense: tenseOf(judging.scene, draft),
    args: draft.args,
    parent: draft.parent,
    link: draft.link,
    mark: draft.mark,
    factuality: judge(judging, draft),
  };
}

function tenseOf(scene: Scene, draft: Draft): Clause['tense'] {
  if (draft.link !== 'light' || draft.parent === null) return draft.group.tense;
  return scene.drafts[draft.parent]?.group.tense ?? 'none';
}

const APART = /^(conj|parataxis|advcl|ccomp|csubj|cc|punct|list)/;

/** The predicate and its dependents without conjoined and subordinate clauses at the edges. */
function clauseSpan(tree: Tree, { predicate }: Draft): Span {
  let first = predicate;
  let last = predicate;
  for (const child of kidsOf(tree, predicate)) {
    if (APART.test(depOf(tree, child))) continue;
    first = Math.min(first, tree.left[child] as number);
    last = Math.max(last, tree.right[child] as number);
  }
  return { start: token(tree, first).start, end: token(tree, last).end };
}
