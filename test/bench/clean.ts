import { readDefinition } from '../../src/assembly/build.ts';
import { cleanerWith } from '../stages/clean/clean-with.ts';
import { articles } from './documents.ts';
import { type Section, table, whole } from './section.ts';
import { measured } from './time.ts';

/** Sizes in characters with how often each is cleaned; the first is a long article. */
const SIZES = [
  [10_000, 300],
  [100_000, 30],
  [1_000_000, 5],
  [10_000_000, 1],
] as const;

export const CLEAN: Section = {
  name: 'clean',
  title: 'Cleaning',
  about: `The whole of it, decoding to edits, median of warm runs; our own articles with their defects laid end to end, then garbled
translations. The aim is 2 ms for 10,000 characters.`,
  run: () => {
    const clean = cleanerWith(readDefinition('conflict-news').packs);
    const all = articles();
    const garbled = all.filter(({ path }) => path.includes('-mt'));
    const rows = [...growth('articles', all, clean), ...growth('garbled translations', garbled, clean)];
    return table(['text', 'characters', 'ms (wall)', 'ms (processor)', 'ns per character', 'growth'], rows);
  },
};

function growth(
  name: string,
  texts: ReturnType<typeof articles>,
  clean: (text: string) => unknown,
): readonly (readonly string[])[] {
  const once = texts.map(({ raw }) => raw).join('\n\n');
  let last = 0;
  return SIZES.map(([size, runs]) => {
    const text = `${once}\n\n`.repeat(Math.ceil(size / once.length)).slice(0, size);
    for (let i = 1; i < runs; i++) clean(text);
    const { wall, cpu } = measured(runs, () => void clean(text));
    const grown = last === 0 ? '' : `×${(wall / last).toFixed(1)}`;
    last = wall;
    return [name, whole(size), wall.toFixed(2), cpu.toFixed(2), whole((wall * 1e6) / size), grown];
  });
}
