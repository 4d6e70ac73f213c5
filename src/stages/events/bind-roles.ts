import type { ClauseArgument, Sentence } from '../../core/doc.ts';
import { clauseOf, lemmaAt, mentionOf, tokenAt } from '../../core/doc-index.ts';
import { contains } from '../../core/span.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import type { Role } from './draft.ts';
import type { Frame } from './frames.ts';
import type { Scene } from './scene.ts';
import { contentClauses, slotArguments } from './slots.ts';
import { isCrowd, type Standing, standFor, wholeHeads } from './stand-for.ts';
import { isOf } from './words.ts';

const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  actor: ['subject'],
  recipient: ['object', 'indirect'],
};
/** Events made of words: what is said, asked or promised is a role of theirs. */
const SPEAKING = new Set(['ACCUSE', 'THREATEN', 'REQUEST', 'REJECT', 'AGREE', 'SUPPORT', 'CONCEDE']);
const ACTING: ReadonlySet<EntityType> = new Set(['PER', 'ORG', 'GPE', 'NORP', 'FAC', 'LOC']);
const PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'you',
  'him',
  'her',
  'them',
  'us',
  'who',
  'which',
]);
const SOMEBODY = ['person', 'armed', 'body', 'place', 'weaponry'];

/** Fills the roles of a frame from the slots of a clause. */
export function bindRoles(scene: Scene, clause: number, { row }: Frame): Role[] {
  const slots = { ...DEFAULTS, ...row.roles };
  const taken = new Set<number>();
  const roles: Role[] = [];
  for (const [role, names] of Object.entries(slots)) {
    if (role === 'content') continue;
    for (const arg of filled(scene, clause, names, row.symmetric && role === 'actor')) {
      if (!isFree(taken, role, arg) || (role === 'actor' && !canAct(scene, arg))) continue;
      taken.add(arg.head);
      const found = roleOf(scene, role, arg);
      roles.push(
        found,
        ...companions(scene, found, arg),
        ...besideApposition(scene, role, arg),
        ...listedBeside(scene, found, arg),
      );
    }
  }
  if (row.outcome) sufferers(scene, clause, roles);
  const speaks = SPEAKING.has(row.type) || slots.content !== undefined;
  return speaks ? [...roles, ...contentRole(scene, clause, slots.content)] : roles;
}

/** Nobody fills two roles, but who mediates both acts and mediates. */
function isFree(taken: ReadonlySet<number>, role: string, { head }: ClauseArgument): boolean {
  return role === 'mediator' || !taken.has(head);
}

/** `camps of the LRA and the ADF`, `Kyrgyz and Tajik guards`: who is named beside the one that stands for the phrase. */
function companions(scene: Scene, { role, mention }: Role, arg: ClauseArgument): Role[] {
  if (mention === null || (scene.mentionsAt[arg.head] ?? []).includes(mention)) return [];
  const { type, start, end } = mentionOf(scene, mention);
  const { sentence } = tokenAt(scene, arg.head);
  const { first, last } = scene.doc.segments.sentences[sentence] as Sentence;
  const own: number[] = [];
  for (let i = first; i < last; i++)
    if (start <= tokenAt(scene, i).start && tokenAt(scene, i).end <= end) own.push(i);
  return own.flatMap((i) =>
    (scene.kids[i] ?? []).flatMap((kid) => {
      if (tokenAt(scene, kid).dep !== 'conj') return [];
      const other = (scene.mentionsAt[kid] ?? []).find((m) => mentionOf(scene, m).type === type);
      if (other === undefined || other === mention) return [];
      const span = mentionOf(scene, other);
      return [
        { role, start: span.start, end: span.end, mention: other, date: null, quantity: null, from: arg },
      ];
    }),
  );
}

/** `Omdurman, the twin city, and Bahri`: parsers lose the second name behind the apposition of the first. */
function besideApposition(scene: Scene, role: string, arg: ClauseArgument): Role[] {
  const own = (scene.mentionsAt[arg.head] ?? []).find((m) => mentionOf(scene, m).form === 'name');
  if (own === undefined) return [];
  const { end, type, sentence } = mentionOf(scene, own);
  const { mentions } = scene.doc.entities;
  for (let next = own + 1; next < mentions.length && next < own + 4; next++) {
    const one = mentionOf(scene, next);
    const between = scene.doc.cleaned.view.text.slice(end, one.start);
    if (one.sentence !== sentence || between.length > LONGEST_APPOSITION) return [];
    if (one.type === type && APPOSITION.test(between))
      return [{ role, start: one.start, end: one.end, mention: next, date: null, quantity: null, from: arg }];
  }
  return [];
}

