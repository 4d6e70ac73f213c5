import { clauseOf, lemmaAt, prepositionOf, tokenAt } from '../../core/doc-index.ts';
import type { ClauseArgument } from '../../core/layers/clause.ts';
import type { Span } from '../../core/span.ts';
import type { Scene } from './scene.ts';
import { isOf } from './words.ts';

const CONTENT_LINKS = new Set(['ccomp', 'xcomp', 'csubj', 'acl', 'parataxis']);

/** The arguments in a slot: `subject` holds every doer, a preposition its obliques, `any` all. */
export function slotArguments(
  scene: Scene,
  index: number,
  slot: string,
  reach: 'near' | 'far' = 'far',
): readonly ClauseArgument[] {
  if (slot === 'doer') return doersOfObject(scene, index);
  if (slot.startsWith('content.')) {
    const inner = slot.slice('content.'.length);
    return contentClauses(scene, index).flatMap((child) => slotArguments(scene, child, inner, reach));
  }
  const { args } = clauseOf(scene, index);
  const own = args.filter((arg) => fits(arg, slot) && scene.timed[arg.head] !== true);
  if (own.length === 0 && slot === 'object') {
    const part = partsBelow(scene, index);
    const below = part.length > 0 ? part : nounsBelow(scene, index);
    // `warned China against it`: who is addressed is all the object that there is
    return below.length > 0 ? below : args.filter((arg) => arg.slot === 'indirect');
  }
  if (own.length > 0 || NAMED_SLOTS.has(slot)) return own;
  return args
    .filter((arg) => arg.slot === 'object' || arg.preposition === 'under' || isWorth(scene, arg))
    .flatMap((arg) => insideObject(scene, arg, slot, reach));
}

/** `gave $5 million in aid to Niger`: what the sum is for holds the phrase too. */
function isWorth(scene: Scene, { preposition, head }: ClauseArgument): boolean {
  return preposition === 'in' && isOf(scene.words, 'aid', lemmaAt(scene, head));
}

/** `condemned the raid by the militia`: who did what the object names. */
function doersOfObject(scene: Scene, index: number): readonly ClauseArgument[] {
  return slotArguments(scene, index, 'object').flatMap(({ head }) => {
    const inner = scene.clauseAt[head] ?? -1;
    return inner < 0 || inner === index ? [] : slotArguments(scene, inner, 'subject');
  });
}

const DEEPEST = 8;
const NAMED_SLOTS = new Set(['any', 'subject', 'object', 'indirect', 'possessor', 'modifier', 'agent']);

/** An event noun right under a verb is its object, wherever the parser hung it. */
function nounsBelow(scene: Scene, index: number): readonly ClauseArgument[] {
  const { kind, predicate } = clauseOf(scene, index);
  if (kind !== 'verb') return [];
  return (scene.childClauses[index] ?? []).flatMap((child) => {
    const { kind: inner, mark, predicate: head } = clauseOf(scene, child);
    if (inner !== 'noun' || mark !== null || head < predicate || prepositionOf(scene, head) !== null)
      return [];
    return [{ slot: 'object' as const, preposition: null, head, span: phraseOf(scene, head) }];
  });
}

/** `seized much of the city`: a word of quantity read as an adverb, with what there is so much of. */
function partsBelow(scene: Scene, index: number): readonly ClauseArgument[] {
  const { kind, predicate } = clauseOf(scene, index);
  if (kind !== 'verb') return [];
  return (scene.kids[predicate] ?? [])
    .filter((kid) => kid > predicate && tokenAt(scene, kid).dep === 'advmod' && isPart(scene, kid))
    .map((head) => ({ slot: 'object' as const, preposition: null, head, span: phraseOf(scene, head) }));
}

function isPart(scene: Scene, i: number): boolean {
  return (
    isOf(scene.words, 'partitive', lemmaAt(scene, i)) &&
    (scene.kids[i] ?? []).some((kid) => kid > i && prepositionOf(scene, kid) === 'of')
  );
}

