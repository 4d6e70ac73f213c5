import { compare } from '../../core/compare.ts';
import { mentionOf } from '../../core/doc-index.ts';
import type { Relation } from '../../core/layers/relation.ts';
import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { fromBorders } from './constructions/from-borders.ts';
import { fromClauses } from './constructions/from-clauses.ts';
import { fromCouples } from './constructions/from-couples.ts';
import { fromHyphens } from './constructions/from-hyphens.ts';
import { fromNames } from './constructions/from-names.ts';
import { fromNationality } from './constructions/from-nationality.ts';
import { fromNouns } from './constructions/from-nouns.ts';
import { fromOffices, OFFICE_ALONE } from './constructions/from-offices.ts';
import { fromOrder } from './constructions/from-order.ts';
import { fromParticiples } from './constructions/from-participles.ts';
import { fromPhrases } from './constructions/from-phrases.ts';
import { fromPlaces } from './constructions/from-places.ts';
import { fromStrength } from './constructions/from-strength.ts';
import { fromThings } from './constructions/from-things.ts';
import { fromTitledLands } from './constructions/from-titled-lands.ts';
import { fromTitles } from './constructions/from-titles.ts';
import { fromValues } from './constructions/from-values.ts';
import { fromWords } from './constructions/from-words.ts';
import type { Draft } from './draft.ts';
import { compileLexicon } from './lexicon.ts';
import { type Input, makeScene, type Scene } from './scene.ts';

/** Finds standing facts: many readers propose, one of equal findings stays. */
export function makeRelations(
  _options: unknown,
  tools: { knowledge: Knowledge; models: string },
): Stage<'cleaned' | 'segments' | 'entities' | 'dates' | 'quantities' | 'clauses', 'relations'> {
  const lexicon = compileLexicon(tools.knowledge);
  return {
    name: 'relations',
    needs: ['cleaned', 'segments', 'entities', 'dates', 'quantities', 'clauses'],
    gives: 'relations',
    run: (doc: Input) => chooseRelations(makeScene(doc, lexicon)),
  };
}

/** Readers of trees come first: their construction is the surer. */
const READERS: readonly ((scene: Scene) => Draft[])[] = [
  fromNouns,
  fromClauses,
  fromOrder,
  fromPhrases,
  fromThings,
  fromParticiples,
  fromCouples,
  fromTitledLands,
  fromTitles,
  fromNationality,
  fromWords,
  fromHyphens,
  fromPlaces,
  fromBorders,
  fromNames,
  fromOffices,
  fromStrength,
  fromValues,
];

/** What says less of two than another fact that is found: who heads a body is not listed as its member as well. An office in a body leaves its holder affiliated with it. */
const LESS: readonly (readonly [less: Relation['type'], more: ReadonlySet<string>])[] = [
  ['affiliated_with', new Set(['head_of', 'member_of'])],
  ['member_of', new Set(['head_of'])],
  ['allied_with', new Set(['sponsors'])],
  ['part_of', new Set(['located_in', 'agency_of'])],
];

function chooseRelations(scene: Scene): readonly Relation[] {
  const seen = new Set<string>();
  const found = READERS.flatMap((read) => read(scene)).filter((draft) => {
    const key = keyOf(scene, draft);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const outdone = new Set(
    LESS.flatMap(([less, more]) =>
      found
        .filter(({ type }) => more.has(type))
        .map((draft) => keyOf(scene, { ...draft, type: less, objectValue: null })),
    ),
  );
  const placed = found.filter(({ type, object }) => type === OFFICE && object !== null);
  return found
    .filter((draft) => !outdone.has(keyOf(scene, draft)))
    .filter((draft) => !(draft.type === OFFICE && draft.object === null && saysLess(scene, draft, placed)))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.subject - b.subject || compare(a.type, b.type));
}

const OFFICE = 'position_held';
/** A bare title says less than the office named with its body. */
const ALONE: ReadonlySet<string> = new Set(['relations/title-before', OFFICE_ALONE]);

/** An office without a land or body, where one of the same person has one: a bare title, or the same office. */
function saysLess(scene: Scene, draft: Draft, placed: readonly Draft[]): boolean {
  const holder = holderOf(scene, draft);
  const value = draft.objectValue ?? '';
  return placed.some(
    (one) =>
      holderOf(scene, one) === holder &&
      (ALONE.has(draft.rule) || (draft.qualifier === null && one.objectValue?.endsWith(value))),
  );
}

function holderOf(scene: Scene, { sentence, subject }: Draft): string {
  return `${sentence} ${mentionOf(scene, subject).entity ?? `m${subject}`}`;
}

/** One sentence states one fact once, whichever mentions it is read from. */
function keyOf(scene: Scene, { type, sentence, subject, object, objectValue }: Draft): string {
  const who = (mention: number | null) =>
    mention === null ? objectValue : (mentionOf(scene, mention).entity ?? `m${mention}`);
  return `${type} ${sentence} ${who(subject)} ${who(object)} ${object === null ? objectValue : ''}`;
}
