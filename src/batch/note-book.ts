import { compare } from '../core/compare.ts';
import type { Note } from '../core/stage.ts';

/** Remarks of one kind: how often, and the first few. */
export interface NoteCount {
  readonly code: string;
  count: number;
  readonly examples: string[];
}

/** Remarks by kind. */
export interface NoteBook {
  add(sourceId: string, note: Pick<Note, 'stage' | 'code' | 'message'>): void;
  addCount(count: Readonly<NoteCount>): void;
  list(): NoteCount[];
}

const EXAMPLES = 5;

export function noteBook(): NoteBook {
  const notes = new Map<string, NoteCount>();
  const entryOf = (code: string): NoteCount => {
    const entry = notes.get(code) ?? { code, count: 0, examples: [] };
    notes.set(code, entry);
    return entry;
  };
  return {
    add(sourceId, note) {
      const entry = entryOf(`${note.stage}/${note.code}`);
      entry.count++;
      if (entry.examples.length < EXAMPLES) entry.examples.push(`${sourceId}: ${note.message}`);
    },
    addCount({ code, count, examples }) {
      const entry = entryOf(code);
      entry.count += count;
      entry.examples.push(...examples.slice(0, EXAMPLES - entry.examples.length));
    },
    list: () => [...notes.values()].sort((a, b) => compare(a.code, b.code)),
  };
}
