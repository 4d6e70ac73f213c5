import { clauseOf, tokenAt } from '../../core/doc-index.ts';
import type { Clause, ClauseArgument } from '../../core/layers/clause.ts';
import type { Timex } from '../../core/layers/timex.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import { carriers } from './carriers.ts';
import type { Scene } from './scene.ts';
import { isSomebodyHead } from './somebody.ts';
import { headMention } from './stand-for.ts';

/** When it happened: the date of the clause itself, else of the clause that carries it; null without. */
export function dateOf(scene: Scene, clause: number): number | null {
  for (const index of carriers(scene, clause)) {
    const own = dateIn(scene, clauseOf(scene, index), index);
    if (own !== null && (index === clause || !isPresent(scene, own))) return own;
  }
  return (
    dateOfDeed(scene, clause) ??
    dateBeforeWhen(scene, clause) ??
    dateInFront(scene, clause) ??
    onlyDate(scene, clause) ??
    entryDate(scene, clause)
  );
}

/** `now controls the valley and has besieged the town`: what holds now dates no deed beside it. */
function isPresent(scene: Scene, date: number): boolean {
  return scene.doc.dates[date]?.value === 'PRESENT_REF';
}

/** `since 30 July, when each side accused the other`: the day right before `when`. */
function dateBeforeWhen(scene: Scene, clause: number): number | null {
  const { predicate, sentence } = clauseOf(scene, clause);
  const when = (scene.kids[predicate] ?? []).find((kid) => /^when$/i.test(tokenAt(scene, kid).text));
  if (when === undefined || when > predicate) return null;
  const { start } = tokenAt(scene, when);
  const found = (scene.datesIn[sentence] ?? []).find((i) => {
    const timex = scene.doc.dates[i] as Timex;
    return isPoint(timex) && timex.end <= start && start - timex.end <= LONGEST_COMMA;
  });
  return found ?? null;
}

const LONGEST_COMMA = 2;

/** `Speaking a day earlier, he accused them`: what somebody does by the way he does at the same time. */
function dateInFront(scene: Scene, clause: number): number | null {
  const { predicate } = clauseOf(scene, clause);
  for (const child of scene.childClauses[clause] ?? []) {
    const one = clauseOf(scene, child);
    const byTheWay = one.link === 'advcl' && one.mark === null && one.kind === 'verb';
    if (!byTheWay || one.predicate > predicate || tokenAt(scene, one.predicate).tag !== 'VBG') continue;
    const date = dateIn(scene, one, child);
    if (date !== null) return date;
  }
  return null;
}

/** `a strike on 1 May hit two posts`: the day of the deed that does it. */
function dateOfDeed(scene: Scene, clause: number): number | null {
  for (const { slot, head } of clauseOf(scene, clause).args) {
    const deed = scene.clauseAt[head] ?? -1;
    if ((slot !== 'subject' && slot !== 'agent') || deed < 0) continue;
    const one = clauseOf(scene, deed);
    const date = one.kind === 'noun' ? dateIn(scene, one, deed) : null;
    if (date !== null) return date;
  }
  return null;
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
  const here = (scene.datesIn[top.sentence] ?? []).filter(
    (i) => !isDateline(scene, scene.doc.dates[i] as Timex),
  );
  const [only] = here;
  if (only === undefined || here.length !== 1) return null;
  const timex = scene.doc.dates[only] as Timex;
  const elsewhere = (scene.clausesIn[top.sentence] ?? []).some((i) => {
    const one = clauseOf(scene, i);
    return one.parent !== null && !chain.includes(i) && contains(one, timex);
  });
  const other = chain.length > 1 && timex.value === 'PRESENT_REF';
  return isPoint(timex) && isMoment(timex) && !elsewhere && !other ? only : null;
}

