import type { ClauseArgument } from '../../core/doc.ts';
import { clauseOf, tokenAt } from '../../core/doc-index.ts';
import type { Scene } from './scene.ts';

const CONTENT_LINKS = new Set(['ccomp', 'xcomp', 'csubj', 'acl', 'parataxis']);

/** The arguments in a slot: `subject` holds every doer, a preposition its obliques, `any` all. */
export function slotArguments(scene: Scene, index: number, slot: string): readonly ClauseArgument[] {
  if (slot.startsWith('content.')) {
    const inner = slot.slice('content.'.length);
    return contentClauses(scene, index).flatMap((child) => slotArguments(scene, child, inner));
  }
  return clauseOf(scene, index).args.filter((arg) => fits(arg, slot) && scene.timed[arg.head] !== true);
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
    const { link, kind } = clauseOf(scene, child);
    return link !== null && CONTENT_LINKS.has(link) && kind !== 'noun';
  });
}

/** Words that belong to the predicate itself: adjectives, adverbs, numbers, compounds. */
export function ownWords(scene: Scene, predicate: number): readonly number[] {
  return (scene.kids[predicate] ?? []).filter((kid) =>
    /^(amod|advmod|nummod|compound|nmod:desc|obl:npmod|xcomp|nmod:poss)/.test(tokenAt(scene, kid).dep),
  );
}
