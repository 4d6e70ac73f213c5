import { lemmaAt, mentionOf, tokenAt } from '../../../core/doc-index.ts';
import type { Draft } from '../draft.ts';
import { holdersOf } from '../holders.ts';
import type { Entry } from '../lexicon.ts';
import { type Phrase, phraseOf } from '../phrase.ts';
import { holderOf } from '../phrase-holder.ts';
import { portfolioEnd } from '../portfolio.ts';
import { textAt } from '../referent.ts';
import type { Scene } from '../scene.ts';
import { phraseStart } from '../standing.ts';
import { state } from '../state.ts';
import { hasBefore } from './from-nouns.ts';
import { titleOf } from './from-phrases.ts';

export const OFFICE_ALONE = 'relations/office-alone';

/**
 * Offices of state that nobody says the land or the body of: `X, the defence minister,`; `X was minister for
 * disarmament`. What they are in tells enough.
 */
export function fromOffices(scene: Scene): Draft[] {
  return scene.tokens.flatMap((_, noun) => {
    if (!isOffice(scene, noun)) return [];
    const entry = entryOf(scene, noun);
    if (entry === undefined) return [];
    const first = phraseStart(scene, noun);
    if (phraseOf(scene, noun, first, entry.row) !== null || !tellsEnough(scene, { noun, first }, entry))
      return [];
    const phrase: Phrase = {
      noun,
      first,
      next: portfolioEnd(scene, noun) ?? noun + 1,
      anchors: [],
      also: [],
      isHad: false,
      isRole: false,
    };
    return relate(scene, phrase, entry);
  });
}

/** The office of the most words that tells enough alone: `attorney general`. */
function entryOf(scene: Scene, noun: number): Entry | undefined {
  const lemma = lemmaAt(scene, noun);
  return (scene.lexicon.nouns.get(lemma) ?? []).find(
    (one) =>
      one.row.type === 'position_held' &&
      scene.lexicon.alone.has([...one.before, lemma].join(' ').replaceAll(' - ', '-')) &&
      hasBefore(scene, noun, one),
  );
}

function isOffice(scene: Scene, noun: number): boolean {
  const { pos, tag } = tokenAt(scene, noun);
  if (!/^(NOUN|PROPN)$/.test(pos) || /S$/.test(tag)) return false;
  return (scene.mentionsAt[noun] ?? []).every((m) => /^(TITLE)$/.test(mentionOf(scene, m).type));
}

/** A field of work, or a word that says which of the many it is: `the defence minister`, not `a minister`. */
function tellsEnough(scene: Scene, at: Pick<Phrase, 'noun' | 'first'>, entry: Entry): boolean {
  const { noun, first } = at;
  if (portfolioEnd(scene, noun) !== null) return true;
  if (scene.lexicon.fielded.has(lemmaAt(scene, noun)) || /^(of|for|to|at)$/.test(textAt(scene, noun + 1)))
    return false;
  const plain = /^(an?|another|one|any|every|no)$/i.test(textAt(scene, first));
  return !plain || titleOf(scene, at, entry).includes(' ');
}

function relate(scene: Scene, phrase: Phrase, entry: Entry): Draft[] {
  const { noun } = phrase;
  const { row: given } = entry;
  const row = { id: OFFICE_ALONE, type: given.type, from: given.from, to: given.to };
  const held = isClosed(scene, phrase) ? holderOf(scene, phrase, row.from) : null;
  // a title before a name is read elsewhere
  if (held?.construction === 'premodifier') return [];
  const holders =
    held === null
      ? holdersOf(scene, noun, given).filter(({ construction }) => construction !== 'appositive')
      : held.mentions.map((mention) => ({ ...held, mention, clause: null }));
  const value = titleOf(scene, phrase, entry);
  return holders.flatMap(({ mention, construction, clause, factuality }) => {
    const pair = { subject: mention, object: null, value, noun, construction, clause, factuality };
    return state(scene, row, pair) ?? [];
  });
}

/** A list goes on with `and`; what is quoted is somebody spoken to: `“Mr. President, …`. */
function isClosed(scene: Scene, { first, next }: Phrase): boolean {
  return !/^(and|or)$/.test(textAt(scene, next)) && !/^["“”'‘]$/.test(textAt(scene, first - 1));
}
