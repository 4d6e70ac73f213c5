import { z } from 'zod';
import type { Kind } from './kind.schema.ts';

/** Where evidence is looked for, from the match outwards. The match itself never counts. */
const SCOPE = z.enum(['self', 'sentence', 'paragraph', 'document']);

const WORDS_GUARD = z.strictObject({
  scope: SCOPE,
  lexicons: z.array(z.string()).min(1),
  min: z.int().positive().default(1),
  /** Count different words, not mentions. */
  distinct: z.boolean().default(false),
  except: z.array(z.string()).default([]),
});
const PATTERN_GUARD = z.strictObject({ scope: SCOPE, pattern: z.string() });
const LEFT_GUARD = z.strictObject({ left: z.string(), unless: z.string().optional() });
const RIGHT_GUARD = z.strictObject({ right: z.string() });
/** The document shows at least so many signs of machine translation. */
const SIGNS_GUARD = z.strictObject({ signs: z.int().positive() });
const SIMPLE = z.union([WORDS_GUARD, PATTERN_GUARD, LEFT_GUARD, RIGHT_GUARD, SIGNS_GUARD]);
const GUARD = z.union([SIMPLE, z.strictObject({ any: z.array(SIMPLE).min(2) })]);
export type SimpleGuard = z.infer<typeof SIMPLE>;
export type Guard = z.infer<typeof GUARD>;

/** A garble of known mechanism, what it stands for, and when it may be mended. */
const REPAIR = z.strictObject({
  id: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, 'a rule is named family/what: zh/pakistan-adjective'),
  why: z.string(),
  mechanism: z.enum([
    'shared-character',
    'pinyin',
    'segmentation',
    'literal-name',
    'transliteration',
    'punctuation',
    'missing-hyphen',
    'calque',
    'abbreviation',
    'false-friend',
    'number-format',
  ]),
  /** The words of the source language. */
  source: z.string().optional(),
  /** Punctuation is mended before words, words before spacing. */
  pass: z.enum(['punctuation', 'words', 'spacing']).default('words'),
  /** Plain strings of which one must stand in the line of what is found; they keep the rule from running in vain. */
  triggers: z.array(z.string().min(1)).min(1),
  /** Regular expression; `{LEXICON}` stands for any of the lexicon's words. */
  find: z.string(),
  flags: z.string().default(''),
  replace: z.string().optional(),
  /** First pair whose pattern fits the found words decides. */
  cases: z.array(z.tuple([z.string(), z.string()])).default([]),
  require: z.array(GUARD).default([]),
  veto: z.array(GUARD).default([]),
  score: z.number().min(0).max(1),
  /** The same words mean the same thing all through a document: the best-evidenced mention decides for all without a veto. */
  sense: z.enum(['mention', 'document']).default('mention'),
  /** Each match counts as a sign of machine translation. */
  sign: z.boolean().default(false),
  yes: z.array(z.tuple([z.string(), z.string()])).min(2),
  no: z.array(z.string()).min(2),
});
export type Repair = z.infer<typeof REPAIR>;

export const REPAIRS: Kind<Repair> = { name: 'repairs', schema: REPAIR };
