import type { PronounRow } from '../../packs/pronouns.schema.ts';
import { isDateline, nounsBefore, type Reference, type Scene } from './coref-scene.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';
import { governs, salience, sameClauseArguments, sentenceAt } from './salience.ts';

/** By how much the best antecedent must lead the next one of another identity. */
const MARGIN = 2;

/** A pronoun with one clear antecedent. */
export function resolvePronoun(scene: Scene, at: number, row: PronounRow): Reference | null {
  const { reading } = scene;
  const token = reading.tokens[at];
  if (token === undefined || token.dep === 'expl' || scene.covered.has(at)) return null;
  if (row.id === 'it' && pleonastic(reading, at)) return null;
  const nouns = nounsBefore(scene, at).filter((noun) => agrees(scene, noun, row));
  const to = clearest(scene, nouns, at);
  if (to === null || !row.types.includes(to.type)) return null;
  return { first: at, last: at + 1, form: 'pronoun', to, rule: `entities/pronoun-${row.id}` };
}

/** `It is clear that`, `it was raining`: no name is meant. */
function pleonastic(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const head = reading.tokens[token?.head ?? -1];
  if (token?.text.toLowerCase() !== 'it' || head === undefined) return false;
  if (head.pos === 'ADJ' || head.pos === 'NOUN') return true;
  return head.lemma === 'be' || head.lemma === 'seem' || head.lemma === 'appear' || head.lemma === 'take';
}

/** Can the pronoun mean this noun? Names by type; other nouns by number, so that they can stand in the way. */
function agrees(scene: Scene, noun: number, row: PronounRow): boolean {
  const draft = scene.byToken.get(noun);
  const token = scene.reading.tokens[noun];
  const plural = token?.tag === 'NNS' || token?.tag === 'NNPS';
  if (draft === undefined) return row.types.includes('PER') && !row.plural ? false : plural === row.plural;
  if (!row.types.includes(draft.type)) return false;
  if (draft.form === 'adjective' || isDateline(scene.reading, draft)) return false;
  if (row.plural) return isPlural(draft, plural);
  return draft.form === 'name' || draft.form === 'acronym' || !plural;
}

/** Bodies of people that the text speaks of as many. */
const COLLECTIVE = new Set(['armed_group', 'police', 'military', 'militia', 'criminal', 'party']);

function isPlural(draft: Draft, plural: boolean): boolean {
  if (draft.type === 'ORG') return COLLECTIVE.has(draft.subtype ?? '') || plural;
  return plural && (draft.type === 'NORP' || draft.form === 'nominal');
}

/** The most salient noun, when it is a name and leads clearly over everything of another identity. */
function clearest(scene: Scene, nouns: readonly number[], at: number): Draft | null {
  const { reading, byToken } = scene;
  const ranked = nouns
    .filter((noun) => !sameClauseArguments(reading, noun, at))
    .map((noun) => ({ noun, score: salience(reading, noun, at), draft: byToken.get(noun) ?? null }))
    .sort((a, b) => b.score - a.score || b.noun - a.noun);
  const [best] = ranked;
  const entity = best?.draft?.entity ?? null;
  if (best === undefined || best.draft === null || entity === null || best.score < 2) return null;
  const next = ranked.find((other) => other.draft === null || other.draft.entity !== entity);
  if (next !== undefined && next.draft !== null && between(scene, best.noun, next.noun, at)) return null;
  return next === undefined || best.score - next.score >= MARGIN ? best.draft : null;
}

/** Another name stands nearer to the pronoun, in its sentence, and the best one does not govern it. */
function between(scene: Scene, best: number, other: number, at: number): boolean {
  const { reading } = scene;
  return (
    other > best && sentenceAt(reading, other) === sentenceAt(reading, at) && !governs(reading, best, at)
  );
}
