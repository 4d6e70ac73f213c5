import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Clause } from '../../core/layers/clause.ts';
import type { Sentence } from '../../core/layers/segments.ts';
import type { Scene } from './scene.ts';
import { type Standing, standFor } from './stand-for.ts';
import { isOf } from './words.ts';

/**
 * Whom `it` and `they` take up where the names of a text do not tell: who says something about itself (`the militia said
 * it had taken the town`), or who the sentence before was about. Only bodies and states; null where two could be meant.
 */
export function takenUp(scene: Scene, head: number, depth = DEEPEST): Standing | null {
  const word = tokenAt(scene, head).text.toLowerCase();
  const plural = word === 'they';
  if ((!plural && word !== 'it') || !/^nsubj/.test(tokenAt(scene, head).dep)) return null;
  const mention = sayerBefore(scene, head, plural) ?? subjectBefore(scene, head, { plural, depth });
  return mention === null ? null : { mention, closeness: 'head' };
}

/** `said its aircraft had struck`: whose they are, where the names of a text do not tell: who says so, unless somebody in the clause itself may own them. */
export function ownerTakenUp(scene: Scene, head: number): Standing | null {
  const owner = (scene.kids[head] ?? []).find(
    (kid) => tokenAt(scene, kid).dep === 'nmod:poss' && /^(its|their)$/i.test(tokenAt(scene, kid).text),
  );
  if (owner === undefined || (scene.mentionsAt[owner] ?? []).length > 0) return null;
  const plural = tokenAt(scene, owner).text.toLowerCase() === 'their';
  const clause = clauseAbove(scene, head);
  if (clause === null || hasOtherBody(scene, clause, head, plural)) return null;
  const { source } = clause.factuality;
  const mention = source ?? sayerAbove(scene, clause, plural);
  if (mention === null || !isOwner(scene, mention)) return null;
  return { mention, closeness: 'before' };
}

/** The clause that a phrase belongs to. */
function clauseAbove(scene: Scene, head: number): Clause | null {
  let at = tokenAt(scene, head).head;
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const clause = scene.clauseAt[at] ?? -1;
    if (clause >= 0) return clauseOf(scene, clause);
    at = tokenAt(scene, at).head;
  }
  return null;
}

function hasOtherBody(scene: Scene, { args }: Clause, head: number, plural: boolean): boolean {
  return args.some((arg) => {
    if (arg.head === head || arg.slot !== 'subject') return false;
    const standing = standFor(scene, arg.head);
    return standing !== null && isBody(scene, standing.mention, arg.head, plural);
  });
}

/** `It said its aircraft …`: whom the subject of the saying takes up. */
function sayerAbove(scene: Scene, { parent, link }: Clause, plural: boolean): number | null {
  return parent === null || link !== 'ccomp' ? null : bodyOf(scene, clauseOf(scene, parent), plural);
}

/** Bodies and states have forces; people, towns and nobody in particular do not. */
function isOwner(scene: Scene, mention: number): boolean {
  const { type, entity, metonymy } = mentionOf(scene, mention);
  const one = entity === null ? undefined : scene.doc.entities.entities[entity];
  if (one === undefined || one.id.startsWith('ent_agent_')) return false;
  return type === 'ORG' || metonymy !== null || one.placePrecision === 'country';
}

/** A sentence about `it` may follow another one about `it`. */
const DEEPEST = 2;

/** `the militia said on Friday that it`: nobody stands between the verb of saying and the pronoun. */
function sayerBefore(scene: Scene, head: number, plural: boolean): number | null {
  const clause = scene.clauseAt[tokenAt(scene, head).head] ?? -1;
  const { parent, link } = clause < 0 ? NOWHERE : clauseOf(scene, clause);
  if (parent === null || link !== 'ccomp') return null;
  const { predicate, kind } = clauseOf(scene, parent);
  if (kind !== 'verb' || predicate > head) return null;
  for (let i = predicate + 1; i < head; i++) if (isNoun(scene, i)) return null;
  return bodyOf(scene, clauseOf(scene, parent), plural);
}

const NOWHERE = { parent: null, link: null } as const;

function isNoun(scene: Scene, i: number): boolean {
  return /^(NOUN|PROPN|PRON)$/.test(tokenAt(scene, i).pos) && scene.timed[i] !== true && !isThat(scene, i);
}

const isThat = (scene: Scene, i: number): boolean => tokenAt(scene, i).text.toLowerCase() === 'that';

interface Look {
  readonly plural: boolean;
  readonly depth: number;
}

/** `The junta bombed Loikaw. Residents fled. It also …`: the last subject that fits, when no other body since could be meant. */
function subjectBefore(scene: Scene, head: number, { plural, depth }: Look): number | null {
  const { sentence } = tokenAt(scene, head);
  const { first } = scene.doc.segments.sentences[sentence] as Sentence;
  if (depth === 0 || head - first > FARTHEST || !opens(scene, first, head)) return null;
  for (let back = 1; back <= LOOK_BACK && isNear(scene, sentence, back); back++) {
    const subjects = mainClauses(scene, sentence - back).map((one) => bodyOf(scene, one, plural, depth - 1));
    const known = new Set(
      subjects.flatMap((mention) => (mention === null ? [] : [entityOf(scene, mention)])),
    );
    const [only, second] = known;
    if (only === null || second !== undefined) return null;
    if (only !== undefined)
      return isRivalled(scene, sentence, back, { plural, subject: only })
        ? null
        : (subjects.find((m) => m !== null) ?? null);
    if (!isByTheWay(scene, sentence - back, plural)) return null;
  }
  return null;
}

