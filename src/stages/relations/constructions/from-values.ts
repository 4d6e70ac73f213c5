import { mentionOf } from '../../../core/doc-index.ts';
import type { Span } from '../../../core/span.ts';
import type { Construction, RelationType } from '../../../core/vocabulary.ts';
import type { RelationRow } from '../../../packs/relations.schema.ts';
import type { Draft } from '../draft.ts';
import { gap } from '../listed.ts';
import { datesOf, type Scene } from '../scene.ts';
import { state } from '../state.ts';
import { strengthOf } from '../strength-of.ts';

interface Value extends Span {
  readonly type: RelationType;
  readonly sentence: number;
  readonly value: string;
  readonly unit: string | null;
}

/** A number or a date that stands beside the name it belongs to: `the ADF, with 1,500 fighters,`; `(founded 2002)`. */
export function fromValues(scene: Scene): Draft[] {
  return valuesOf(scene).flatMap((value) => {
    const before = (scene.mentionsIn[value.sentence] ?? []).filter(
      (m) => mentionOf(scene, m).end <= value.start,
    );
    const subject = before.findLast((m) => mentionOf(scene, m).form !== 'adjective');
    return subject === undefined ? fronted(scene, value) : read(scene, subject, value);
  });
}

/** `With some 6,000 fighters, the ADF is …`: a strength that opens a sentence is of the body behind its comma. */
function fronted(scene: Scene, { type, ...value }: Value): Draft[] {
  const from = scene.doc.segments.sentences[value.sentence]?.start ?? 0;
  if (
    type !== 'has_strength' ||
    !/^(?:with|numbering|counting)(?:\s[a-z]+){0,4}\s$/i.test(scene.text.slice(from, value.start))
  )
    return [];
  const owner = (scene.mentionsIn[value.sentence] ?? []).find((m) => {
    const { start, type: kind } = mentionOf(scene, m);
    return kind === 'ORG' && /^, (?:the )?$/i.test(scene.text.slice(value.end, start));
  });
  const rows = [...scene.lexicon.between.values()].flat().filter(({ row }) => row.type === type);
  const [entry] = rows;
  return owner === undefined || entry === undefined
    ? []
    : valued(scene, entry.row, owner, { type, ...value }, 'appositive');
}

function valuesOf(scene: Scene): readonly Value[] {
  const counts = scene.doc.quantities.flatMap((count): Value[] => {
    const value = count.kind === 'personnel' ? strengthOf(count) : null;
    return value === null ? [] : [{ ...count, type: 'has_strength', value }];
  });
  const dates = scene.doc.segments.sentences.flatMap((_, sentence) =>
    datesOf(scene, sentence).flatMap((date): Value[] =>
      date.type === 'DATE' && date.value !== null
        ? [{ ...date, sentence, type: 'founded_on', value: date.value, unit: null }]
        : [],
    ),
  );
  return [...counts, ...dates];
}

function read(scene: Scene, subject: number, { type, value, unit, ...at }: Value): Draft[] {
  const name = mentionOf(scene, subject);
  const words = gap(scene, name, at);
  return (words === null ? [] : (scene.lexicon.between.get(words) ?? [])).flatMap(({ row }) => {
    if (row.type !== type) return [];
    const construction = words?.startsWith('(') ? 'parenthetical' : 'appositive';
    return valued(scene, row, subject, { type, value, unit, ...at }, construction);
  });
}

function valued(
  scene: Scene,
  row: RelationRow,
  subject: number,
  { type, value, unit, start, end }: Value,
  construction: Construction,
): Draft[] {
  const draft = state(scene, row, { subject, object: null, value, construction });
  if (draft === null) return [];
  const { factuality } = draft;
  const status = type === 'founded_on' ? ('occurred' as const) : factuality.status;
  const span = { start: Math.min(draft.start, start), end: Math.max(draft.end, end) };
  return [{ ...draft, ...span, qualifier: unit, factuality: { ...factuality, status } }];
}
