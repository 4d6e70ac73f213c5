import type { Relation } from '../../core/doc.ts';
import { mentionOf } from '../../core/doc-index.ts';
import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import type { Draft } from './draft.ts';
import { fromClauses } from './from-clauses.ts';
import { fromNames } from './from-names.ts';
import { fromNouns } from './from-nouns.ts';
import { fromOrder } from './from-order.ts';
import { fromParticiples } from './from-participles.ts';
import { fromPhrases } from './from-phrases.ts';
import { fromPlaces } from './from-places.ts';
import { fromStrength } from './from-strength.ts';
import { fromTitles } from './from-titles.ts';
import { fromWords } from './from-words.ts';
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
  fromParticiples,
  fromTitles,
  fromWords,
  fromPlaces,
  fromNames,
  fromStrength,
];

/** Who heads a body, holds an office in it or is its member is not listed as affiliated with it as well. */
const WEAKEST = 'affiliated_with';
const SURER: ReadonlySet<string> = new Set(['head_of', 'position_held', 'member_of']);

function chooseRelations(scene: Scene): readonly Relation[] {
  const seen = new Set<string>();
  const found = READERS.flatMap((read) => read(scene)).filter((draft) => {
    const key = keyOf(scene, draft);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const surer = new Set(
    found
      .filter(({ type }) => SURER.has(type))
      .map((draft) => keyOf(scene, { ...draft, type: WEAKEST, objectValue: null })),
  );
  const placed = new Set(
    found
      .filter(({ type, object }) => type === OFFICE && object !== null)
      .map((draft) => holderOf(scene, draft)),
  );
  return found
    .filter((draft) => draft.type !== WEAKEST || !surer.has(keyOf(scene, draft)))
    .filter(
      (draft) =>
        draft.type !== OFFICE ||
        draft.object !== null ||
        draft.rule !== TITLE_ALONE ||
        !placed.has(holderOf(scene, draft)),
    )
    .sort(
      (a, b) => a.start - b.start || a.end - b.end || a.subject - b.subject || a.type.localeCompare(b.type),
    );
}

const OFFICE = 'position_held';
/** A bare title says less than the office named with its body. */
const TITLE_ALONE = 'relations/title-before';

function holderOf(scene: Scene, { sentence, subject }: Draft): string {
  return `${sentence} ${mentionOf(scene, subject).entity ?? `m${subject}`}`;
}

/** One sentence states one fact once, whichever mentions it is read from. */
function keyOf(scene: Scene, { type, sentence, subject, object, objectValue }: Draft): string {
  const who = (mention: number | null) =>
    mention === null ? objectValue : (mentionOf(scene, mention).entity ?? `m${mention}`);
  return `${type} ${sentence} ${who(subject)} ${who(object)} ${object === null ? objectValue : ''}`;
}
