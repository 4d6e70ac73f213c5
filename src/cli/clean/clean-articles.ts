import { buildAssembly, readDefinition } from '../../assembly/build.ts';
import { SetupError } from '../../core/errors.ts';
import type { Cleaned } from '../../core/layers/cleaned.ts';
import type { Source } from '../../core/layers/source.ts';
import type { Pipeline } from '../../core/pipeline.ts';
import { type Incoming, READ_DEFAULTS } from '../../io/incoming.ts';
import { findInputs } from '../../io/inputs.ts';
import { readSources } from '../../io/read-sources.ts';
import { data, plain, say, showError } from '../terminal.ts';
import { asRows } from './as-rows.ts';
import { asDiff, isSpace } from './diff.ts';
import { asMarked } from './marked.ts';
import { palette } from './palette.ts';

/** How the cleaned text is shown: as text (marked on a terminal), as a list of changes, or as rows. */
export type Form = 'text' | 'diff' | 'json';

/** A document that was cleaned. */
interface Done {
  readonly source: Source;
  readonly cleaned: Cleaned;
}

/** Prints each article as cleaning leaves it; 3 when one of them could not be read or cleaned. */
export async function cleanArticles(
  inputs: readonly string[],
  form: Form,
  pipelineName: string,
): Promise<number> {
  const pipeline = onlyCleaning(pipelineName);
  const printer = printing(form);
  let failed = false;
  for await (const incoming of readSources(findInputs(inputs), READ_DEFAULTS)) {
    const done = cleanedOf(incoming, pipeline);
    if (done === null) failed = true;
    else printer.print(done);
  }
  printer.end();
  return failed ? 3 : 0;
}

/** One article stands alone; several have their names over them. */
function printing(form: Form): { readonly print: (done: Done) => void; readonly end: () => void } {
  let waiting: Done | null = null;
  let named = false;
  const flush = (): void => {
    if (waiting !== null) show(waiting, form, named);
    waiting = null;
  };
  return {
    print: (done) => {
      named ||= waiting !== null;
      flush();
      waiting = done;
    },
    end: flush,
  };
}

/** The stages up to the one that cleans; the others would only cost time. */
function onlyCleaning(name: string): Pipeline {
  const definition = readDefinition(name);
  const stages = definition.stages.filter(({ use }) => use === 'clean');
  if (stages.length === 0)
    throw new SetupError('E_PIPELINE', `pipeline "${name}" does not clean`, {
      where: name,
      hint: 'add "- use: clean" to its stages, or leave --pipeline out',
    });
  return buildAssembly({ ...definition, stages }).pipeline;
}

function cleanedOf(incoming: Incoming, pipeline: Pipeline): Done | null {
  const outcome = incoming.kind === 'rejected' ? null : pipeline.run(incoming.source);
  if (outcome?.kind === 'done') return { source: outcome.doc.source, cleaned: outcome.doc.cleaned };
  if (outcome) showError(failure(outcome, outcome.source.path), false);
  else if (incoming.kind === 'rejected') showError(failure(incoming.why, incoming.source.path), false);
  return null;
}

function failure(
  why: { readonly code: string; readonly message: string; readonly hint: string },
  where: string,
): SetupError {
  return new SetupError(why.code, why.message, { where, hint: why.hint });
}

function show({ source, cleaned }: Done, form: Form, named: boolean): void {
  const colours = palette();
  if (form === 'json') data(`${JSON.stringify(asRows(source, cleaned))}\n`);
  else if (form === 'diff') data(asDiff(source.path, cleaned, colours));
  else {
    if (named) data(`==> ${plain(source.path)} <==\n`);
    data(colours === null ? `${cleaned.view.text.replace(/\n$/, '')}\n` : asMarked(cleaned, colours));
    if (named) data('\n');
    if (colours !== null) say(counts(cleaned));
  }
}

function counts({ edits, blocks, citations }: Cleaned): string {
  const of = (status: string): number =>
    edits.filter((edit) => edit.status === status && !isSpace(edit)).length;
  const removed = blocks.filter((block) => block.text === null).length;
  return `${of('applied')} edits, ${of('suggested')} suggested, ${of('vetoed')} vetoed; ${removed} blocks taken out, ${citations.length} citations (--diff says why)`;
}
