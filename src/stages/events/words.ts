import { EVENT_MODES, type EventModeRow } from '../../packs/event-modes.schema.ts';
import { EVENT_WORDS } from '../../packs/event-words.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';

/** The word classes and modes that guards refer to. */
export interface Words {
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly modes: readonly Mode[];
}

export interface Mode {
  readonly row: EventModeRow;
  readonly words: ReadonlySet<string>;
}

export function readWords(knowledge: Knowledge): Words {
  const classes = new Map<string, Set<string>>();
  for (const { row } of knowledge.rows(EVENT_WORDS)) {
    const known = classes.get(row.class) ?? new Set<string>();
    for (const word of row.words) known.add(word);
    classes.set(row.class, known);
  }
  const modes = knowledge.rows(EVENT_MODES).map(({ row }) => ({ row, words: new Set(row.words) }));
  return { classes, modes };
}

export function isOf(words: Words, name: string, lemma: string): boolean {
  return words.classes.get(name)?.has(lemma) ?? false;
}
