import { mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import type { RelationRow } from '../../packs/relations.schema.ts';
import { nameOfKind, referentAt, textAt } from './referent.ts';
import { argumentApart, argumentAt, type Scene } from './scene.ts';
import { subjectEnding } from './subject-ending.ts';

/** Whether an owner says the same as a name behind `of`: an `ally in NATO` is not `NATO's ally`. */
export function isOwned({
  premodified,
  prepositions,
}: Pick<RelationRow, 'premodified' | 'prepositions'>): boolean {
  return premodified || prepositions.includes('of') || prepositions.includes('for');
}

/** Who owns a noun by `'s`, `whose` or `its`, the owner inside or right before its phrase. */
export function ownerBefore(
  scene: Scene,
  first: number,
  noun: number,
  types: readonly EntityType[],
): number | null {
  for (let i = noun - 1; i >= Math.max(0, first - 1); i--) {
    const text = textAt(scene, i);
    if (/^['’]s?$/.test(text)) return argumentApart(scene, i - 1, types, noun);
    if (/^whose$/i.test(text))
      return textAt(scene, i - 1) === ',' ? ending(scene, i - 2, types) : ofDescribed(scene, i - 1, types);
    if (/^(its|their)$/i.test(text)) {
      const things = types.filter((type) => type !== 'PER');
      return argumentAt(scene, i, types) ?? (things.length === 0 ? null : pointedAt(scene, i, things));
    }
  }
  return null;
}

/** `Puntland, a state whose president`: what the noun before it describes. */
function ofDescribed(scene: Scene, noun: number, types: readonly EntityType[]): number | null {
  return noun < 0 || tokenAt(scene, noun).pos !== 'NOUN' ? null : referentAt(scene, noun, types);
}

function ending(scene: Scene, token: number, types: readonly EntityType[]): number | null {
  const mention = token < 0 ? null : argumentAt(scene, token, types);
  // `the Bangsamoro region, whose capital is …`
  if (mention === null && token > 0) return nameOfKind(scene, token, types);
  return mention !== null && mentionOf(scene, mention).end === tokenAt(scene, token).end ? mention : null;
}

/** `its` that opens a sentence, or what follows a semicolon, points at the subject that opens what goes before. */
function pointedAt(scene: Scene, pronoun: number, types: readonly EntityType[]): number | null {
  const { sentence } = tokenAt(scene, pronoun);
  const from = scene.doc.segments.sentences[sentence]?.first ?? 0;
  // `X, an armed group, and its leader`
  if (textAt(scene, pronoun - 1) === 'and' && textAt(scene, pronoun - 2) === ',')
    return subjectEnding(scene, pronoun - 2, types);
  const isLater = textAt(scene, pronoun - 1) === ';';
  if (pronoun !== from && !isLater) return null;
  const before = scene.doc.segments.sentences[isLater ? sentence : sentence - 1];
  if (!before) return null;
  const start = /^the$/i.test(textAt(scene, before.first)) ? before.first + 1 : before.first;
  return argumentAt(scene, start, types);
}
