import { lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Quantity } from '../../core/layers/quantity.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Draft, Role } from './draft.ts';
import type { Scene } from './scene.ts';
import { isOf } from './words.ts';

/** `a soldier was killed`, `shot the mayor dead`: one person who is not counted is one all the same. */
export function singleVictims(scene: Scene, { frame, roles }: Draft): readonly Role[] {
  const { harm } = frame.row;
  if (harm === null) return [];
  return roles.flatMap((role) =>
    role.role === 'recipient' &&
    role.from !== null &&
    isOne(scene, role, role.from.head) &&
    !isCounted(scene, role.from.head)
      ? [{ ...role, ...wordsOf(scene, role, role.from.head), role: harm, from: null }]
      : [],
  );
}

const HE_OR_SHE = /^(he|him|she|her)$/;

/** One person: a name, a pronoun for one, a noun in the singular that is no crowd. */
function isOne(scene: Scene, role: Role, head: number): boolean {
  const { tag } = tokenAt(scene, head);
  const lemma = lemmaAt(scene, head);
  if (tag === 'PRP') return HE_OR_SHE.test(tokenAt(scene, head).text.toLowerCase());
  if (isPersonsName(scene, role, head)) return true;
  if (tag !== 'NN' || isOf(scene.words, 'crowd', lemma)) return false;
  if (!isOf(scene.words, 'person', lemma) && !isOf(scene.words, 'fighter', lemma)) return false;
  return (scene.kids[head] ?? []).some((kid) => kid < head && isDetermined(scene, kid));
}

/** `a`, `the`, `another`, `his`, the name of an owner; never `no`, `any` or `every`. */
function isDetermined(scene: Scene, kid: number): boolean {
  const { dep, text } = tokenAt(scene, kid);
  return dep === 'nmod:poss' || (dep === 'det' && /^(an?|the|this|that|another)$/i.test(text));
}

/** The name itself, or the title before it. */
function isPersonsName(scene: Scene, { mention }: Role, head: number): boolean {
  if (mention === null) return false;
  const { type, form } = mentionOf(scene, mention);
  const own = scene.mentionsAt[head] ?? [];
  if (type !== 'PER' || form !== 'name') return false;
  return own.some((m) => m === mention || mentionOf(scene, m).type === 'TITLE');
}

/** The noun with what stands before it: `the mayor` of `the mayor and two guards`. */
function wordsOf(scene: Scene, { start, end, mention }: Role, head: number): Span {
  if (mention !== null) return { start, end };
  const before = (scene.kids[head] ?? []).filter(
    (kid) => kid < head && !/^(cc|punct|case)$/.test(tokenAt(scene, kid).dep),
  );
  return { start: tokenAt(scene, before[0] ?? head).start, end: tokenAt(scene, head).end };
}

/** A number stands at the word already. */
function isCounted(scene: Scene, head: number): boolean {
  const token = tokenAt(scene, head);
  return (scene.quantitiesIn[token.sentence] ?? []).some((index) =>
    overlaps(scene.doc.quantities[index] as Quantity, token),
  );
}
