import { z } from 'zod';
import { ENTITY_TYPES } from '../core/vocabulary.ts';
import type { Kind } from './kind.schema.ts';

/** A common word that, capitalised inside a run of capitalised words, tells what the run names. */
const NAME_HEAD_ROW = z.strictObject({
  id: z.string(),
  heads: z.array(z.string()).min(1),
  type: z.enum(ENTITY_TYPES),
  subtype: z.string().nullable(),
  sector: z.string().nullable(),
  /**
   * `last`: Kachin Independence Army. `of`: Ministry of Water. `first`: Operation Scorched Earth, Lake Chad. `number`:
   * Resolution 1325, Decree No. 7, with or without words before. `alone`: the words are a name by themselves.
   * `on`: Convention against Torture, Protocol on the Status of Dovra.
   */
  place: z.array(z.enum(['last', 'of', 'first', 'number', 'alone', 'on'])).min(1),
  /** An ordinal before the name and a number after it belong to it: `3rd Assault Brigade`, `Task Force 47`. */
  numbered: z.boolean().default(false),
});
export type NameHeadRow = z.infer<typeof NAME_HEAD_ROW>;

/** `name-heads.yaml`: how names are built. */
export const NAME_HEADS: Kind<NameHeadRow> = { name: 'name-heads', schema: NAME_HEAD_ROW };
