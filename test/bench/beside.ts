import { buildAssembly, readDefinition } from '../../src/assembly/build.ts';
import { toBundle } from '../../src/records/to-bundle.ts';
import { chrono } from '../peers/chrono.ts';
import { compromise, compromiseDates } from '../peers/compromise.ts';
import { wink } from '../peers/wink.ts';
import { articles } from './documents.ts';
import { type Section, table, whole } from './section.ts';
import { measured } from './time.ts';

const RUNS = 3;
const PUBLISHED = '2026-04-21';

export const BESIDE: Section = {
  name: 'beside',
  title: 'Beside other libraries',
  about: `The same texts in the same run, warm, median of ${RUNS}: the whole of dragoman, from the bytes to the rows of every table, beside libraries as they come
out of their box: \`nlp(text)\` of compromise with people, organisations and places, wink-nlp with tags and runs of proper nouns, and two that read dates only.
What each of them gets right stands in [quality.md](quality.md).`,
  run: () => {
    const texts = articles();
    const { pipeline } = buildAssembly(readDefinition('conflict-news'));
    const count = (raw: string): number => raw.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
    const tokens = texts.reduce((sum, { raw }) => sum + count(raw), 0);
    const characters = texts.reduce((sum, { raw }) => sum + raw.length, 0);
    const systems: readonly (readonly [string, string, (raw: string) => unknown])[] = [
      ['compromise', 'names', (raw) => compromise.names?.(raw)],
      ['wink-nlp', 'names', (raw) => wink.names?.(raw)],
      ['chrono-node', 'dates', (raw) => chrono.dates?.(raw, PUBLISHED)],
      ['compromise-dates', 'dates', (raw) => compromiseDates.dates?.(raw, PUBLISHED)],
    ];
    const ours = measured(RUNS, () => {
      for (const text of texts) toBundle(pipeline.run(text));
    });
    const rows = [
      ['dragoman', 'everything', ours.wall] as const,
      ...systems.map(([name, what, read]) => {
        const all = (): void => {
          for (const { raw } of texts) read(raw);
        };
        return [name, what, measured(RUNS, all).wall] as const;
      }),
    ];
    return table(
      ['system', 'reads', 'ms', 'tokens a second', 'characters per ms', 'time of dragoman'],
      rows.map(([name, what, wall]) => [
        name,
        what,
        whole(wall),
        whole((tokens / wall) * 1000),
        whole(characters / wall),
        `×${(wall / ours.wall).toFixed(2)}`,
      ]),
    );
  },
};
