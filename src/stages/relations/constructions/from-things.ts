import { lemmaAt, tokenAt } from '../../../core/doc-index.ts';
import type { RelationRow } from '../../../packs/relations.schema.ts';
import { STANDS } from '../be-word.ts';
import { type Draft, STATED } from '../draft.ts';
import { namedAfter } from '../named-after.ts';
import { ownerBefore } from '../owner.ts';
import { argumentApart, type Scene } from '../scene.ts';
import { phraseStart } from '../standing.ts';
import { state } from '../state.ts';
import { THINGS } from '../type-traits.table.ts';
import { hasBefore } from './from-nouns.ts';

/** `Al-Shabaab's stronghold of Jilib`, `Abu Sayyaf's presence in Sulu`: whose it is, and where. */
export function fromThings(scene: Scene): Draft[] {
  return scene.tokens.flatMap((token, i) =>
    token.pos === 'NOUN'
      ? (scene.lexicon.nouns.get(lemmaAt(scene, i)) ?? [])
          .filter(
            (entry) => THINGS.has(entry.row.type) && entry.row.premodified && hasBefore(scene, i, entry),
          )
          .flatMap(({ row }) => read(scene, i, row))
      : [],
  );
}

function read(scene: Scene, noun: number, row: RelationRow): Draft[] {
  // `its main base is in Y`
  const be = noun + 1 < scene.tokens.length ? STANDS.get(tokenAt(scene, noun + 1).text) : undefined;
  const at = be === undefined ? noun + 1 : noun + 2;
  if (at >= scene.tokens.length || !row.prepositions.includes(lemmaAt(scene, at))) return [];
  const shelters = row.type === 'shelters';
  const [whose, where] = shelters ? [row.to, row.from] : [row.from, row.to];
  const owner = ownerOf(
    scene,
    noun,
    whose.filter((type) => type === 'ORG' || type === 'PER'),
  );
  if (owner === null) return [];
  const places = where.filter((type) => type === 'GPE' || type === 'LOC');
  return (namedAfter(scene, at + 1, places)?.mentions ?? []).flatMap((place) => {
    const [subject, object] = shelters ? [place, owner] : [owner, place];
    const construction = be === undefined ? 'possessive' : 'copular';
    return state(scene, row, { subject, object, construction, noun, factuality: be ?? STATED }) ?? [];
  });
}

function ownerOf(scene: Scene, noun: number, types: RelationRow['from']): number | null {
  const first = phraseStart(scene, noun);
  const owner = ownerBefore(scene, first, noun, types);
  if (owner !== null) return owner;
  for (let i = noun - 1; i >= first; i--) {
    if (tokenAt(scene, i).pos === 'DET') return null;
    const named = argumentApart(scene, i, types, noun);
    if (named !== null) return named;
  }
  return null;
}
