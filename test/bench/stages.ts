import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import type { Doc, LayerName } from '../../src/core/doc.ts';
import type { Pipeline } from '../../src/core/pipeline.ts';
import { articles, source, textOf } from './documents.ts';
import { type Section, table, whole } from './section.ts';

const RUNS = 5;
const SIZES = [10_000, 100_000, 1_000_000] as const;
type Times = Map<string, number>;

export const STAGES: Section = {
  name: 'stages',
  title: 'The pipeline by stage',
  about: `Microseconds per token, wall time. The articles ${RUNS} times, warm; then one document of each size, one run: time for a token must not
grow with the document.`,
  run: () => {
    const { pipeline } = buildAssembly(readDefinition('conflict-news'));
    const docs = articles();
    for (const { id, raw } of docs) runStages(pipeline, id, raw, new Map());
    const warm: Times = new Map();
    let tokens = 0;
    for (let run = 0; run < RUNS; run++)
      for (const { id, raw } of docs) tokens += runStages(pipeline, id, raw, warm);
    const columns = [{ times: warm, tokens }, ...SIZES.map((size) => onceThrough(pipeline, size))];
    const names = [...warm.keys()];
    const cell = (name: string) =>
      columns.map((one) => (((one.times.get(name) ?? 0) * 1000) / one.tokens).toFixed(2));
    const all = columns.map(({ times, tokens: count }) => (sum(times) * 1000) / count);
    return table(
      ['stage', `${docs.length} articles`, ...SIZES.map((size) => `${whole(size)} characters`)],
      [
        ...names.map((name) => [name, ...cell(name)]),
        ['**all**', ...all.map((time) => time.toFixed(2))],
        ['tokens a second', ...all.map((time) => whole(1e6 / time))],
      ],
    );
  },
};

const sum = (times: Times): number => [...times.values()].reduce((all, time) => all + time, 0);

function onceThrough(pipeline: Pipeline, size: number): { readonly times: Times; readonly tokens: number } {
  const times: Times = new Map();
  return { times, tokens: runStages(pipeline, 'long', textOf(size), times) };
}

/** Tokens; what each stage took is added to `times`, in milliseconds. */
function runStages(pipeline: Pipeline, id: string, raw: string, times: Times): number {
  let doc = { source: source(id, raw) } as Doc<LayerName>;
  for (const stage of pipeline.stages) {
    const start = performance.now();
    doc = { ...doc, [stage.gives]: stage.run(doc, { note: () => undefined }) };
    times.set(stage.name, (times.get(stage.name) ?? 0) + performance.now() - start);
  }
  return doc.segments.tokens.length;
}
