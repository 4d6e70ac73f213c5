import nlp from 'compromise/three';

/** The words of compromise's lexicon that carry one of these tags, in the lexicon's order. */
export function wordsByTag(tags: readonly string[]): readonly string[] {
  const model = nlp.model() as unknown as {
    readonly one: { readonly lexicon: Record<string, string | string[]> };
  };
  const wanted = new Set(tags);
  return Object.entries(model.one.lexicon)
    .filter(([, has]) => [has].flat().some((tag) => wanted.has(tag)))
    .map(([word]) => word);
}
