import type { Knowledge } from '../../packs/knowledge.ts';
import { NOMINALS, type NominalRow } from '../../packs/nominals.schema.ts';
import { PRONOUNS, type PronounRow } from '../../packs/pronouns.schema.ts';
import { type Draft, headToken } from './draft.ts';
import type { Reading } from './reading.ts';
import { governs, paragraphAt, salience, sameClauseArguments, sentenceAt } from './salience.ts';
import { headOf } from './take-up-groups.ts';

export interface CorefRules {
  readonly pronouns: ReadonlyMap<string, PronounRow>;
  readonly nominals: ReadonlyMap<string, readonly NominalRow[]>;
}

/** A word that refers back and the draft it refers to. */
export interface Reference {
  readonly first: number;
  readonly last: number;
  readonly form: 'pronoun' | 'nominal';
  readonly to: Draft;
  readonly rule: string;
}

export function makeCorefRules(knowledge: Knowledge): CorefRules {
  const pronouns = new Map<string, PronounRow>();
  const nominals = new Map<string, NominalRow[]>();
  for (const { row } of knowledge.rows(PRONOUNS)) for (const word of row.words) pronouns.set(word, row);
  for (const { row } of knowledge.rows(NOMINALS))
    for (const word of row.words) nominals.set(word, [...(nominals.get(word) ?? []), row]);
  return { pronouns, nominals };
}

/** Sentences that are looked back over, inside the paragraph. */
const WINDOW = 2;
/** Words that are looked back over at most, however long a sentence is. */
const REACH = 200;
/** By how much the best antecedent must lead the next one of another identity. */
const MARGIN = 2;

/** Pronouns and definite nouns with one clear antecedent; all others stay unsaid. */
export function findReferences(
  reading: Reading,
  drafts: readonly Draft[],
  rules: CorefRules,
  subtypeOf: (entity: number | null) => string | null,
): Reference[] {
  const heads = drafts.map((draft) => headToken(reading, draft));
  const byToken = new Map(heads.map((head, i) => [head, drafts[i] as Draft]));
  const covered = coveredTokens(reading, drafts);
  const found: Reference[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const word = reading.tokens[i]?.text.toLowerCase() ?? '';
    const pronoun = rules.pronouns.get(word);
    const found1 =
      pronoun !== undefined
        ? resolvePronoun({ reading, byToken, covered }, i, pronoun)
        : resolveNominal({ reading, byToken, covered }, i, rules.nominals.get(word), subtypeOf);
    if (found1 === null) continue;
    found.push(found1);
    // `The group said it …`: what takes up a name can be taken up itself
    byToken.set(i, found1.to);
  }
  return found;
}

interface Scene {
  readonly reading: Reading;
  readonly byToken: ReadonlyMap<number, Draft>;
  readonly covered: ReadonlySet<number>;
}

function coveredTokens(reading: Reading, drafts: readonly Draft[]): Set<number> {
  const covered = new Set<number>();
  for (const draft of drafts)
    for (let i = draft.from; i < draft.to; i++) covered.add(reading.tokenOf[i] ?? -1);
  return covered;
}

function resolvePronoun(scene: Scene, at: number, row: PronounRow): Reference | null {
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

/** Nouns of the paragraph before a token, in this sentence and the two before it. */
function nounsBefore(scene: Scene, at: number): number[] {
  const { reading } = scene;
  const sentence = sentenceAt(reading, at);
  const paragraph = paragraphAt(reading, at);
  const nouns: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH) && sentence - sentenceAt(reading, i) <= WINDOW; i--) {
    if (isApart(reading, i, paragraph)) break;
    const token = reading.tokens[i];
    if (scene.byToken.has(i)) nouns.push(i);
    else if (
      (token?.pos === 'NOUN' || token?.pos === 'PROPN') &&
      !scene.covered.has(i) &&
      token.dep !== 'compound'
    )
      nouns.push(i);
  }
  return nouns;
}

