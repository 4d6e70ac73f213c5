import type { Clause, ClauseArgument, Timex } from '../../core/doc.ts';
import { clauseOf, mentionOf } from '../../core/doc-index.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import type { Draft, Role } from './draft.ts';
import type { Scene } from './scene.ts';

const PLACES: ReadonlySet<EntityType> = new Set(['GPE', 'LOC', 'FAC']);
const WHERE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'across',
  'around',
  'along',
  'throughout',
  'within',
  'over',
  'above',
  'off',
  'on',
  'from',
  'into',
  'onto',
  'through',
  'between',
  'behind',
  'by',
  'close to',
  'towards',
  'toward',
  'to',
  'north of',
  'south of',
  'east of',
  'west of',
  'outside of',
  'next to',
  'beside',
  'beyond',
  'against',
]);
/** Links over which a clause borrows the place and day of the clause it depends on. */
const BORROWS = new Set(['noun', 'light', 'xcomp', 'advcl', 'conj']);
/** Events on the ground: what is struck there is where it happens. */
const ON_THE_GROUND = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE', 'RETREAT']);

/** Adds where and when: from the clause itself, else from the clause that carries it. */
export function addPlaceAndTime(scene: Scene, draft: Draft): void {
  const place = placeOf(scene, draft);
  if (place) draft.roles.push(place);
  const date = dateOf(scene, draft.clause);
  if (date !== null) {
    const { start, end } = scene.doc.dates[date] as Timex;
    draft.roles.push({ role: 'date', start, end, mention: null, date, quantity: null, from: null });
  }
}

function placeOf(scene: Scene, draft: Draft): Role | null {
  const taken = new Set(draft.roles.filter(isParty).map((role) => role.mention));
  for (const index of carriers(scene, draft.clause)) {
    for (const arg of clauseOf(scene, index).args) {
      const mention = placeMention(scene, arg, taken);
      if (mention !== null) return placeRole(scene, mention);
    }
  }
  if (!ON_THE_GROUND.has(draft.type)) return null;
  return placeWithin(scene, draft, taken) ?? placeStruck(scene, draft);
}

function isParty(role: Role): boolean {
  return role.role === 'actor' || role.role === 'recipient';
}

function placeMention(scene: Scene, arg: ClauseArgument, taken: ReadonlySet<number | null>): number | null {
  if (arg.slot !== 'oblique' && !(arg.slot === 'modifier' && arg.preposition === null)) return null;
  if (arg.slot === 'oblique' && !WHERE.has(arg.preposition ?? '')) return null;
  const found = (scene.mentionsAt[arg.head] ?? []).find(
    (m) => PLACES.has(mentionOf(scene, m).type) && mentionOf(scene, m).form !== 'adjective',
  );
  return found === undefined || taken.has(found) ? null : found;
}

/** A place named inside the phrase of who was struck: `a police station in Quetta`. */
function placeWithin(scene: Scene, draft: Draft, taken: ReadonlySet<number | null>): Role | null {
  const phrases = draft.roles.filter((role) => isParty(role) && role.from !== null);
  for (const { from } of phrases) {
    if (from === null) continue;
    const index = scene.doc.entities.mentions.findIndex(
      (one, m) =>
        PLACES.has(one.type) &&
        one.form !== 'adjective' &&
        !taken.has(m) &&
        contains(from.span, one) &&
        /\b(in|at|near|outside|of)\s(the\s)?$/.test(
          scene.doc.cleaned.view.text.slice(Math.max(0, one.start - 14), one.start),
        ),
    );
    if (index >= 0) return placeRole(scene, index);
  }
  return null;
}

function placeStruck(scene: Scene, draft: Draft): Role | null {
  const struck = draft.roles.find(
    (role) =>
      role.role === 'recipient' &&
      role.mention !== null &&
      PLACES.has(mentionOf(scene, role.mention).type) &&
      mentionOf(scene, role.mention).form !== 'adjective',
  );
  return struck && struck.mention !== null ? placeRole(scene, struck.mention) : null;
}

function placeRole(scene: Scene, mention: number): Role {
  const { start, end } = mentionOf(scene, mention);
  return { role: 'location', start, end, mention, date: null, quantity: null, from: null };
}

function dateOf(scene: Scene, clause: number): number | null {
  for (const index of carriers(scene, clause)) {
    const own = dateIn(scene, clauseOf(scene, index), index);
    if (own !== null) return own;
  }
  return null;
}

/** A day or a time among the clause's own arguments, else in its words outside clauses inside it. */
function dateIn(scene: Scene, clause: Clause, index: number): number | null {
  const usable = scene.doc.dates.flatMap((timex, i) =>
    isMoment(timex) && timex.sentence === clause.sentence ? [i] : [],
  );
  const timex = (i: number) => scene.doc.dates[i] as Timex;
  const argument = usable.find((i) => clause.args.some((arg) => headIn(scene, arg, timex(i))));
  if (argument !== undefined) return argument;
  const inner = (scene.childClauses[index] ?? []).map((child) => clauseOf(scene, child));
  const loose = usable.find(
    (i) =>
      contains(clause, timex(i)) &&
      !inner.some((child) => overlaps(child, timex(i))) &&
      !clause.args.some((arg) => contains(arg.span, timex(i)) && !headIn(scene, arg, timex(i))),
  );
  return loose ?? null;
}

function isMoment({ type, inName, link }: Timex): boolean {
  return (
    (type === 'DATE' || type === 'TIME') &&
    !inName &&
    link !== 'until' &&
    link !== 'before' &&
    link !== 'after'
  );
}

function headIn(scene: Scene, arg: ClauseArgument, span: Span): boolean {
  const token = scene.tokens[arg.head];
  return token !== undefined && span.start <= token.start && token.end <= span.end;
}

/** The clause and, upwards, the clauses it borrows place and time from. */
function carriers(scene: Scene, clause: number): readonly number[] {
  const chain = [clause];
  let at = clauseOf(scene, clause);
  while (at.parent !== null && at.link !== null && BORROWS.has(at.link) && chain.length < 4) {
    chain.push(at.parent);
    at = clauseOf(scene, at.parent);
  }
  return chain;
}
