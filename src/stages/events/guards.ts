import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { ClauseArgument } from '../../core/layers/clause.ts';
import type { FrameRow } from '../../packs/events.schema.ts';
import type { Frame } from './frames.ts';
import type { Scene } from './scene.ts';
import { contentClauses, ownWords, slotArguments } from './slots.ts';
import { headMention, isCrowd, standFor, wholeHeads } from './stand-for.ts';
import { isOf } from './words.ts';

const TYPE = /^[A-Z]{3,6}$/;
const HUMAN_PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'we',
  'i',
  'you',
  'who',
  'him',
  'her',
  'them',
  'us',
  'me',
]);

/** Whether the words around a trigger allow a frame. */
export function allows(scene: Scene, clause: number, frame: Frame): boolean {
  return (
    extraWords(scene, clause, frame) &&
    Object.entries(frame.row.when).every(([slot, tests]) => slotPasses(scene, clause, slot, tests)) &&
    !Object.entries(frame.row.unless).some(([slot, tests]) => slotPasses(scene, clause, slot, tests))
  );
}

/** How much a frame asks for: the one that asks for more knows better. */
export function specificity({ row, extra }: Frame): number {
  return extra.length * 2 + Object.keys(row.when).length;
}

function extraWords(scene: Scene, index: number, { extra }: Frame): boolean {
  const clause = clauseOf(scene, index);
  if (clause.particle !== null && clause.kind === 'verb' && !extra.includes(clause.particle)) return false;
  if (extra.length === 0) return true;
  const near = new Set<string>(clause.particle === null ? [] : [clause.particle]);
  for (const kid of scene.kids[clause.predicate] ?? []) near.add(lemmaAt(scene, kid));
  for (const arg of clause.args) {
    near.add(lemmaAt(scene, arg.head));
    for (const word of wordsBehind(scene, arg)) near.add(word);
    if (arg.preposition !== null && isParticle(scene, clause.predicate, arg.preposition))
      for (const word of arg.preposition.split(' ')) near.add(word);
  }
  return extra.every((word) => near.has(word));
}

/** `held the militia responsible`: what is said of the object, hung on it. */
function wordsBehind(scene: Scene, { slot, head }: ClauseArgument): readonly string[] {
  if (slot !== 'object') return [];
  return (scene.kids[head] ?? [])
    .filter((kid) => kid > head && tokenAt(scene, kid).dep === 'amod')
    .map((kid) => lemmaAt(scene, kid));
}

/** `gave in`, `forced out of the city`: a preposition counts as the verb's own behind the verb, or where it is more than one word. */
function isParticle(scene: Scene, predicate: number, preposition: string): boolean {
  if (preposition.includes(' ')) return true;
  const { sentence } = tokenAt(scene, predicate);
  const next = scene.doc.segments.tokens[predicate + 1];
  return next?.sentence === sentence && next.text.toLowerCase() === preposition;
}

function slotPasses(scene: Scene, index: number, slot: string, tests: FrameRow['yes']): boolean {
  switch (slot) {
    case 'self':
      return ownWords(scene, clauseOf(scene, index).predicate).some((i) => wordPasses(scene, i, tests));
    case 'parent': {
      const { parent } = clauseOf(scene, index);
      return parent !== null && wordPasses(scene, clauseOf(scene, parent).predicate, tests);
    }
    case 'below':
      return (scene.childClauses[index] ?? []).some((child) =>
        wordPasses(scene, clauseOf(scene, child).predicate, tests),
      );
    case 'content':
      return contentClauses(scene, index).some(
        (child) => tests.includes('*') || tests.includes(clauseOf(scene, child).lemma),
      );
    case 'aux':
      return auxPasses(scene, index, tests);
    case 'content.aux':
      return contentClauses(scene, index).some((child) => saidToDo(scene, child, tests));
    case 'content.aux.not':
      return contentClauses(scene, index).some(
        (child) => isDenied(scene, child) && auxPasses(scene, child, tests),
      );
    case 'content.mark':
      return contentClauses(scene, index).some((child) => tests.includes(clauseOf(scene, child).mark ?? ''));
    case 'content.polarity':
    case 'content.status':
      return contentClauses(scene, index).some((child) =>
        tests.includes(clauseOf(scene, child).factuality[slot === 'content.status' ? 'status' : 'polarity']),
      );
    case 'any':
      return anyPasses(scene, index, tests);
    case 'trailing':
      return isTrailing(scene, index);
    case 'known':
      return slotArguments(scene, index, 'object').some(({ head }) => isDefinite(scene, head));
    default:
      return slotArguments(scene, index, slot).some((arg) =>
        argumentPasses(scene, arg, tests, slot.endsWith('subject')),
      );
  }
}