/** Wires give each sentence a paragraph of its own: the one right before counts, a heading parts. */
function isApart(reading: Reading, i: number, paragraph: number): boolean {
  const own = paragraphAt(reading, i);
  if (own === paragraph) return false;
  return own < paragraph - 1 || reading.sentences[sentenceAt(reading, i)]?.kind === 'heading';
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

/** `KHARTOUM: ` opens a report and takes no part in it. */
function isDateline(reading: Reading, draft: Draft): boolean {
  const word = reading.words[draft.from];
  const opens = reading.firstWord[reading.sentenceOf[draft.from] ?? 0] === draft.from;
  return opens && draft.type === 'GPE' && word?.shape === 'UPPER' && word.key.length > 3;
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

const DEFINITE = new Set(['the', 'this', 'that']);

function resolveNominal(
  scene: Scene,
  at: number,
  rows: readonly NominalRow[] | undefined,
  subtypeOf: (entity: number | null) => string | null,
): Reference | null {
  const { reading } = scene;
  const token = reading.tokens[at];
  if (token?.pos !== 'NOUN' || scene.covered.has(at)) return null;
  if (token.dep === 'compound' || hasComplement(reading, at)) return null;
  for (const row of rows ?? []) {
    const first = definiteAt(reading, at, row);
    if (row.plural || first < 0) continue;
    const to = onlyOne(scene, at, row, subtypeOf);
    if (to !== null) return { first, last: at + 1, form: 'nominal', to, rule: `entities/nominal-${row.id}` };
  }
  return calledSo(scene, at);
}

/** `The council`, `the front` behind a `Southern Transitional Council`: the one body whose name turns on that word. */
function calledSo(scene: Scene, at: number): Reference | null {
  const { reading } = scene;
  const word = reading.tokens[at]?.text.toLowerCase() ?? '';
  if (!/^the$/i.test(reading.tokens[at - 1]?.text ?? '')) return null;
  const bodies = draftsBefore(scene, at);
  const [to, ...others] = bodies.filter(
    (one) =>
      one.type === 'ORG' && one.form === 'name' && one.entity !== null && headOf(reading, one) === word,
  );
  if (to === undefined || others.some(({ entity }) => entity !== to.entity)) return null;
  return { first: at - 1, last: at + 1, form: 'nominal', to, rule: 'entities/nominal-called-so' };
}

/** The names of a text before a word: what is called by a word of its name is known from farther back than others. */
function draftsBefore({ byToken }: Scene, at: number): readonly Draft[] {
  const found: Draft[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const draft = byToken.get(i);
    if (draft !== undefined) found.push(draft);
  }
  return found;
}

/** Where the `the` of the noun stands: right before it, or before a word that such nouns have; -1 without. */
function definiteAt(reading: Reading, at: number, { modifiers }: NominalRow): number {
  const word = (i: number): string => reading.tokens[i]?.text.toLowerCase() ?? '';
  // `in the same town`
  const bare = modifiers.length === 0 && word(at - 1) !== 'same';
  const first = bare ? at - 1 : at - 2;
  if (modifiers.length > 0 && !modifiers.includes(word(at - 1))) return -1;
  return DEFINITE.has(word(first)) ? first : -1;
}

/** `the group of women`, `the city that never slept`: the noun brings its own meaning. */
function hasComplement(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  if (next === undefined || next.sentence !== reading.tokens[at]?.sentence) return false;
  // `accuses the group of enrolling boys`: what it is accused of does not tell which group it is
  if (next.text.toLowerCase() === 'of' && /\p{Ll}ing$/u.test(reading.tokens[at + 2]?.text ?? ''))
    return false;
  if (['of', 'that', 'which', 'who', 'whose', 'in', 'for'].includes(next.text.toLowerCase())) return true;
  return next.pos === 'PROPN' || next.pos === 'NOUN';
}

/** `fighters of the movement`: people known only by what they are are no body that `the group` could mean. */
function isManyFaceless({ reading, byToken }: Scene, noun: number): boolean {
  const { form, aliases, made, country } = byToken.get(noun) as Draft;
  const nameless = form === 'nominal' && aliases.length === 0 && made === null && country === null;
  return nameless && reading.tokens[noun]?.tag === 'NNS';
}

/** The single fitting entity of the paragraph before the noun. */
function onlyOne(
  scene: Scene,
  at: number,
  row: NominalRow,
  subtypeOf: (entity: number | null) => string | null,
): Draft | null {
  const fitting = nounsBefore(scene, at)
    .filter((noun) => scene.byToken.has(noun) && !isManyFaceless(scene, noun))
    .map((noun) => scene.byToken.get(noun))
    .filter((draft) => draft !== undefined && draft.entity !== null && draft.form !== 'adjective')
    .filter((draft) => draft !== undefined && !isDateline(scene.reading, draft))
    .filter((draft) => draft !== undefined && row.types.includes(draft.type))
    .filter((draft) => {
      const subtype = subtypeOf(draft?.entity ?? null) ?? draft?.subtype ?? '';
      return row.subtypes.length === 0 || row.subtypes.includes(subtype);
    });
  const ids = new Set(fitting.map((draft) => draft?.entity));
  const [nearest] = fitting;
  return ids.size === 1 && nearest !== undefined && (nearest.form !== 'nominal' || nearest.aliases.length > 0)
    ? nearest
    : null;
}
