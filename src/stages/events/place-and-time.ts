import type { Clause, ClauseArgument, Mention, Timex } from '../../core/doc.ts';
import { clauseOf, mentionOf } from '../../core/doc-index.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import type { EntityType } from '../../core/vocabulary.ts';
import type { Draft, Role } from './draft.ts';
import type { Scene } from './scene.ts';

/** Types of mentions that name a place. */
export const PLACES: ReadonlySet<EntityType> = new Set(['GPE', 'LOC', 'FAC']);
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
/** A visit takes place where the host is, when the host is a town. */
const VISIT = 'visit';

/** Adds where and when: from the clause itself, else from the clause that carries it. */
export function addPlaceAndTime(scene: Scene, draft: Draft): void {
  draft.roles.push(...placesOf(scene, draft));
  const date = dateOf(scene, draft.clause);
  if (date !== null) {
    const { start, end } = scene.doc.dates[date] as Timex;
    draft.roles.push({ role: 'date', start, end, mention: null, date, quantity: null, from: null });
  }
}

function placesOf(scene: Scene, draft: Draft): readonly Role[] {
  const taken = new Set(draft.roles.filter(isParty).map((role) => role.mention));
  for (const index of carriers(scene, draft.clause)) {
    const found = clauseOf(scene, index).args.flatMap((arg) => placeMention(scene, arg, taken) ?? []);
    if (found.length > 0) return [...new Set(found)].map((mention) => placeRole(scene, mention));
  }
  if (draft.mode === VISIT) return placesStruck(scene, draft);
  if (!ON_THE_GROUND.has(draft.type)) return [];
  const within = placeWithin(scene, draft, taken);
  return within === null ? placesStruck(scene, draft) : [within];
}

function isParty(role: Role): boolean {
  return role.role === 'actor' || role.role === 'recipient';
}

function placeMention(scene: Scene, arg: ClauseArgument, taken: ReadonlySet<number | null>): number | null {
  if (arg.slot !== 'oblique' && !(arg.slot === 'modifier' && arg.preposition === null)) return null;
  if (arg.slot === 'oblique' && !WHERE.has(arg.preposition ?? '')) return null;
  const found = (scene.mentionsAt[arg.head] ?? []).find(
    (m) => PLACES.has(mentionOf(scene, m).type) && isNamed(mentionOf(scene, m)),
  );
  return found === undefined || taken.has(found) ? null : found;
}

/** A place named inside the phrase of who was struck: `a police station in Quetta`; or of what struck: `by a drone near Tine`. */
function placeWithin(scene: Scene, draft: Draft, taken: ReadonlySet<number | null>): Role | null {
  const parties = draft.roles.flatMap((role) =>
    isParty(role) && role.from !== null ? [role.from.span] : [],
  );
  const { sentence, args } = clauseOf(scene, draft.clause);
  const means = args.flatMap((arg) => (isMeans(scene, arg) ? [arg.span] : []));
  const named = (scene.mentionsIn[sentence] ?? []).filter((m) => {
    const one = mentionOf(scene, m);
    return PLACES.has(one.type) && isNamed(one) && !taken.has(m) && !isPartOfName(scene, m);
  });
  const found =
    firstWithin(
      scene,
      parties,
      named,
      (m, phrase) => isPlaced(scene, m) || mentionOf(scene, m).start === phrase.start,
    ) ?? firstWithin(scene, means, named, (m) => isPlaced(scene, m));
  return found === null ? null : placeRole(scene, found);
}

/** The first of the mentions that lies in one of the phrases and suits it. */
function firstWithin(
  scene: Scene,
  phrases: readonly Span[],
  mentions: readonly number[],
  holds: (mention: number, phrase: Span) => boolean,
): number | null {
  for (const phrase of phrases) {
    const one = mentions.find((m) => contains(phrase, mentionOf(scene, m)) && holds(m, phrase));
    if (one !== undefined) return one;
  }
  return null;
}

/** `the army of Mali`: the country belongs to the name. */
function isPartOfName(scene: Scene, mention: number): boolean {
  const place = mentionOf(scene, mention);
  const beside = scene.mentionsIn[place.sentence] ?? [];
  return beside.some((m) => m !== mention && contains(mentionOf(scene, m), place));
}

