import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import type { Doc, LayerName } from '../../src/core/doc.ts';
import { articles, type Ready, ready, tiled } from './documents.ts';
import { type Section, table, whole } from './section.ts';
import { measured } from './time.ts';

const RUNS = 5;
const SIZES = [10_000, 1_000_000, 10_000_000] as const;

export const DATES: Section = {
  name: 'dates',
  title: 'The dates stage',
  about: `Warm, median of ${RUNS} runs: the articles as they are, then one article laid end to end with its words, names and sentences up to
each size. The aim is 200,000 tokens a second. That the work grows in step with the text is tested by counting.`,
  run: () => {
    const { pipeline } = buildAssembly(readDefinition('conflict-news'));
    const stage = pipeline.stages.find(({ name }) => name === 'dates');
    if (stage === undefined) throw new Error('the pipeline has no stage "dates"');
    const docs = articles().map((from) => ready(pipeline, from));
    const run = (list: readonly Ready[]) => (): void => {
      for (const doc of list) stage.run(doc as Doc<LayerName>, { note: () => undefined });
    };
    const many = Array.from({ length: Math.ceil(50_000 / tokensOf(docs)) }, () => docs).flat();
    const [first] = docs;
    const long = first === undefined ? [] : SIZES.map((size) => [tiled(first, size)]);
    const rows = [many, ...long].map((list) => {
      const { wall, cpu } = measured(RUNS, run(list));
      const [tokens, characters] = [tokensOf(list), charactersOf(list)];
      const rates = [(tokens / wall) * 1000, (tokens / cpu) * 1000, (cpu * 1e6) / characters];
      return [
        list === many ? 'the articles' : 'one document',
        ...[characters, tokens, wall, cpu, ...rates].map(whole),
      ];
    });
    return table(
      [
        'text',
        'characters',
        'tokens',
        'ms (wall)',
        'ms (processor)',
        'tokens/s (wall)',
        'tokens/s (processor)',
        'ns of processor per character',
      ],
      rows,
    );
  },
};

const tokensOf = (docs: readonly Ready[]): number =>
  docs.reduce((sum, { segments }) => sum + segments.tokens.length, 0);
const charactersOf = (docs: readonly Ready[]): number =>
  docs.reduce((sum, { cleaned }) => sum + cleaned.view.text.length, 0);