/** Whether two clauses tell of different days: `taken to Minna in March and killed in August`. */
export function areDaysApart(scene: Scene, one: number, other: number): boolean {
  if (one === other || clauseOf(scene, one).kind === 'noun') return false;
  const first = dateIn(scene, clauseOf(scene, one), one);
  const second = dateIn(scene, clauseOf(scene, other), other);
  return first !== null && second !== null && first !== second;
}

/** A day or a time among the clause's own arguments, else in its words outside clauses inside it. */
function dateIn(scene: Scene, clause: Clause, index: number): number | null {
  const timex = (i: number) => scene.doc.dates[i] as Timex;
  const dates = (scene.datesIn[clause.sentence] ?? []).filter(
    (i) => (isPoint(timex(i)) || isOfDeed(scene, clause, timex(i))) && !isDateline(scene, timex(i)),
  );
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

/** `the 2023 ambush`: the year before a noun names a thing, but it dates a deed. */
function isOfDeed(scene: Scene, { kind, args }: Clause, timex: Timex): boolean {
  const modifies = kind === 'noun' && timex.type === 'DATE' && timex.inName;
  return modifies && args.some((arg) => arg.slot === 'modifier' && headIn(scene, arg, timex));
}

const PLACE_BEFORE =
  /^\p{Lu}[\p{L} .'’/-]{2,40}(?:, ?\p{L}[\p{L} .]{1,30})?(?:, ?| ?\()(?:[^()\n|]{2,30}[,|/] ?)?$/u;
const DASH_AFTER = /^,?(?: \d{4})?\)?(?: ?\([^()\n]{2,40}\))? ?[-–—]/;

/** `COLOMBO, Feb 5 (Agency) - Troops captured`: the day on which it is written, not that of what it tells. */
function isDateline({ doc }: Scene, { start, end, sentence }: Timex): boolean {
  const { text } = doc.cleaned.view;
  const from = doc.segments.sentences[sentence]?.start ?? start;
  if (start - from > 90 || !PLACE_BEFORE.test(text.slice(from, start))) return false;
  return DASH_AFTER.test(text.slice(end, end + 60));
}

/** A date inside another phrase is its own; who says so has none. */
function holdsDate(arg: ClauseArgument, timex: Timex): boolean {
  return arg.preposition !== 'according to' && contains(arg.span, timex);
}

/**
 * `attacked the port on Monday`, `killed ten men in Moura in March 2022`: a day behind `on`, and a time behind people or
 * things, is the verb's; not where the noun that it hangs on is an event.
 */
function isCircumstance(scene: Scene, { head }: ClauseArgument, { start, end, type }: Timex): boolean {
  if (scene.clauseAt[head] !== -1) return false;
  const { text } = scene.doc.cleaned.view;
  const before = text.slice(Math.max(0, start - 8), start);
  if (type === 'TIME') return /\b(?:at|before|after|around|on)\s$/i.test(before);
  if (/\bon\s$/i.test(before)) return true;
  if (start < tokenAt(scene, head).end || !isThing(scene, head)) return false;
  return (
    /\b(?:in|between|from)\s$/i.test(before) ||
    /^(last|this|late|early|yesterday|overnight)\b/i.test(text.slice(start, end))
  );
}

/** A name, or a word for people, forces or places. */
function isThing(scene: Scene, head: number): boolean {
  return headMention(scene, head) !== null || isSomebodyHead(scene, head);
}

function isPoint({ type, inName }: Timex): boolean {
  return (type === 'DATE' || type === 'TIME') && !inName;
}

/** When it happened, not only what it came before or after. */
function isMoment(timex: Timex): boolean {
  const { link, type } = timex;
  // `before dawn on Sunday` is on that Sunday
  const within = type === 'TIME' && (link === 'before' || link === 'after');
  return within || (link !== 'until' && link !== 'before' && link !== 'after');
}

function headIn(scene: Scene, arg: ClauseArgument, span: Span): boolean {
  const token = scene.tokens[arg.head];
  return token !== undefined && span.start <= token.start && token.end <= span.end;
}
