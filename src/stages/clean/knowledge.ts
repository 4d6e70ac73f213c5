import type { Knowledge } from '../../packs/knowledge.ts';
import { LEXICONS } from '../../packs/lexicons.schema.ts';
import { REPAIRS } from '../../packs/repairs.schema.ts';
import { compileLexicons, type Lexicons } from './repairs/lexicon.ts';
import { compileMenders, type Mender } from './repairs/mend.ts';

/** The packs' knowledge about cleaning, compiled once for each worker. */
export interface CleaningKnowledge {
  readonly lexicons: Lexicons;
  readonly menders: readonly Mender[];
}

export function compileKnowledge(knowledge: Knowledge): CleaningKnowledge {
  const lexicons = compileLexicons(knowledge.rows(LEXICONS));
  return { lexicons, menders: compileMenders(knowledge.rows(REPAIRS), lexicons) };
}
