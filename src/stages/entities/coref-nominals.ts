import type { NominalRow } from '../../packs/nominals.schema.ts';
import { isDateline, nounsBefore, REACH, type Reference, type Scene } from './coref-scene.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';
import { headOf } from './take-up-groups.ts';

const DEFINITE = new Set(['the', 'this', 'that']);

/** `the group`, `the council`: a definite noun with one fitting entity before it. */
export function resolveNominal(
  scene: Scene,
  at: number,
  rows: readonly NominalRow[] | undefined,
  subtypeOf: SubtypeOf,
): Reference | null {
  const { reading } = scene;
  const token = reading.tokens[at];
  if (token?.pos !== 'NOUN' || scene.covered.has(at)) return null;
  if (token.dep === 'compound' || hasComplement(reading, at)) return null;
  for (const row of rows ?? []) {
    const first = definiteAt(reading, at, row);
    if (row.plural || first < 0) continue;
    const to = onlyOne(scene, at, row, subtypeOf) ?? onlyTown(scene, at, row, subtypeOf);
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

/** `the town`: farther back than other nouns, when the text has named only one. */
function onlyTown(scene: Scene, at: number, row: NominalRow, subtypeOf: SubtypeOf): Draft | null {
  if (!row.far) return null;
  const named = draftsBefore(scene, at).filter((one) => one.form === 'name' && row.types.includes(one.type));
  // a place that nobody knows may be a town too
  const open = named.filter((one) => (subtypeOf(one.entity) ?? one.subtype ?? '') === '');
  const [to, ...others] = named.filter((one) => fits(scene, one, row, subtypeOf));
  return to !== undefined && [...others, ...open].every(({ entity }) => entity === to.entity) ? to : null;
}

type SubtypeOf = (entity: number | null) => string | null;

function fits({ reading }: Scene, draft: Draft, row: NominalRow, subtypeOf: SubtypeOf): boolean {
  if (draft.entity === null || draft.form === 'adjective' || isDateline(reading, draft)) return false;
  const subtype = subtypeOf(draft.entity) ?? draft.subtype ?? '';
  return row.types.includes(draft.type) && (row.subtypes.length === 0 || row.subtypes.includes(subtype));
}

/** The single fitting entity of the paragraph before the noun. */
function onlyOne(scene: Scene, at: number, row: NominalRow, subtypeOf: SubtypeOf): Draft | null {
  const fitting = nounsBefore(scene, at)
    .filter((noun) => scene.byToken.has(noun) && !isManyFaceless(scene, noun))
    .flatMap((noun) => scene.byToken.get(noun) ?? [])
    .filter((draft) => fits(scene, draft, row, subtypeOf));
  const ids = new Set(fitting.map(({ entity }) => entity));
  const [nearest] = fitting;
  return ids.size === 1 && nearest !== undefined && (nearest.form !== 'nominal' || nearest.aliases.length > 0)
    ? nearest
    : null;
}