/** Sentences between a body and the pronoun that takes it up, and the body's own. */
const LOOK_BACK = 3;

/** Body text right before; farther back only within the paragraph. */
function isNear(scene: Scene, sentence: number, back: number): boolean {
  const { paragraph } = scene.doc.segments.sentences[sentence] as Sentence;
  const before = scene.doc.segments.sentences[sentence - back];
  if (before === undefined || before.kind !== 'body') return false;
  return paragraph - before.paragraph <= (back === 1 ? 1 : 0);
}

function isRivalled(
  scene: Scene,
  sentence: number,
  back: number,
  look: { readonly plural: boolean; readonly subject: number | null },
): boolean {
  for (let i = 1; i <= back; i++) if (rivals(scene, sentence - i, look)) return true;
  return false;
}

/** `Residents fled`, `The roads were full`: a sentence about those whom the pronoun cannot mean. */
function isByTheWay(scene: Scene, sentence: number, plural: boolean): boolean {
  const subjects = mainClauses(scene, sentence).flatMap(({ args }) =>
    args.filter(({ slot }) => slot === 'subject' || slot === 'object').map(({ head }) => head),
  );
  const [subject] = subjects;
  if (subject === undefined || tokenAt(scene, subject).pos === 'PRON') return false;
  const many = tokenAt(scene, subject).tag === 'NNS';
  const lemma = lemmaAt(scene, subject);
  return plural ? !isOf(scene.words, 'person', lemma) && !isOf(scene.words, 'armed', lemma) : many;
}

/** `It`, `But it`, `Later it`, at most. */
const FARTHEST = 2;

function opens(scene: Scene, first: number, head: number): boolean {
  for (let i = first; i < head; i++) if (isNoun(scene, i)) return false;
  return true;
}

/** What the sentence is about: its main clauses, and what a saying behind them says. */
function mainClauses(scene: Scene, sentence: number): readonly Clause[] {
  const top = (scene.clausesIn[sentence] ?? []).filter((i) => clauseOf(scene, i).parent === null);
  return top.flatMap((i) => {
    const one = clauseOf(scene, i);
    const told = (scene.childClauses[i] ?? [])
      .map((child) => clauseOf(scene, child))
      .filter(({ link, predicate }) => link === 'ccomp' && predicate < one.predicate);
    return [one, ...told];
  });
}

/** Another body or state that stands in the sentence as object or beside a preposition. */
function rivals(
  scene: Scene,
  sentence: number,
  { plural, subject }: { readonly plural: boolean; readonly subject: number | null },
): boolean {
  return (scene.clausesIn[sentence] ?? []).some((i) =>
    clauseOf(scene, i).args.some(({ slot, preposition, head }) => {
      if (slot === 'modifier' || slot === 'possessor' || GROUND.test(preposition ?? '')) return false;
      const standing = standFor(scene, head);
      return (
        standing !== null &&
        standing.closeness === 'head' &&
        isBody(scene, standing.mention, head, plural) &&
        entityOf(scene, standing.mention) !== subject
      );
    }),
  );
}

/** `lives in Guinea-Bissau`: where something happens takes no part in it. */
const GROUND = /^(in|at|near|across|inside|outside|throughout)$/;

function bodyOf(scene: Scene, clause: Clause, plural: boolean, depth = 1): number | null {
  const subjects = clause.args.filter(({ slot }) => slot === 'subject');
  const [only] = subjects;
  if (only === undefined || subjects.length > 1) return null;
  const standing = standFor(scene, only.head) ?? takenUp(scene, only.head, depth);
  if (standing === null) return null;
  return isBody(scene, standing.mention, only.head, plural) ? standing.mention : null;
}

/** Bodies that the text speaks of as many. */
const COLLECTIVE: ReadonlySet<string> = new Set(['armed_group', 'police', 'military', 'militia', 'criminal']);

/** A body or a state that the pronoun agrees with: `they` takes up those who are many. */
function isBody(scene: Scene, mention: number, head: number, plural: boolean): boolean {
  const { type, entity, metonymy } = mentionOf(scene, mention);
  const one = entity === null ? undefined : scene.doc.entities.entities[entity];
  if (one === undefined || one.id.startsWith('ent_agent_')) return false;
  const many = tokenAt(scene, head).tag === 'NNS' || lemmaAt(scene, head) === 'police';
  if (plural)
    return (
      type === 'ORG' &&
      (many || COLLECTIVE.has(one.subtype ?? '') || isOf(scene.words, 'forces', lemmaAt(scene, head)))
    );
  return !many && (type === 'ORG' || metonymy !== null || one.placePrecision === 'country');
}

function entityOf(scene: Scene, mention: number): number | null {
  return mentionOf(scene, mention).entity;
}
