import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import type { Clause } from '../../core/layers/clause.ts';
import type { Sentence } from '../../core/layers/segments.ts';
import type { Scene } from './scene.ts';
import { type Standing, standFor } from './stand-for.ts';

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

/** `The junta bombed Loikaw. It also …`: the subject of the sentence before, when no other body there could be meant. */
function subjectBefore(scene: Scene, head: number, { plural, depth }: Look): number | null {
  const { sentence } = tokenAt(scene, head);
  const { first, paragraph } = scene.doc.segments.sentences[sentence] as Sentence;
  const before = scene.doc.segments.sentences[sentence - 1];
  if (before === undefined || before.kind !== 'body' || paragraph - before.paragraph > 1) return null;
  if (depth === 0 || head - first > FARTHEST || !opens(scene, first, head)) return null;
  const subjects = mainClauses(scene, sentence - 1).map((one) => bodyOf(scene, one, plural, depth - 1));
  const known = new Set(subjects.flatMap((mention) => (mention === null ? [] : [entityOf(scene, mention)])));
  const [only, second] = known;
  if (only === undefined || second !== undefined || only === null) return null;
  return rivals(scene, sentence - 1, { plural, subject: only })
    ? null
    : (subjects.find((m) => m !== null) ?? null);
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
    clauseOf(scene, i).args.some(({ slot, head }) => {
      if (slot === 'modifier' || slot === 'possessor') return false;
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

function bodyOf(scene: Scene, clause: Clause, plural: boolean, depth = 1): number | null {
  const subjects = clause.args.filter(({ slot }) => slot === 'subject');
  const [only] = subjects;
  if (only === undefined || subjects.length > 1) return null;
  const standing = standFor(scene, only.head) ?? takenUp(scene, only.head, depth);
  if (standing === null) return null;
  return isBody(scene, standing.mention, only.head, plural) ? standing.mention : null;
}

/** A body or a state that the pronoun agrees with: `they` takes up those who are many. */
function isBody(scene: Scene, mention: number, head: number, plural: boolean): boolean {
  const { type, entity, metonymy } = mentionOf(scene, mention);
  const one = entity === null ? undefined : scene.doc.entities.entities[entity];
  if (one === undefined || one.id.startsWith('ent_agent_')) return false;
  const many = tokenAt(scene, head).tag === 'NNS' || lemmaAt(scene, head) === 'police';
  if (plural) return type === 'ORG' && many;
  return !many && (type === 'ORG' || metonymy !== null || one.placePrecision === 'country');
}

function entityOf(scene: Scene, mention: number): number | null {
  return mentionOf(scene, mention).entity;
}
