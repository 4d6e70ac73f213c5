import type { Mention } from '../../core/layers/entities.ts';
import type { Span } from '../../core/span.ts';
import type { Scene } from './scene.ts';

/** The words that state a relation: the token of its noun, or its clause. */
interface Stating {
  readonly noun?: number;
  readonly clause?: number | null;
}

/** From the one to the other, with the word of their sentence that states it: `Sara Haddad, the party leader`. */
export function evidenceOf(scene: Scene, subject: Mention, ends: Mention, { noun, clause }: Stating): Span {
  const predicate = typeof clause === 'number' ? scene.doc.clauses[clause]?.predicate : undefined;
  const stating = [noun, predicate]
    .flatMap((token) => (token === undefined ? [] : (scene.doc.segments.tokens[token] ?? [])))
    .filter(({ sentence }) => sentence === subject.sentence);
  const told = [subject, ends, ...stating];
  return {
    start: Math.min(...told.map(({ start }) => start)),
    end: Math.max(...told.map(({ end }) => end)),
  };
}
