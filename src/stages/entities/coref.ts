import type { Knowledge } from '../../packs/knowledge.ts';
import { NOMINALS, type NominalRow } from '../../packs/nominals.schema.ts';
import { PRONOUNS, type PronounRow } from '../../packs/pronouns.schema.ts';
import { resolveNominal } from './coref-nominals.ts';
import { resolvePronoun } from './coref-pronouns.ts';
import type { Reference } from './coref-scene.ts';
import { type Draft, headToken } from './draft.ts';
import type { Reading } from './reading.ts';

export interface CorefRules {
  readonly pronouns: ReadonlyMap<string, PronounRow>;
  readonly nominals: ReadonlyMap<string, readonly NominalRow[]>;
}

export function makeCorefRules(knowledge: Knowledge): CorefRules {
  const pronouns = new Map<string, PronounRow>();
  const nominals = new Map<string, NominalRow[]>();
  for (const { row } of knowledge.rows(PRONOUNS)) for (const word of row.words) pronouns.set(word, row);
  for (const { row } of knowledge.rows(NOMINALS))
    for (const word of row.words) nominals.set(word, [...(nominals.get(word) ?? []), row]);
  return { pronouns, nominals };
}

/** Pronouns and definite nouns with one clear antecedent; all others stay unsaid. */
export function findReferences(
  reading: Reading,
  drafts: readonly Draft[],
  rules: CorefRules,
  subtypeOf: (entity: number | null) => string | null,
): Reference[] {
  const heads = drafts.map((draft) => headToken(reading, draft));
  const byToken = new Map(heads.map((head, i) => [head, drafts[i] as Draft]));
  const covered = coveredTokens(reading, drafts);
  const found: Reference[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const word = reading.tokens[i]?.text.toLowerCase() ?? '';
    const pronoun = rules.pronouns.get(word);
    const found1 =
      pronoun !== undefined
        ? resolvePronoun({ reading, byToken, covered }, i, pronoun)
        : resolveNominal({ reading, byToken, covered }, i, rules.nominals.get(word), subtypeOf);
    if (found1 === null) continue;
    found.push(found1);
    // `The group said it …`: what takes up a name can be taken up itself
    byToken.set(i, found1.to);
  }
  return found;
}

function coveredTokens(reading: Reading, drafts: readonly Draft[]): Set<number> {
  const covered = new Set<number>();
  for (const draft of drafts)
    for (let i = draft.from; i < draft.to; i++) covered.add(reading.tokenOf[i] ?? -1);
  return covered;
}
