import type { Text } from '../reader.ts';

/** Nothing that the word before could govern follows. */
export function endsPhrase(text: Text, i: number): boolean {
  const tok = text.toks[i];
  return tok === undefined || tok.gap === 'line' || (tok.kind === 'mark' && !'("“‘\'’'.includes(tok.lower));
}
