import { mentionOf } from '../../../core/doc-index.ts';
import type { Mention } from '../../../core/layers/entities.ts';
import type { EntityType } from '../../../core/vocabulary.ts';
import type { Draft } from '../draft.ts';
import { entityOf, followerOf, type Scene } from '../scene.ts';
import { state } from '../state.ts';

const NAMED: EntityType[] = ['PER', 'ORG', 'GPE', 'LOC', 'FAC', 'EVENT', 'LAW', 'WEAPON', 'NORP'];

/** Second names in brackets, and people named with the body they belong to: `Chatham House's Jane Roe`. */
export function fromNames(scene: Scene): Draft[] {
  const { mentions } = scene.doc.entities;
  return mentions.flatMap((mention, left) => {
    const next = followerOf(scene, left);
    if (next === null) return [];
    const right = mentionOf(scene, next);
    if (right.sentence !== mention.sentence) return [];
    const between = scene.text.slice(mention.end, right.start);
    const found =
      bracketName(scene, { left, right: next, between }) ??
      oneOfPeople(scene, { left, right: next, between }) ??
      ownedPerson(scene, { left, right: next, between });
    return found ? [found] : [];
  });
}

interface Neighbours {
  readonly left: number;
  readonly right: number;
  readonly between: string;
}

function bracketName(scene: Scene, { left, right, between }: Neighbours): Draft | null {
  const name = mentionOf(scene, left);
  const other = mentionOf(scene, right);
  if (
    !/^["”’']?\s?[([]["“‘']?$/.test(between) ||
    !/^["”’']?[)\],;]/.test(scene.text.slice(other.end, other.end + 2))
  )
    return null;
  const same = name.entity !== null && name.entity === other.entity;
  const second =
    isShortForm(scene, name, other) || isForeignShort(scene, left, right) || isSecondName(scene, left, right);
  if (!same && !second) return null;
  const row = { id: 'relations/name-in-brackets', type: 'alias_of' as const, from: NAMED, to: NAMED };
  return state(scene, row, { subject: right, object: left, construction: 'parenthetical' });
}

const LONGEST_NAME = 60;

/** `the Communist Party of Germany (KPD)`: letters of another language, which mean no body that is known. */
function isForeignShort(scene: Scene, left: number, right: number): boolean {
  const [name, short] = [mentionOf(scene, left), mentionOf(scene, right)];
  return (
    name.type === 'ORG' &&
    name.form === 'name' &&
    short.type === 'ORG' &&
    short.form === 'acronym' &&
    entityOf(scene, right)?.link === 'document' &&
    /^\p{Lu}{3,7}$/u.test(scene.text.slice(short.start, short.end))
  );
}

/** `the National Front (Front National)`: two names of bodies of several words, of which no two are known apart. */
function isSecondName(scene: Scene, left: number, right: number): boolean {
  const both = [left, right].map((mention) => mentionOf(scene, mention));
  const known = [left, right].filter((mention) => entityOf(scene, mention)?.link === 'pack');
  return (
    known.length < 2 &&
    both.every(({ type, form, start, end }) => {
      const words = scene.text.slice(start, end);
      return type === 'ORG' && form === 'name' && words.includes(' ') && words.length < LONGEST_NAME;
    })
  );
}

/** `X, a Tuareg,`; `X is an Italian`: of a people, or of a nation that has a state. */
function oneOfPeople(scene: Scene, { left, right, between }: Neighbours): Draft | null {
  const people = mentionOf(scene, right);
  if (people.type !== 'NORP' || !mayDescend(scene, people, between)) return null;
  const nation =
    (entityOf(scene, right)?.country ?? null) !== null && !/ethnic|\b(?:of|from)\b/.test(between);
  const type = nation ? ('citizen_of' as const) : ('ethnicity_of' as const);
  const row = { id: 'relations/one-of-people', type, from: ['PER' as const], to: ['NORP' as const] };
  const construction = between.startsWith(',') ? 'appositive' : 'copular';
  return state(scene, row, { subject: left, object: right, construction });
}

/** `, a Tuareg,`; `, who is a Tuareg,`; `, of Tuareg origin,`. */
function mayDescend(scene: Scene, { end }: Mention, between: string): boolean {
  const after = scene.text.slice(end, end + LONGEST_DESCENT);
  if (/^(?:,| is| was|, who is|, who was)(?: also)? an?(?: ethnic)? $/.test(between))
    return /^(?:[.,;:)]| (?:from|by|of|who|living|based|born|working|serving|studying|held|jailed|exiled)\b)/.test(
      after,
    );
  if (
    !/^(?:,| is| was|, who is|, who comes| comes| came|, who hails| hails|, himself)? (?:of|from)(?: the| an?)? (?:mixed |ethnic )?$/.test(
      between,
    )
  )
    return false;
  return scene.lexicon.descents.has(/^ ([a-z]+)\b/.exec(after)?.[1] ?? '');
}

const LONGEST_DESCENT = 20;

/** The letters in the brackets stand in order in the name, the first at its beginning. */
function isShortForm(scene: Scene, name: Mention, other: Mention): boolean {
  const short = scene.text
    .slice(other.start, other.end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const long = scene.text
    .slice(name.start, name.end)
    .toLowerCase()
    .replace(/^the\s/, '');
  if (short.length < 2 || short.length > 10 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

function ownedPerson(scene: Scene, { left, right, between }: Neighbours): Draft | null {
  if (!/^['’]s?\s(?:[a-z-]{4,14}\s){0,1}$/.test(between)) return null;
  const row = {
    id: 'relations/body-of-person',
    type: 'affiliated_with' as const,
    from: ['PER' as const],
    to: ['ORG' as const],
  };
  return state(scene, row, { subject: right, object: left, construction: 'possessive' });
}
