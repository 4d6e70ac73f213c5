import { FURNITURE } from '../../packs/furniture.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { LEXICONS } from '../../packs/lexicons.schema.ts';
import { REPAIRS } from '../../packs/repairs.schema.ts';
import { compileFurniture, type FurnitureRules } from './blocks/furniture.ts';
import { pageWords } from './blocks/page-talk.ts';
import type { NoteWords } from './notes/work.ts';
import type { CleanOptions } from './options.schema.ts';
import { compileRepairs, type Repairs } from './pass-repairs.ts';
import { compileLexicons, type Lexicons } from './repairs/lexicon.ts';
import { compileMenders } from './repairs/mend.ts';
import { type Atlas, compileAtlas } from './suspects/atlas.ts';

/** The packs' knowledge about cleaning, compiled once for each worker. */
export interface CleaningKnowledge {
  readonly lexicons: Lexicons;
  readonly repairs: Repairs;
  readonly furniture: FurnitureRules;
  readonly notes: NoteWords;
  readonly atlas: Atlas;
}

export function compileKnowledge(knowledge: Knowledge, { apply }: CleanOptions): CleaningKnowledge {
  const lexicons = compileLexicons(knowledge.rows(LEXICONS));
  return {
    lexicons,
    repairs: compileRepairs(compileMenders(knowledge.rows(REPAIRS), lexicons, apply), lexicons),
    atlas: compileAtlas(knowledge, lexicons),
    furniture: compileFurniture(knowledge.rows(FURNITURE), pageWords(lexicons)),
    notes: {
      months: [...lexicons.words('MONTH')],
      headings: lexicons.words('NOTES_HEADING'),
      codes: [...lexicons.words('URL_WITHOUT_HYPHEN')].map((code) => new RegExp(code)),
    },
  };
}