function anyPasses(scene: Scene, index: number, tests: readonly string[]): boolean {
  const clause = clauseOf(scene, index);
  return (
    (clause.particle !== null && tests.includes(clause.particle)) ||
    clause.args.some((arg) => argumentPasses(scene, arg, tests, true)) ||
    ownWords(scene, clause.predicate).some((i) => wordPasses(scene, i, tests)) ||
    (clause.kind === 'noun' &&
      clause.args.some((arg) => arg.preposition !== null && tests.includes(arg.preposition)))
  );
}

/** `…, allowing them to enter`: a bare -ing form behind a comma, which tells what came of the deed before. */
function isTrailing(scene: Scene, index: number): boolean {
  const { predicate } = clauseOf(scene, index);
  const { tag, dep } = tokenAt(scene, predicate);
  if (tag !== 'VBG' || dep !== 'advcl' || scene.doc.segments.tokens[predicate - 1]?.text !== ',')
    return false;
  return (scene.kids[predicate] ?? []).every((kid) => !/^(nsubj|aux)/.test(tokenAt(scene, kid).dep));
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

/** `the attack`, `those claims`, `last night's raid`: a thing that the text has spoken of. */
export function isDefinite(scene: Scene, head: number): boolean {
  return (scene.kids[head] ?? []).some((kid) => {
    const { dep, text } = tokenAt(scene, kid);
    if (dep === 'det') return DEFINITE.has(text.toLowerCase());
    return scene.timed[kid] === true && hasPossessive(scene, kid);
  });
}

function hasPossessive(scene: Scene, i: number): boolean {
  return (scene.kids[i] ?? []).some((kid) => tokenAt(scene, kid).tag === 'POS');
}

function isDenied(scene: Scene, index: number): boolean {
  return clauseOf(scene, index).factuality.polarity === 'negative';
}

function auxPasses(scene: Scene, index: number, tests: readonly string[]): boolean {
  return auxiliaries(scene, index).some((kid) => tests.includes(lemmaAt(scene, kid)));
}

function auxiliaries(scene: Scene, index: number): readonly number[] {
  const kids = scene.kids[clauseOf(scene, index).predicate] ?? [];
  return kids.filter((kid) => tokenAt(scene, kid).dep.startsWith('aux'));
}

/** `Should they leave, …` opens a condition: an auxiliary before its subject tells nobody what to do. */
function saidToDo(scene: Scene, index: number, tests: readonly string[]): boolean {
  const kids = scene.kids[clauseOf(scene, index).predicate] ?? [];
  const subject = kids.find((kid) => tokenAt(scene, kid).dep.startsWith('nsubj')) ?? -1;
  return auxiliaries(scene, index).some((kid) => kid > subject && tests.includes(lemmaAt(scene, kid)));
}

/** `loose` lets the nation before a noun speak for it (`Russian warplanes` passes GPE and NORP). */
export function argumentPasses(
  scene: Scene,
  arg: ClauseArgument,
  tests: readonly string[],
  loose = false,
): boolean {
  return (
    wholeHeads(scene, arg.head).some((head) => wordPasses(scene, head, tests)) ||
    (loose && typePasses(scene, standFor(scene, arg.head)?.mention, tests))
  );
}

/** Tests that a list of words cannot make. */
const ASKED: ReadonlyMap<string, (scene: Scene, i: number) => boolean> = new Map([
  ['#quantity', isCounted],
  ['#name', isUnknownName],
  ['#irregular', isIrregular],
  ['#company', isCompany],
]);

function wordPasses(scene: Scene, i: number, tests: readonly string[]): boolean {
  const lemma = lemmaAt(scene, i);
  return tests.some((test) => {
    if (test === '*' || ASKED.get(test)?.(scene, i)) return true;
    if (test.startsWith('#')) return classPasses(scene, i, test.slice(1), lemma);
    if (TYPE.test(test))
      return typePasses(scene, headMention(scene, i) ?? undefined, [test]) || pronounPasses(lemma, test);
    return phrasePasses(scene, i, test, lemma);
  });
}

/** An armed group or gang, which has no air force. */
function isIrregular(scene: Scene, i: number): boolean {
  const subtype = subtypeOf(scene, i);
  return subtype === 'armed_group' || subtype === 'criminal';
}

/** A company that the packs know; others show it by their last word (`#company` of event-words). */
function isCompany(scene: Scene, i: number): boolean {
  return subtypeOf(scene, i) === 'company';
}

function subtypeOf(scene: Scene, i: number): string | null {
  const mention = headMention(scene, i);
  const entity = mention === null ? null : mentionOf(scene, mention).entity;
  return entity === null ? null : (scene.doc.entities.entities[entity]?.subtype ?? null);
}

/** `retook Kawkareik`: a proper noun that nobody knows. */
function isUnknownName(scene: Scene, i: number): boolean {
  return tokenAt(scene, i).pos === 'PROPN' && (scene.mentionsAt[i] ?? []).length === 0;
}

function classPasses(scene: Scene, i: number, name: string, lemma: string): boolean {
  if (isOf(scene.words, name, lemma) || (name === 'person' && HUMAN_PRONOUNS.has(lemma))) return true;
  const word = tokenAt(scene, i).text.toLowerCase();
  if (word !== lemma && isOf(scene.words, name, word)) return true;
  // `ceasefire agreement`: a class may hold a noun with what stands before it
  return (scene.kids[i] ?? []).some(
    (kid) => kid < i && isOf(scene.words, name, `${lemmaAt(scene, kid)} ${lemma}`),
  );
}

/** `they` are people or a body, never a place: `They were arrested` is no place that was taken. */
function pronounPasses(lemma: string, type: string): boolean {
  if (type === 'PER') return HUMAN_PRONOUNS.has(lemma);
  if (type === 'ORG' && lemma === 'they') return true;
  return (type === 'ORG' || type === 'GPE') && (lemma === 'it' || lemma === 'which');
}

function typePasses(scene: Scene, mention: number | undefined, tests: readonly string[]): boolean {
  return mention !== undefined && tests.includes(mentionOf(scene, mention).type);
}

/** A lemma, or a modifier and its head (`diplomatic tie`). */
function phrasePasses(scene: Scene, i: number, test: string, lemma: string): boolean {
  if (test === lemma || test === tokenAt(scene, i).text.toLowerCase()) return true;
  if (!test.includes(' ')) return false;
  const words = test.split(' ');
  if (words.at(-1) !== lemma) return false;
  const kids = (scene.kids[i] ?? []).map((kid) => lemmaAt(scene, kid));
  return words.slice(0, -1).every((word) => kids.includes(word));
}

function isCounted(scene: Scene, i: number): boolean {
  if (tokenAt(scene, i).pos === 'NUM' || isCrowd(scene, i)) return true;
  return (scene.kids[i] ?? []).some((kid) => tokenAt(scene, kid).dep === 'nummod');
}
