import type { Gold } from '../../io/gold/gold.schema.ts';
import { EXTRA, MISSED, RIGHT, WRONG } from '../counts.ts';
import type { FoundEdit } from '../found.ts';
import type { Spanned } from '../match/match.ts';
import type { Case, FaultClass, Side } from '../sheet.ts';
import { loose, render, touches, wantedChanges, widen, wordEdits } from './corrected.ts';

type Cleaning = NonNullable<Gold['cleaning']>;
type Defect = Cleaning['defects'][number];

/** Parts that are no article. */
const BOILERPLATE: ReadonlySet<string> = new Set([
  'running-head',
  'page-number',
  'furniture',
  'imprint',
  'duplicate',
]);

/** Defects mended, correct text left alone, the words of the whole, and what is left of the page around it. */
export function judgeCleaning(one: Case): void {
  const { cleaning } = one.gold;
  if (cleaning === null || one.found.raw.length === 0) return;
  for (const defect of cleaning.defects) judgeDefect(one, cleaning, defect);
  for (const span of cleaning.keep) judgeKept(one, span);
  if (!one.isComplete('cleaning')) return;
  for (const edit of wordEdits(one.found.raw, one.found.edits))
    if (!cleaning.defects.some((defect) => touches(edit, defect) || touches(defect, edit)))
      reportDamage(one, edit);
  judgeWords(one, cleaning);
}

/** Right when the stretch around the defect reads as it would with all defects in it mended. */
function judgeDefect(one: Case, cleaning: Cleaning, defect: Defect): void {
  const { edits } = one.found;
  if (defect.optional) return;
  if (BOILERPLATE.has(defect.kind) && defect.want === '') judgeBoilerplate(one, defect);
  const { now, wanted } = readings(one, cleaning, defect);
  const right = wanted.includes(now);
  const slices = [`kind=${defect.kind}`, ...one.slicer.place(defect)];
  one.sheet.judge('cleaning.defects', right ? RIGHT : MISSED, slices);
  const edit = edits.find((other) => touches(other, defect));
  if (right) one.sheet.right('cleaning', goldSide(defect), edit?.rule ?? '');
  else
    one.sheet.fault({
      layer: 'cleaning',
      class: faultOf(defect, edit),
      measures: ['cleaning.defects'],
      slices,
      gold: goldSide(defect),
      predicted: edit ? { ...goldSide(defect), value: now, id: edit.id, rule: edit.rule } : null,
      message: `"${defect.text}" reads "${now}", should be "${wanted[0]}"`,
    });
}

/** How the stretch around a defect reads, and how it may: in each accepted form, optional defects mended or not. */
function readings(
  one: Case,
  { defects }: Cleaning,
  defect: Defect,
): { readonly now: string; readonly wanted: readonly string[] } {
  const { raw, edits } = one.found;
  const wide = widen(defect, [...edits, ...defects]);
  const near = defects.filter((other) => touches(other, wide));
  const required = near.filter((other) => !other.optional);
  const wanted = [defect.want, ...defect.or].flatMap((want) =>
    [required, near].map((list) => {
      const changed = list.map((other) => (other === defect ? { ...other, want } : other));
      return loose(render(raw, wide, wantedChanges(changed)));
    }),
  );
  const here = edits.filter((edit) => touches(edit, wide));
  return { now: loose(render(raw, wide, here)), wanted };
}

function faultOf(defect: Defect, edit: FoundEdit | undefined): FaultClass {
  if (BOILERPLATE.has(defect.kind)) return 'kept-boilerplate';
  return edit ? 'wrongly-mended' : 'not-mended';
}

/** Words of the page around the article that are gone, and those that stayed. */
function judgeBoilerplate(one: Case, defect: Defect): void {
  const { raw, edits } = one.found;
  const inside = edits.filter((edit) => touches(edit, defect));
  const clipped = inside.map((edit) => ({
    start: Math.max(edit.start, defect.start),
    end: Math.min(edit.end, defect.end),
    after: edit.after,
  }));
  const all = words(defect.text).length;
  const kept = Math.min(all, words(render(raw, defect, clipped)).length);
  one.sheet.judge('cleaning.boilerplate', { tp: all - kept, fp: kept, fn: kept });
}

const isInside = (edit: Spanned, span: Spanned): boolean => span.start < edit.start && edit.end < span.end;

function judgeKept(one: Case, span: Cleaning['keep'][number]): void {
  const { raw } = one.found;
  // What is put in beside the words leaves them as they are.
  const edits = one.found.edits.filter((edit) => edit.start !== edit.end || isInside(edit, span));
  const wide = widen(span, edits);
  const now = loose(
    render(
      raw,
      wide,
      edits.filter((edit) => touches(edit, wide)),
    ),
  );
  const right = now === loose(raw.slice(wide.start, wide.end).join(''));
  one.sheet.judge('cleaning.untouched', right ? RIGHT : WRONG);
  const gold: Side = { ...span, label: 'keep', value: span.text, entity: null };
  if (right) one.sheet.right('cleaning', gold, '');
  if (right) return;
  const edit = wordEdits(raw, edits).find((other) => touches(other, span));
  one.sheet.fault({
    layer: 'cleaning',
    class: 'damaged',
    measures: ['cleaning.untouched'],
    slices: ['kind=keep'],
    gold,
    predicted: edit ? editSide(one, edit) : null,
    message: `"${span.text}" was correct and reads "${now}"`,
  });
}

/** An edit where nothing was broken. */
function reportDamage(one: Case, edit: FoundEdit): void {
  one.sheet.judge('cleaning.defects', EXTRA, ['kind=none']);
  const predicted = editSide(one, edit);
  one.sheet.fault({
    layer: 'cleaning',
    class: 'damaged',
    measures: ['cleaning.defects'],
    slices: ['kind=none'],
    gold: null,
    predicted,
    message: `"${predicted.text}" was correct and became "${edit.after}"`,
  });
}

/** Words of the clean text against words of the corrected text, whatever their order. */
function judgeWords(one: Case, { defects }: Cleaning): void {
  const { raw, edits } = one.found;
  const all = { start: 0, end: raw.length };
  const found = words(render(raw, all, edits));
  const wanted = words(render(raw, all, wantedChanges(defects.filter((defect) => !defect.optional))));
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let tp = 0;
  for (const word of found) {
    const more = left.get(word) ?? 0;
    if (more > 0) tp++;
    left.set(word, more - 1);
  }
  one.sheet.judge('cleaning.words', { tp, fp: found.length - tp, fn: wanted.length - tp });
}

const words = (text: string): readonly string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

const goldSide = (defect: Defect): Side => ({
  start: defect.start,
  end: defect.end,
  text: defect.text,
  label: defect.kind,
  value: defect.want,
  entity: null,
});

const editSide = ({ found }: Case, edit: FoundEdit): Side => ({
  start: edit.start,
  end: edit.end,
  text: found.raw.slice(edit.start, edit.end).join(''),
  label: 'edit',
  value: edit.after,
  entity: null,
  id: edit.id,
  rule: edit.rule,
});
