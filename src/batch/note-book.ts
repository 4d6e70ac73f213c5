import type { Note } from '../core/stage.ts';

/** Remarks by kind: how often, and the first few. */
export interface NoteBook {
  add(sourceId: string, note: Note): void;
  list(): { code: string; count: number; examples: string[] }[];
}

const EXAMPLES = 5;

export function noteBook(): NoteBook {
  const notes = new Map<string, { code: string; count: number; examples: string[] }>();
  return {
    add(sourceId: string, note: Note): void {
      const code = `${note.stage}/${note.code}`;
      const entry = notes.get(code) ?? { code, count: 0, examples: [] };
      notes.set(code, entry);
      entry.count++;
      if (entry.examples.length < EXAMPLES) entry.examples.push(`${sourceId}: ${note.message}`);
    },
    list: () => [...notes.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
