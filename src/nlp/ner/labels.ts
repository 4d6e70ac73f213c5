/** The kinds of name the model tells apart. `MISC` (works, products, awards) keeps other names clean and is never reported. */
export const NAME_TYPES = ['PER', 'ORG', 'GPE', 'LOC', 'NORP', 'EVENT', 'LAW', 'MISC'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** The label of a token outside of names. */
export const OUTSIDE = 0;
/** Places in a name: begin, inside, last, unit (a name of one token). */
export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;
export const LABELS = 1 + 4 * NAME_TYPES.length;

export function labelOf(type: number, place: number): number {
  return 1 + 4 * type + place;
}

export function typeOf(label: number): number {
  return (label - 1) >> 2;
}

function placeOf(label: number): number {
  return (label - 1) & 3;
}

/** Whether a token labelled so may follow nothing, or a finished name. */
export function opens(label: number): boolean {
  return label === OUTSIDE || placeOf(label) === BEGIN || placeOf(label) === UNIT;
}

/** Whether a sentence may end after a token labelled so. */
export function closes(label: number): boolean {
  return label === OUTSIDE || placeOf(label) === LAST || placeOf(label) === UNIT;
}

/** For each label the labels that may stand before it. */
export const BEFORE: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, to) => {
  const from = Array.from({ length: LABELS }, (__, label) => label);
  if (opens(to)) return Uint8Array.from(from.filter(closes));
  return Uint8Array.from([labelOf(typeOf(to), BEGIN), labelOf(typeOf(to), INSIDE)]);
});

export interface LabelSpan {
  readonly first: number;
  readonly last: number;
  readonly type: number;
}

/** The names that a legal sequence of labels spells. */
export function spansOf(labels: Uint8Array): readonly LabelSpan[] {
  const spans: LabelSpan[] = [];
  let first = 0;
  labels.forEach((label, i) => {
    if (label === OUTSIDE) return;
    if (opens(label)) first = i;
    if (closes(label)) spans.push({ first, last: i + 1, type: typeOf(label) });
  });
  return spans;
}
