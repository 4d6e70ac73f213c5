import type { ArgumentSlot, Clause } from '../../core/layers/clause.ts';
import type { Span } from '../../core/span.ts';
import type { EventNoun } from '../../packs/event-nouns.schema.ts';
import type { Lexicon } from './lexicon.ts';
import type { Tree } from './tree.ts';
import type { VerbGroup } from './verb-group.ts';

export interface DraftArgument {
  slot: ArgumentSlot;
  preposition: string | null;
  head: number;
  span: Span;
}

/** A clause while it is being read. Slots hold deep roles from the start; gaps are filled later. */
export interface Draft {
  readonly index: number;
  readonly sentence: number;
  readonly predicate: number;
  readonly kind: Clause['kind'];
  readonly lemma: string;
  readonly particle: string | null;
  group: VerbGroup;
  readonly noun: EventNoun | null;
  readonly args: DraftArgument[];
  parent: number | null;
  link: string | null;
  mark: string | null;
}

/** What all steps of the stage look at. */
export interface Scene {
  readonly text: string;
  readonly tree: Tree;
  readonly lexicon: Lexicon;
  /** Index of the longest mention over a token; -1 without. */
  readonly mentionAt: Int32Array;
  readonly mentionTypes: readonly string[];
  /** Mentions of people known only by what they are: `officials`, `soldiers`. */
  readonly faceless: readonly boolean[];
  /** Index of a time expression over a token; -1 without. */
  readonly dateAt: Int32Array;
  readonly drafts: Draft[];
  /** Clause whose predicate a token is; -1 for other tokens. */
  readonly clauseAt: Int32Array;
  readonly headings: readonly boolean[];
}

/** Arguments in the slot that the clause shows as its grammatical subject. */
export function surfaceSubjects(draft: Draft): readonly DraftArgument[] {
  const slot = draft.group.passive ? 'object' : 'subject';
  return draft.args.filter((arg) => arg.slot === slot);
}

export function doersOf(draft: Draft): readonly DraftArgument[] {
  return draft.args.filter((arg) => arg.slot === 'subject' || arg.slot === 'agent');
}

export function inSlot(draft: Draft, slot: ArgumentSlot): readonly DraftArgument[] {
  return draft.args.filter((arg) => arg.slot === slot);
}

/** Adds copies of arguments in another slot, leaving out heads the clause has already and the predicate itself. */
export function give(
  draft: Draft,
  args: readonly DraftArgument[],
  slot: ArgumentSlot,
  preposition: string | null = null,
): void {
  for (const arg of args)
    if (arg.head !== draft.predicate && !draft.args.some((own) => own.head === arg.head))
      draft.args.push({ slot, preposition, head: arg.head, span: arg.span });
}
