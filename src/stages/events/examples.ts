import type { Doc, LayerName } from '../../core/doc.ts';
import { EVENT_WORDS } from '../../packs/event-words.schema.ts';
import { EVENTS, type FrameRow } from '../../packs/events.schema.ts';
import type { Knowledge } from '../../packs/knowledge.ts';

/** Reads a sentence with a whole pipeline; given by whoever can build one. */
export type Analyse = (text: string) => Doc<LayerName>;

/**
 * What is wrong with the rows of events: guards that name unknown classes, rows without an example and, with a
 * pipeline at hand, examples that do not come out. Empty when sound.
 */
export function checkExamples(
  tools: { readonly knowledge: Knowledge },
  analyse?: Analyse,
): readonly string[] {
  const classes = new Set(tools.knowledge.rows(EVENT_WORDS).map(({ row }) => row.class));
  return tools.knowledge
    .rows(EVENTS)
    .flatMap(({ row, where }) => [
      ...unknownClasses(row, classes).map(
        (name) => `${where}: ${row.id}: there is no class "${name}" in event-words`,
      ),
      ...(row.yes.length + row.no.length === 0 ? [`${where}: ${row.id}: a row needs an example`] : []),
      ...(analyse ? failures(row, analyse).map((failure) => `${where}: ${row.id}: ${failure}`) : []),
    ]);
}

/** Tests that look like classes and are none: a number, an unknown name, an armed group. */
const BUILT_IN: ReadonlySet<string> = new Set(['#quantity', '#name', '#irregular']);

function unknownClasses(row: FrameRow, classes: ReadonlySet<string>): readonly string[] {
  const tests = [...Object.values(row.when), ...Object.values(row.unless)].flat();
  return tests
    .filter((test) => test.startsWith('#') && !BUILT_IN.has(test))
    .map((test) => test.slice(1))
    .filter((name) => !classes.has(name));
}

/** A `yes` gives an event of the row's type; a `no` gives none by this row, and none at all of a NONE row's words. */
function failures(row: FrameRow, analyse: Analyse): readonly string[] {
  const found = (text: string) => analyse(text).events;
  return [
    ...row.yes
      .filter((text) => !found(text).some((event) => event.type === row.type))
      .map((text) => `not found: ${text}`),
    ...row.no
      .filter((text) => found(text).some((event) => event.rule === row.id))
      .map((text) => `found: ${text}`),
  ];
}
