import { lemmaAt, mentionOf, tokenAt } from '../../../core/doc-index.ts';
import type { Factuality } from '../../../core/layers/factuality.ts';
import type { Construction } from '../../../core/vocabulary.ts';
import { beBefore } from '../be-word.ts';
import { type Draft, STATED } from '../draft.ts';
import { referentEnding, textAt } from '../referent.ts';
import { argumentAt, entityOf, type Scene, tokensOf } from '../scene.ts';
import { phraseStart } from '../standing.ts';
import { state } from '../state.ts';
import { subjectEnding } from '../subject-ending.ts';
import { TIES } from '../type-traits.table.ts';

/** Words between a people's name and the noun: `a Congolese human rights lawyer`. */
const LONGEST_CALLING = 3;

/**
 * Whatever somebody is by calling, the people named before it is his: `X, a Congolese gynaecologist`. He does not stop
 * being of it: `a former Congolese minister`.
 */
export function fromNationality(scene: Scene): Draft[] {
  return scene.doc.entities.mentions.flatMap(({ type, form }, people) => {
    if (type !== 'NORP' || (form !== 'adjective' && form !== 'name')) return [];
    const noun = callingOf(scene, people);
    const held = noun === null ? null : (personBehind(scene, noun) ?? personBefore(scene, people, noun));
    return noun === null || held === null ? [] : relate(scene, people, held);
  });
}

/** The last of the plain singular words behind the people's name; null where the name is no description. */
function callingOf(scene: Scene, people: number): number | null {
  const [own, from] = tokensOf(scene, mentionOf(scene, people));
  // `the British North American commander`
  if (/^(North|South|Central|Latin|East|West)$/.test(textAt(scene, own - 1))) return null;
  let last = from - 1;
  while (last + 1 < scene.tokens.length && last + 1 < from + LONGEST_CALLING && isPlain(scene, last + 1))
    last++;
  if (last < from || tokenAt(scene, last).pos !== 'NOUN' || tokenAt(scene, last).tag !== 'NN') return null;
  // `a Russian ally`, `an Iranian proxy`: these say whose somebody is, not what he is
  const tied = (scene.lexicon.nouns.get(lemmaAt(scene, last)) ?? []).some(({ row }) => TIES.has(row.type));
  return tied ? null : last;
}

function isPlain(scene: Scene, token: number): boolean {
  const { pos, text, tag } = tokenAt(scene, token);
  if (!/^(NOUN|ADJ)$/.test(pos) || !/^\p{Ll}/u.test(text) || tag === 'NNS') return false;
  return (scene.mentionsAt[token] ?? []).every((m) => mentionOf(scene, m).form !== 'name');
}

interface Held {
  readonly person: number;
  readonly construction: Construction;
  readonly factuality: Factuality;
}

/** `Syrian archaeologist Khaled al-Asaad`; `a Kenyan pilot, Jane Roe,`. */
function personBehind(scene: Scene, noun: number): Held | null {
  if (textAt(scene, noun + 1) === ',') return personBeside(scene, noun);
  const person = noun + 1 < scene.tokens.length ? argumentAt(scene, noun + 1, ['PER']) : null;
  if (person === null || mentionOf(scene, person).form !== 'name') return null;
  return { person, construction: 'premodifier', factuality: STATED };
}

/** A name between commas behind a description: `a Kenyan pilot, Jane Roe, was`; in a list it would be another's. */
function personBeside(scene: Scene, noun: number): Held | null {
  const person = noun + 2 < scene.tokens.length ? argumentAt(scene, noun + 2, ['PER']) : null;
  if (person === null || mentionOf(scene, person).form !== 'name') return null;
  const first = phraseStart(scene, noun);
  if (!/^(an?|the)$/i.test(textAt(scene, first)) || textAt(scene, first - 1) === ',') return null;
  const [from, next] = tokensOf(scene, mentionOf(scene, person));
  if (from !== noun + 2 || !/^[,.;]?$/.test(textAt(scene, next))) return null;
  return /^(and|or)$/.test(textAt(scene, next + 1))
    ? null
    : { person, construction: 'appositive', factuality: STATED };
}

/** `X, a Syrian archaeologist,`; `X was a Syrian archaeologist`. */
function personBefore(scene: Scene, people: number, noun: number): Held | null {
  const [own] = tokensOf(scene, mentionOf(scene, people));
  const first = phraseStart(scene, own);
  if (!/^an?$/i.test(textAt(scene, first)) || own - first > 2) return null;
  if (
    !/^([,.;:)]|who|from|and|based|born|living|by|in|of|with|at|whose|working|)$/.test(
      textAt(scene, noun + 1),
    )
  )
    return null;
  if (textAt(scene, first - 1) === ',') {
    const person = referentEnding(scene, first - 2, ['PER']);
    return person === null ? null : { person, construction: 'appositive', factuality: STATED };
  }
  const be = beBefore(scene, first - 1);
  const person = be === null ? null : subjectEnding(scene, be.before, ['PER']);
  return be === null || person === null
    ? null
    : { person, construction: 'copular', factuality: be.factuality };
}

function relate(scene: Scene, people: number, held: Held): Draft[] {
  const entity = entityOf(scene, people);
  const nation = entity?.type === 'GPE' || (entity?.country ?? null) !== null;
  const type = nation ? ('citizen_of' as const) : ('ethnicity_of' as const);
  const row = { id: 'relations/people-calling', type, from: ['PER' as const], to: ['NORP' as const] };
  const { person: subject, ...how } = held;
  const draft = state(scene, row, { subject, object: people, ...how });
  return draft ? [draft] : [];
}
