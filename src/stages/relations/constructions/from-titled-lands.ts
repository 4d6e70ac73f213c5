import { lemmaAt, mentionOf, tokenAt } from '../../../core/doc-index.ts';
import type { EntityType } from '../../../core/vocabulary.ts';
import { type Draft, STATED } from '../draft.ts';
import type { Entry } from '../lexicon.ts';
import { textAt } from '../referent.ts';
import { argumentAt, followerOf, type Scene, tokensOf } from '../scene.ts';
import { singular } from '../singular.ts';
import { phraseStart, standingOf } from '../standing.ts';
import { state } from '../state.ts';
import { hasBefore, isSomeOf } from './from-nouns.ts';
import { titleOf } from './from-phrases.ts';

const LANDS: readonly EntityType[] = ['GPE', 'ORG'];

/** `President A of Kenya`; `Foreign ministers A of Turkey and B of Egypt`: a title, a name, and of what behind it. */
export function fromTitledLands(scene: Scene): Draft[] {
  return scene.doc.entities.mentions.flatMap(({ type, form }, person) => {
    if (type !== 'PER' || form !== 'name') return [];
    const land = landBehind(scene, person);
    const noun = land === null ? null : titleNoun(scene, person);
    return land === null || noun === null ? [] : read(scene, { person, land, noun });
  });
}

interface Titled {
  readonly person: number;
  readonly land: number;
  readonly noun: number;
}

function read(scene: Scene, { person, land, noun }: Titled): Draft[] {
  const first = phraseStart(scene, noun);
  return entriesOf(scene, noun, first).flatMap((entry) => {
    const words = titleOf(scene, { noun, first }, entry);
    const value = entry.row.type === 'position_held' ? singular(scene, words) : null;
    // of several each has a land: the noun of all agrees with none
    const factuality = standingOf(scene, noun, STATED);
    const pair = { subject: person, object: land, value, title: words, factuality };
    return state(scene, entry.row, { ...pair, construction: 'premodifier' }) ?? [];
  });
}

function entriesOf(scene: Scene, noun: number, first: number): readonly Entry[] {
  return (scene.lexicon.nouns.get(lemmaAt(scene, noun)) ?? []).filter(
    ({ row, before }) =>
      (row.type === 'position_held' || (row.type === 'head_of' && !isSomeOf(scene, noun, row, ''))) &&
      row.from.includes('PER') &&
      noun - before.length >= first &&
      hasBefore(scene, noun, { row, before }),
  );
}

/** The land or body right behind a name and `of`; its own possessor is none: `of Kenya's army`. */
function landBehind(scene: Scene, person: number): number | null {
  const land = followerOf(scene, person);
  if (land === null || !LANDS.includes(mentionOf(scene, land).type)) return null;
  const { start, end, form } = mentionOf(scene, land);
  if (form !== 'name' && form !== 'acronym') return null;
  if (!/^ of (?:the )?$/.test(scene.text.slice(mentionOf(scene, person).end, start))) return null;
  return /^(?:['’]| and \p{Lu})/u.test(scene.text.slice(end, end + 7)) && !isChained(scene, land)
    ? null
    : land;
}

/** `A of Turkey and B of Egypt`: what is joined to the land is the next person, not another land. */
function isChained(scene: Scene, land: number): boolean {
  const next = followerOf(scene, land);
  return next !== null && mentionOf(scene, next).type === 'PER';
}

/** The noun of the title before a name, or before the first of the persons in a list. */
function titleNoun(scene: Scene, person: number): number | null {
  const [first] = tokensOf(scene, mentionOf(scene, person));
  const before = first - 1;
  if (before < 0 || tokenAt(scene, before).sentence !== mentionOf(scene, person).sentence) return null;
  if (/^(NOUN|PROPN)$/.test(tokenAt(scene, before).pos)) return isPlain(scene, before) ? before : null;
  const last = joint(scene, before);
  const land = last === null ? null : argumentAt(scene, last, LANDS);
  const other = land === null ? null : personOf(scene, land);
  const noun = other === null ? null : titleNoun(scene, other);
  return noun !== null && /^NNP?S$/.test(tokenAt(scene, noun).tag) ? noun : null;
}

/** A title stands alone before the name: `US President A of …` says already of what. */
function isPlain(scene: Scene, noun: number): boolean {
  const first = phraseStart(scene, noun);
  for (let i = first; i <= noun; i++)
    if (
      (scene.mentionsAt[i] ?? []).some(
        (m) => !/^(TITLE)$/.test(mentionOf(scene, m).type) && mentionOf(scene, m).form !== 'nominal',
      )
    )
      return false;
  return true;
}

function joint(scene: Scene, at: number): number | null {
  if (!/^(and|,)$/.test(textAt(scene, at))) return null;
  return textAt(scene, at - 1) === ',' ? at - 2 : at - 1;
}

function personOf(scene: Scene, land: number): number | null {
  for (let m = land - 1; m >= 0 && m > land - 4; m--)
    if (mentionOf(scene, m).type === 'PER') return landBehind(scene, m) === land ? m : null;
  return null;
}
