import { clauseOf, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Scene } from './scene.ts';
import { type Standing, standFor } from './stand-for.ts';

/**
 * `Mali broke with Kyiv, accusing it of theft`: whoever does something to `it` is not `it`, so it is the one other body or
 * state that the sentence has named; null where two could be meant.
 */
export function otherBody(scene: Scene, head: number): Standing | null {
  const { text, dep, head: verb, start, sentence } = tokenAt(scene, head);
  if (text.toLowerCase() !== 'it' || !/^i?obj$/.test(dep)) return null;
  const doer = doerOf(scene, verb);
  const known = entityOf(scene, standFor(scene, head));
  if (doer === null || (known !== null && known !== doer)) return null;
  const others = (scene.mentionsIn[sentence] ?? []).filter(
    (m) => mentionOf(scene, m).end <= start && isBody(scene, m) && mentionOf(scene, m).entity !== doer,
  );
  const [mention] = others;
  const only = new Set(others.map((m) => mentionOf(scene, m).entity)).size === 1;
  return mention === undefined || !only ? null : { mention, closeness: 'head' };
}

/** Who does what `it` suffers. */
function doerOf(scene: Scene, verb: number): number | null {
  const clause = scene.clauseAt[verb] ?? -1;
  if (clause < 0) return null;
  const subject = clauseOf(scene, clause).args.find(({ slot }) => slot === 'subject');
  return subject === undefined ? null : entityOf(scene, standFor(scene, subject.head));
}

function entityOf(scene: Scene, standing: Standing | null): number | null {
  return standing === null ? null : mentionOf(scene, standing.mention).entity;
}

/** A body or a state by name, never a town that governs nobody. */
function isBody(scene: Scene, mention: number): boolean {
  const { type, entity, metonymy, form } = mentionOf(scene, mention);
  const one = entity === null ? undefined : scene.doc.entities.entities[entity];
  if (one === undefined || one.id.startsWith('ent_agent_') || form === 'adjective') return false;
  return type === 'ORG' || metonymy !== null || one.placePrecision === 'country';
}