/** `Chad and South Sudan met`, `Kyrgyz and EU envoys`: names beside the one that stands for the phrase, joined to it by `and`. */
function listedBeside(scene: Scene, { role, mention }: Role, arg: ClauseArgument): Role[] {
  const kind = mention === null ? undefined : KIND.get(mentionOf(scene, mention).type);
  if (mention === null || kind === undefined) return [];
  return [joinedTo(scene, mention, arg, 'before'), joinedTo(scene, mention, arg, 'behind')].flatMap(
    (other) => {
      if (other === null || KIND.get(mentionOf(scene, other).type) !== kind) return [];
      const { start, end } = mentionOf(scene, other);
      return [{ role, start, end, mention: other, date: null, quantity: null, from: arg }];
    },
  );
}

const JOINED = /^,? and (?:the )?$/;
/** People stand in lists with people; states, peoples and bodies with each other. */
const KIND: ReadonlyMap<EntityType, string> = new Map([
  ['PER', 'person'],
  ['ORG', 'body'],
  ['GPE', 'body'],
  ['NORP', 'body'],
]);

/** The name next to another one within the same phrase, with nothing but `and` between them. */
function joinedTo(
  scene: Scene,
  mention: number,
  { span }: ClauseArgument,
  side: 'before' | 'behind',
): number | null {
  const { start, end, sentence } = mentionOf(scene, mention);
  const { text } = scene.doc.cleaned.view;
  const other = (scene.mentionsIn[sentence] ?? []).find((m) => {
    const one = mentionOf(scene, m);
    if (one.form === 'nominal' || one.form === 'pronoun' || !contains(span, one)) return false;
    return JOINED.test(side === 'before' ? text.slice(one.end, start) : text.slice(end, one.start));
  });
  return other ?? null;
}

const LONGEST_APPOSITION = 60;
const APPOSITION = /^, (?:the|a|an) [^,.;:]{3,50}, and $/;

/** `peace talks`, `drone attacks`: a word before a noun acts only when it names somebody. */
function canAct(scene: Scene, arg: ClauseArgument): boolean {
  const standing = standFor(scene, arg.head);
  const nameless = standing?.closeness !== 'head';
  if (standing === null && isDeed(scene, arg.head)) return false;
  if (!nameless && isThing(scene, standing.mention)) return false;
  if (nameless && isOf(scene.words, 'abstract', lemmaAt(scene, arg.head))) return false;
  if (arg.slot === 'modifier' && standFor(scene, arg.head) === null) return false;
  return !isMerePlace(scene, arg);
}

/** `an attack that killed two`: what happens kills, but nobody acts in it; nor does a verb that stands for a lost noun. */
function isDeed(scene: Scene, head: number): boolean {
  const clause = scene.clauseAt[head] ?? -1;
  return clause >= 0 && (clauseOf(scene, clause).kind === 'verb' || !isSomebodyHead(scene, head));
}

/** A corridor, a road or a pipeline does nothing, whatever its name is taken for. */
function isThing(scene: Scene, mention: number): boolean {
  const { start, end } = mentionOf(scene, mention);
  const last = scene.doc.cleaned.view.text.slice(start, end).split(/[\s-]/u).at(-1) ?? '';
  return isOf(scene.words, 'infrastructure', last.toLowerCase());
}

/** A mountain, a province, an operation does not act; a capital may, a country does. */
function isMerePlace(scene: Scene, arg: ClauseArgument): boolean {
  const standing = standFor(scene, arg.head);
  if (standing?.closeness !== 'head') return false;
  const { type, metonymy, entity } = mentionOf(scene, standing.mention);
  if (type === 'LOC' || type === 'EVENT' || type === 'LAW') return true;
  const precision = entity === null ? null : (scene.doc.entities.entities[entity]?.placePrecision ?? null);
  const small =
    precision === 'admin1' || precision === 'admin2' || (precision === 'city' && arg.slot === 'modifier');
  return type === 'GPE' && metonymy === null && small;
}

/** `two wounded`: who is killed or hurt with nobody after the verb is no doer. */
function sufferers(scene: Scene, clause: number, roles: Role[]): void {
  const { kind, args } = clauseOf(scene, clause);
  if (kind !== 'verb' || args.some((arg) => arg.slot === 'object')) return;
  roles.forEach((role, i) => {
    if (role.role === 'actor' && role.from?.slot === 'subject') roles[i] = { ...role, role: 'recipient' };
  });
}

