import type { ArgumentSlot } from '../../core/layers/clause.ts';
import type { EventNoun } from '../../packs/event-nouns.schema.ts';
import type { Draft, Scene } from './draft.ts';
import { conjuncts, phraseSpan } from './phrase.ts';
import { depOf, kidsOf, token } from './tree.ts';

/** Nouns the packs do not list (`the besieging of X`) behave like the -ing forms they are. */
const PLAIN: Pick<EventNoun, 'of' | 'possessor' | 'premodifier' | 'targets' | 'parties'> = {
  of: 'object',
  possessor: 'subject',
  premodifier: 'none',
  targets: ['on', 'against'],
  parties: [],
};
/** Premodifiers that can act: a country's name alone may as well be the place (`the Lahore bombing`). */
const ACTORS = new Set(['ORG', 'NORP', 'PER']);

/** Reads the arguments that stand around an event noun, in deep roles. */
export function readNounArguments(scene: Scene, draft: Draft): void {
  readFrame(scene, draft);
  readAgentBelow(scene, draft);
  readLeader(scene, draft);
  readParties(scene, draft);
}

/** `a battle that began at dawn between troops and rebels`: nobody begins between two sides, they fight. */
function readParties({ tree }: Scene, draft: Draft): void {
  if (draft.noun?.parties.includes('between') !== true || draft.args.some((arg) => arg.slot === 'subject'))
    return;
  for (const clause of kidsOf(tree, draft.predicate)) {
    if (depOf(tree, clause) !== 'acl:relcl') continue;
    const phrases = kidsOf(tree, clause).filter((child) => child > clause && depOf(tree, child) === 'obl');
    for (const { head, preposition } of phrases.flatMap((child) => conjuncts(tree, child)))
      if (preposition === 'between')
        draft.args.push({ slot: 'subject', preposition, head, span: phraseSpan(tree, head) });
  }
}

/** `the Saudi-led assault`: who leads it does it. */
function readLeader({ tree, mentionAt }: Scene, draft: Draft): void {
  if (draft.args.some((arg) => arg.slot === 'subject' || arg.slot === 'agent')) return;
  for (const led of kidsOf(tree, draft.predicate)) {
    if (led > draft.predicate || tree.words[led] !== 'led') continue;
    const leader = kidsOf(tree, led).find((child) => child < led && mentionAt[child] !== -1);
    if (leader !== undefined)
      draft.args.push({ slot: 'subject', preposition: null, head: leader, span: phraseSpan(tree, leader) });
  }
}

/** `the killing of the mayor by gunmen`: the `by` of an event belongs to it even where it hangs on the victim. */
function readAgentBelow({ tree }: Scene, draft: Draft): void {
  if (draft.args.some((arg) => arg.slot === 'agent')) return;
  const victims = draft.args.filter(
    ({ slot, head }) => slot === 'object' && token(tree, head).head === draft.predicate,
  );
  const phrases = victims.flatMap(({ head }) =>
    kidsOf(tree, head).filter((child) => depOf(tree, child) === 'nmod'),
  );
  for (const { head, preposition } of phrases.flatMap((phrase) => conjuncts(tree, phrase)))
    if (preposition === 'by')
      draft.args.push({ slot: 'agent', preposition, head, span: phraseSpan(tree, head) });
}

function readFrame(scene: Scene, draft: Draft): void {
  const frame = draft.noun ?? PLAIN;
  const kids = kidsOf(scene.tree, draft.predicate);
  const hasOf = kids.some((child) => prepositions(scene, child).includes('of'));
  for (const child of kids) {
    for (const { head, preposition } of conjuncts(scene.tree, child)) {
      const slot = slotOf(scene, { frame, child, head, preposition, hasOf });
      if (slot !== null && head !== draft.predicate)
        draft.args.push({ slot, preposition, head, span: phraseSpan(scene.tree, head) });
    }
  }
}

function prepositions({ tree }: Scene, child: number): readonly string[] {
  return kidsOf(tree, child)
    .filter((one) => depOf(tree, one) === 'case')
    .map((one) => tree.words[one] as string);
}

interface Place {
  readonly frame: typeof PLAIN;
  readonly child: number;
  readonly head: number;
  readonly preposition: string | null;
  readonly hasOf: boolean;
}

function slotOf(scene: Scene, place: Place): ArgumentSlot | null {
  const { frame, child, hasOf } = place;
  switch (depOf(scene.tree, child)) {
    case 'nmod:poss':
      if (frame.possessor === 'none') return 'possessor';
      return hasOf && frame.of === 'object' ? 'subject' : frame.possessor;
    case 'nmod':
    case 'nmod:unmarked':
    case 'obl':
    case 'obl:unmarked':
    case 'obl:agent':
      return prepositionSlot(scene, place);
    case 'obj':
      return 'object';
    case 'compound':
    case 'amod':
    case 'nmod:desc':
      return premodifierSlot(scene, place, depOf(scene.tree, child));
    default:
      return null;
  }
}

function prepositionSlot({ dateAt }: Scene, { frame, head, preposition }: Place): ArgumentSlot {
  if (preposition === null || dateAt[head] !== -1) return 'oblique';
  if (preposition === 'by') return 'agent';
  if (preposition === 'of') return frame.of === 'none' ? 'oblique' : frame.of;
  if (frame.parties.includes(preposition)) return 'subject';
  return frame.targets.includes(preposition) ? 'object' : 'oblique';
}

/** Adjectives count when they name a people; of nouns, names of those who can act. */
function premodifierSlot(scene: Scene, { frame, head, hasOf }: Place, dep: string): ArgumentSlot | null {
  const { tree, mentionAt, mentionTypes } = scene;
  const mention = mentionAt[head] as number;
  if (mention < 0) return dep !== 'amod' || isAgentNoun(scene, head) ? 'modifier' : null;
  const type = mentionTypes[mention] as string;
  const actor = ACTORS.has(type) || (type === 'GPE' && token(tree, head).pos === 'ADJ');
  if (!actor || frame.premodifier === 'none') return 'modifier';
  return hasOf && frame.of === 'object' ? 'subject' : frame.premodifier;
}

/** `a rebel attack`, `a militia raid`: the singular of a word for those who act. */
function isAgentNoun({ tree, lexicon }: Scene, head: number): boolean {
  const word = tree.words[head] as string;
  return lexicon.agents.has(`${word}s`) || (word.endsWith('a') && lexicon.agents.has(word));
}
