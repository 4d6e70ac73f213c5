import type { Doc, LayerName } from './doc.ts';
import { RejectError, SetupError } from './errors.ts';
import type { Source } from './layers/source.ts';
import type { AnyStage, Note } from './stage.ts';

/** What became of one document: all its layers, or the stage that failed and what to do about it. */
export type Outcome =
  | { readonly kind: 'done'; readonly doc: Doc<LayerName>; readonly notes: readonly Note[] }
  | {
      readonly kind: 'failed';
      readonly source: Source;
      readonly stage: string;
      readonly code: string;
      readonly message: string;
      readonly hint: string;
      readonly error: unknown;
    };

/** Stages in an order that was checked once. Running it is pure: no disk, no clock, the same layers for the same source. */
export interface Pipeline {
  readonly name: string;
  readonly stages: readonly AnyStage[];
  run(source: Source): Outcome;
}

/**
 * Checks once that every stage finds what it needs, then freezes the order.
 * @throws SetupError E_ORDER when a stage stands before one it needs
 */
export function compose(name: string, stages: readonly AnyStage[]): Pipeline {
  checkOrder(name, stages);
  const frozen = Object.freeze([...stages]);
  return Object.freeze({ name, stages: frozen, run: (source: Source) => runStages(frozen, source) });
}

function checkOrder(name: string, stages: readonly AnyStage[]): void {
  const have = new Set<LayerName>();
  for (const stage of stages) {
    const missing = stage.needs.filter((need: LayerName) => !have.has(need));
    if (missing.length > 0) {
      const giver = stages.find((other) => other.gives === missing[0]);
      throw new SetupError(
        'E_ORDER',
        `stage "${stage.name}" needs ${missing.join(', ')}, which no stage before it gives`,
        {
          where: name,
          hint: giver ? `put "${giver.name}" before "${stage.name}"` : `add a stage that gives ${missing[0]}`,
        },
      );
    }
    have.add(stage.gives);
  }
}

/** A stage that throws fails its document only. */
function runStages(stages: readonly AnyStage[], source: Source): Outcome {
  const notes: Note[] = [];
  let doc = { source } as Doc<LayerName>;
  for (const stage of stages) {
    try {
      const layer = stage.run(doc, { note: (note) => notes.push({ ...note, stage: stage.name }) });
      doc = { ...doc, [stage.gives]: layer };
    } catch (error) {
      return failure(source, stage.name, error);
    }
  }
  return { kind: 'done', doc, notes };
}

function failure(source: Source, stage: string, error: unknown): Outcome {
  if (error instanceof RejectError)
    return {
      kind: 'failed',
      source,
      stage,
      code: error.code,
      message: error.message,
      hint: error.hint,
      error,
    };
  return {
    kind: 'failed',
    source,
    stage,
    code: 'E_STAGE',
    message: error instanceof Error ? error.message : String(error),
    hint: `run this document alone with --debug and report what stage "${stage}" did`,
    error,
  };
}
