import { createHash } from 'node:crypto';
import { SetupError } from '../../core/errors.ts';
import type { ProbeGroup, ProbeLists } from './probe.schema.ts';

/** The words of every slot of one case, by slot: `town`, `group#2`, `clash.attacker`. */
export type Slots = ReadonlyMap<string, string>;

export interface Case {
  readonly id: string;
  /** The form, its slots still open. */
  readonly form: string;
  readonly slots: Slots;
}

const SLOT = /\{([a-z0-9][a-z0-9-]{0,40})(#\d)?(\.[a-z0-9-]{1,40})?\}/g;
/** Attempts for each case that is asked for: words that come round again make a text that is there already. */
const ATTEMPTS = 20;

/**
 * The concrete cases of a group: forms take turns, and lists run through their words at different paces, so that
 * neither order repeats the other. The same file gives the same cases.
 * @throws SetupError E_PROBES when forms and lists do not give enough different texts
 */
export function casesOf(group: ProbeGroup, shared: ProbeLists): readonly Case[] {
  const lists = { ...shared, ...group.lists };
  const cases = new Map<string, Case>();
  for (let turn = 0; cases.size < group.cases && turn < group.cases * ATTEMPTS; turn++) {
    const made = makeCase(group, lists, turn);
    const text = fill(made.form, made.slots);
    if (text.search(SLOT) >= 0) throw unsound(group, `a slot is open in "${text}"`);
    if (!cases.has(text)) cases.set(text, { ...made, id: `${group.capability}/${cases.size + 1}` });
  }
  if (cases.size < group.cases)
    throw unsound(group, `${cases.size} different texts, and ${group.cases} are wanted`);
  return [...cases.values()];
}

function makeCase(group: ProbeGroup, lists: ProbeLists, turn: number): Case {
  const form = group.forms[turn % group.forms.length] ?? '';
  const text = typeof form === 'string' ? form : form.text;
  const given = { ...group.with, ...(typeof form === 'string' ? {} : form.with) };
  const slots = new Map<string, string>();
  const asked = [
    text,
    ...Object.values(given).map(String),
    ...namesInChanges(group),
    JSON.stringify(group.checks),
  ];
  for (const [, list = '', ordinal = '', field = ''] of asked.flatMap((one) => [...one.matchAll(SLOT)])) {
    if (!Object.hasOwn(given, list))
      slots.set(`${list}${ordinal}${field}`, pick(group, lists, turn, list, ordinal, field));
  }
  for (const [key, value] of Object.entries(given)) slots.set(key, fill(String(value), slots));
  return { id: '', form: text, slots };
}

/** Slots that stand in no form but come in by a change. */
function namesInChanges(group: ProbeGroup): readonly string[] {
  return (group.change ?? []).flatMap((change) =>
    'put' in change ? Object.values(change.put).map((slot) => `{${slot}}`) : [],
  );
}

function pick(
  group: ProbeGroup,
  lists: ProbeLists,
  turn: number,
  list: string,
  ordinal: string,
  field: string,
): string {
  const rows = Object.hasOwn(lists, list) ? lists[list] : undefined;
  if (rows === undefined) throw unsound(group, `there is no list "${list}"`);
  const nth = ordinal === '' ? 0 : Number(ordinal.slice(1)) - 1;
  const row = rows[(placeOf(`${group.capability} ${list}`, turn, rows.length) + nth) % rows.length];
  const column = field === '' ? 'name' : field.slice(1);
  const value = typeof row === 'object' ? row[column] : field === '' ? row : undefined;
  if (value === undefined) throw unsound(group, `a row of the list "${list}" has no "${column}"`);
  return String(value);
}

/** Begins anywhere, goes at a pace of its own, and is one further along after each round. */
function placeOf(name: string, turn: number, size: number): number {
  const [start = 0, pace = 0] = createHash('sha256').update(name).digest();
  return (start + turn * coprime(1 + pace, size) + Math.floor(turn / size)) % size;
}

function unsound(group: ProbeGroup, what: string): SetupError {
  return new SetupError('E_PROBES', what, {
    where: `${group.type} ${group.capability}`,
    hint: 'lists stand in lists.yaml or in the group; forms need enough words to differ',
  });
}

/** The first number from `from` on that shares no factor with `size`: its multiples visit every place. */
function coprime(from: number, size: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  for (let step = from; ; step++) if (common(step, size) === 1) return step;
}

/** Puts the words into a form; a slot that nobody fills stays and is seen. */
export function fill(form: string, slots: Slots): string {
  return form.replace(SLOT, (whole) => slots.get(whole.slice(1, -1)) ?? whole);
}
