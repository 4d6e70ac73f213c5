import { SetupError } from '../core/errors.ts';
import type { AnyStage } from '../core/stage.ts';
import type { Knowledge } from '../packs/knowledge.ts';
import { makeClauses } from '../stages/clauses/clauses.ts';
import { makeMend } from '../stages/clauses/mend/mend.ts';
import { makeClean } from '../stages/clean/clean.ts';
import { makeDates } from '../stages/dates/dates.ts';
import { makeEntities } from '../stages/entities/entities.ts';
import { makeEvents } from '../stages/events/events.ts';
import { makeLanguage } from '../stages/language/language.ts';
import { makeQuantities } from '../stages/quantities/quantities.ts';
import { makeRelations } from '../stages/relations/relations.ts';
import { makeSegment } from '../stages/segment/segment.ts';

/** What a stage is built with. */
export interface StageTools {
  readonly knowledge: Knowledge;
  /** Folder of the trained models. */
  readonly models: string;
}

/** Checks the options and builds a stage; called once for each worker. */
export type StageMaker = (options: unknown, tools: StageTools) => AnyStage;

/** Of a stage that has no options: one that is given was meant for something, and must not be passed over. */
function plain(name: string, make: StageMaker): StageMaker {
  return (options, tools) => {
    const [key] = Object.keys(options ?? {});
    if (key === undefined) return make(options, tools);
    throw new SetupError('E_OPTIONS', `/: there is no key "${key}"`, {
      where: `stage "${name}"`,
      hint: `${name} has no options: leave out "with"`,
    });
  };
}

/** Every stage by the name that pipelines use. */
export const registry: Readonly<Record<string, StageMaker>> = {
  clean: makeClean,
  language: makeLanguage,
  segment: plain('segment', makeSegment),
  entities: plain('entities', makeEntities),
  dates: plain('dates', makeDates),
  quantities: plain('quantities', makeQuantities),
  mend: plain('mend', makeMend),
  clauses: plain('clauses', makeClauses),
  relations: plain('relations', makeRelations),
  events: plain('events', makeEvents),
};