/** Who or what did it, in a phrase that names nobody: `by a drone`, `with a car bomb`. */
function isMeans(scene: Scene, { slot, preposition, head }: ClauseArgument): boolean {
  const unnamed = (scene.mentionsAt[head] ?? []).length === 0 && scene.clauseAt[head] === -1;
  return (
    unnamed && (slot === 'agent' || (slot === 'oblique' && (preposition === 'by' || preposition === 'with')))
  );
}

function isPlaced(scene: Scene, mention: number): boolean {
  const { start } = mentionOf(scene, mention);
  const before = scene.doc.cleaned.view.text.slice(Math.max(0, start - 14), start);
  return /\b(in|at|near|outside|of|the)\s(the\s)?$/.test(before);
}

function placesStruck(scene: Scene, draft: Draft): readonly Role[] {
  return draft.roles.flatMap(({ role, mention }) => {
    if (role !== 'recipient' || mention === null) return [];
    const { type } = mentionOf(scene, mention);
    return PLACES.has(type) && isNamed(mentionOf(scene, mention)) ? [placeRole(scene, mention)] : [];
  });
}

/** Nations as adjectives and pronouns are no places on a map. */
function isNamed({ form }: Mention): boolean {
  return form !== 'adjective' && form !== 'pronoun';
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
  return onlyDate(scene, clause) ?? entryDate(scene, clause);
}

/** The day of the entry that a sentence stands in, when the sentence names none. */
function entryDate(scene: Scene, clause: number): number | null {
  const { sentence } = clauseOf(scene, clause);
  const named = (scene.datesIn[sentence] ?? []).some((i) => isPoint(scene.doc.dates[i] as Timex));
  return named ? null : (scene.entryDates[sentence] ?? null);
}

/** The only date of a sentence is that of its main event, wherever the parser hung it. */
function onlyDate(scene: Scene, clause: number): number | null {
  const chain = carriers(scene, clause);
  const top = clauseOf(scene, chain.at(-1) ?? clause);
  if (top.parent !== null) return null;
  const here = scene.datesIn[top.sentence] ?? [];
  const [only] = here;
  if (only === undefined || here.length !== 1) return null;
  const timex = scene.doc.dates[only] as Timex;
  const elsewhere = (scene.clausesIn[top.sentence] ?? []).some((i) => {
    const one = clauseOf(scene, i);
    return one.parent !== null && !chain.includes(i) && contains(one, timex);
  });
  return isMoment(timex) && !elsewhere ? only : null;
}

/** A day or a time among the clause's own arguments, else in its words outside clauses inside it. */
function dateIn(scene: Scene, clause: Clause, index: number): number | null {
  const timex = (i: number) => scene.doc.dates[i] as Timex;
  const dates = (scene.datesIn[clause.sentence] ?? []).filter((i) => isPoint(timex(i)));
  const usable = dates.filter((i) => isMoment(timex(i)));
  const isArgument = (i: number): boolean => clause.args.some((arg) => headIn(scene, arg, timex(i)));
  // a bound (`before June`, `until May`) is the event's only as its own argument, and only without a moment
  const argument = usable.find(isArgument) ?? dates.find(isArgument);
  if (argument !== undefined) return argument;
  const inner = (scene.childClauses[index] ?? []).map((child) => clauseOf(scene, child));
  const loose = usable.find(
    (i) =>
      contains(clause, timex(i)) &&
      !inner.some((child) => overlaps(child, timex(i))) &&
      !clause.args.some(
        (arg) =>
          holdsDate(arg, timex(i)) && !headIn(scene, arg, timex(i)) && !isCircumstance(scene, arg, timex(i)),
      ),
  );
  return loose ?? null;
}

/** A date inside another phrase is its own; who says so has none. */
function holdsDate(arg: ClauseArgument, timex: Timex): boolean {
  return arg.preposition !== 'according to' && contains(arg.span, timex);
}

/** `attacked the port on Monday`: a day behind `on` is the verb's, unless the noun that it hangs on is an event. */
function isCircumstance(scene: Scene, arg: ClauseArgument, { start, type }: Timex): boolean {
  const before = scene.doc.cleaned.view.text.slice(Math.max(0, start - 4), start);
  return type === 'DATE' && scene.clauseAt[arg.head] === -1 && /\bon\s$/i.test(before);
}

function isPoint({ type, inName }: Timex): boolean {
  return (type === 'DATE' || type === 'TIME') && !inName;
}

/** When it happened, not only what it came before or after. */
function isMoment(timex: Timex): boolean {
  const { link } = timex;
  return isPoint(timex) && link !== 'until' && link !== 'before' && link !== 'after';
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