/** `imposed sanctions on Mali`: the phrase may hang on the object as well as on the verb. */
function insideObject(
  scene: Scene,
  object: ClauseArgument,
  preposition: string,
  reach: 'near' | 'far',
): readonly ClauseArgument[] {
  return behind(scene, object.head, preposition, reach === 'far' && DEEP.has(preposition) ? DEEPEST_GOAL : 0)
    .flatMap((kid) => [kid, ...(scene.kids[kid] ?? []).filter((one) => tokenAt(scene, one).dep === 'conj')])
    .map((head) => ({ slot: 'oblique' as const, preposition, head, span: phraseOf(scene, head) }));
}

/** `returned the bust of an emperor to Algiers`, `welcomed a resumption of ties with Cairo`: goals and parties may hang deep in the object. */
const DEEP = new Set(['to', 'into', 'with', 'between']);
const DEEPEST_GOAL = 3;

function behind(scene: Scene, head: number, preposition: string, depth: number): readonly number[] {
  const kids = scene.kids[head] ?? [];
  const found = kids.filter((kid) => prepositionOf(scene, kid) === preposition && scene.timed[kid] !== true);
  if (found.length > 0 || depth === 0) return found;
  return kids
    .filter((kid) => kid > head && /^(nmod|obl|appos|conj)/.test(tokenAt(scene, kid).dep))
    .flatMap((kid) => behind(scene, kid, preposition, depth - 1));
}

/** From the first word before the head that belongs to it to the end of what hangs on it, without conjuncts. */
function phraseOf(scene: Scene, head: number, depth = 0): Span {
  let { start, end } = tokenAt(scene, head);
  if (depth > DEEPEST) return { start, end };
  for (const kid of scene.kids[head] ?? []) {
    const token = tokenAt(scene, kid);
    if (/^(case|cc|punct|conj|acl|mark)/.test(token.dep)) continue;
    const inner = phraseOf(scene, kid, depth + 1);
    start = Math.min(start, inner.start);
    end = Math.max(end, inner.end);
  }
  return { start, end };
}

function fits(arg: ClauseArgument, slot: string): boolean {
  switch (slot) {
    case 'any':
      return true;
    case 'subject':
      return arg.slot === 'subject' || arg.slot === 'agent';
    case 'object':
    case 'indirect':
    case 'possessor':
    case 'modifier':
      return arg.slot === slot;
    default:
      return arg.preposition === slot;
  }
}

/** The clauses that say what is said, asked, promised, refused. */
export function contentClauses(scene: Scene, index: number): readonly number[] {
  return (scene.childClauses[index] ?? []).filter((child) => {
    const { link, kind, predicate, mark } = clauseOf(scene, child);
    // `a deal with Iraq, led by a premier`: what describes a noun or a party of it is not what it says
    if (link === 'acl' && mark === null && clauseOf(scene, index).kind === 'noun') return false;
    // `Ghana, hosting the summit, urged …`: an aside to the subject is not what it urges
    if (link === 'acl' && mark === null && predicate < clauseOf(scene, index).predicate) return false;
    if (link === 'parataxis' && standsAlone(scene, predicate)) return false;
    return link !== null && CONTENT_LINKS.has(link) && kind !== 'noun';
  });
}

/** `… protested; one held a flag`: a semicolon parts, it does not introduce. */
function standsAlone(scene: Scene, predicate: number): boolean {
  return (scene.kids[predicate] ?? []).some((kid) => kid < predicate && tokenAt(scene, kid).text === ';');
}

/** Words that belong to the predicate itself: adjectives, adverbs, numbers, compounds. */
export function ownWords(scene: Scene, predicate: number): readonly number[] {
  return (scene.kids[predicate] ?? []).filter((kid) =>
    /^(amod|advmod|nummod|compound|nmod:desc|obl:npmod|xcomp|nmod:poss)/.test(tokenAt(scene, kid).dep),
  );
}
