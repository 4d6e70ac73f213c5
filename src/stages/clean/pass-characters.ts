import { mendCharacters } from './characters/characters.ts';
import { mendMojibake } from './characters/mojibake.ts';
import { applyProposals, type Draft } from './draft.ts';

/** Encoding first: its broken bytes hide among the characters that the second step would take out. */
export function runCharacters(draft: Draft): Draft {
  const decoded = applyProposals(draft, mendMojibake(draft.view.text));
  return applyProposals(decoded, mendCharacters(decoded.view.text));
}
