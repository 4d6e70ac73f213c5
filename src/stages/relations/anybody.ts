import { mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Mention } from '../../core/layers/entities.ts';
import { entityOf, type Scene, tokensOf } from './scene.ts';

const ORGANS: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'LEG', 'JUD']);

/** `rebels`, `troops`: a fact about whoever they are tells nobody anything; `the army` is one of its country. */
export function isAnybody(scene: Scene, mention: number): boolean {
  const entity = entityOf(scene, mention);
  if (entity === null || entity.country !== null || !entity.id.startsWith('ent_agent_')) return false;
  const [, next] = tokensOf(scene, mentionOf(scene, mention));
  return !ORGANS.has(entity.sector ?? '') || tokenAt(scene, next - 1).tag === 'NNS';
}

/** A pronoun that points at nothing known. */
export function isNobody({ form, entity }: Mention): boolean {
  return form === 'pronoun' && entity === null;
}

/** `pro-European`, `Austro-Hungarian`, `Saudi-born`: the name is part of another word. `al-Raqqa` is not. */
export function isHyphened(scene: Scene, { start, end, sentence }: Mention): boolean {
  const before = scene.text.slice(Math.max(0, start - 12), start);
  const prefix = /(?:^|[\s(“"])(?!(?:al|el|as|ad|ar|at|an|ul)-)[a-z]{2,9}[-‐‑]$/;
  const firstHalf = /(?:^|[\s(“"])\p{Lu}\p{Ll}{2,7}o[-‐‑]$/u;
  return (
    prefix.test(before) ||
    (firstHalf.test(before) && !endsMention(scene, sentence, start - 1)) ||
    /^[-‐‑]\p{Ll}/u.test(scene.text.slice(end, end + 2))
  );
}

/** `Congo-Uganda` are two names, `Congo` one of them. */
function endsMention(scene: Scene, sentence: number, end: number): boolean {
  return (scene.mentionsIn[sentence] ?? []).some((mention) => mentionOf(scene, mention).end === end);
}