/** The first slot that names somebody, else the first that is filled; of symmetric events all slots. */
function filled(
  scene: Scene,
  clause: number,
  slots: readonly string[],
  all: boolean,
): readonly ClauseArgument[] {
  const { predicate } = clauseOf(scene, clause);
  const found = slots.map((slot) =>
    slotArguments(scene, clause, slot, all ? 'near' : 'far').filter(({ head }) => head !== predicate),
  );
  if (all) return found.flat();
  const named = found.find((args) => args.some(({ head }) => standFor(scene, head) !== null));
  return named ?? found.find((args) => args.length > 0) ?? [];
}

export function roleOf(scene: Scene, role: string, arg: ClauseArgument): Role {
  const standing = standFor(scene, arg.head) ?? speakerFor(scene, arg.head);
  const mention =
    standing !== null &&
    ACTING.has(mentionOf(scene, standing.mention).type) &&
    !(role === 'recipient' && standing.closeness === 'before' && isSite(scene, arg, standing.mention))
      ? standing.mention
      : null;
  const span = mention === null ? arg.span : mentionOf(scene, mention);
  return { role, start: span.start, end: span.end, mention, date: null, quantity: null, from: arg };
}

/** `"I gave the order," the general said`: who speaks of himself is the source; bodies and states say `we`. */
function speakerFor(scene: Scene, head: number): Standing | null {
  const word = lemmaAt(scene, head);
  if (word !== 'i' && word !== 'we') return null;
  const source = sourceAbove(scene, head);
  if (source === null) return null;
  const isPerson = mentionOf(scene, source).type === 'PER';
  return (word === 'i') === isPerson ? { mention: source, closeness: 'head' } : null;
}

/** The source of the nearest clause above a word. */
function sourceAbove(scene: Scene, head: number): number | null {
  let at = head;
  for (let steps = 0; steps < FARTHEST_CLAUSE && at >= 0; steps++) {
    const clause = scene.clauseAt[at] ?? -1;
    if (clause >= 0) return clauseOf(scene, clause).factuality.source;
    at = tokenAt(scene, at).head;
  }
  return null;
}

const FARTHEST_CLAUSE = 12;

/** `the Sittwe airport`: what is hit is the airport; the town is where it stands. */
function isSite(scene: Scene, arg: ClauseArgument, mention: number): boolean {
  return isOf(scene.words, 'place', lemmaAt(scene, arg.head)) && isTown(scene, mention);
}

/** A place that is no country and does not speak for a government. */
export function isTown(scene: Scene, mention: number): boolean {
  const { type, entity, metonymy } = mentionOf(scene, mention);
  if (type !== 'GPE' && type !== 'LOC') return false;
  const one = entity === null ? undefined : scene.doc.entities.entities[entity];
  return metonymy === null && one?.placePrecision !== 'country';
}

function contentRole(scene: Scene, clause: number, slots: readonly string[] | undefined): Role[] {
  const [content] = contentClauses(scene, clause);
  if (content !== undefined) {
    const { start, end } = clauseOf(scene, content);
    return [{ role: 'content', start, end, mention: null, date: null, quantity: null, from: null }];
  }
  for (const slot of slots ?? []) {
    const [arg] = slotArguments(scene, clause, slot);
    if (arg)
      return [
        {
          role: 'content',
          start: arg.span.start,
          end: arg.span.end,
          mention: null,
          date: null,
          quantity: null,
          from: null,
        },
      ];
  }
  return [];
}

/** Whether a role is filled by somebody or some place, not by an idea. */
export function isSomebody(scene: Scene, role: Role): boolean {
  if (role.mention !== null) return true;
  if (role.from === null) return role.date !== null || role.quantity !== null;
  return isSomebodyHead(scene, role.from.head);
}

/** Whether the head of a phrase is a word for people, forces, bodies, places or weapons, or a number of them. */
export function isSomebodyHead(scene: Scene, head: number): boolean {
  const lemmas = wholeHeads(scene, head).map((one) => lemmaAt(scene, one));
  if (lemmas.some((lemma) => PRONOUNS.has(lemma) || SOMEBODY.some((name) => isOf(scene.words, name, lemma))))
    return true;
  return tokenAt(scene, head).pos === 'NUM' || isCrowd(scene, head);
}
