import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Section } from './section.ts';

const HEAD = `# Benchmarks

\`npm run bench\` measures all of these in one run and writes this page; \`npm run bench -- stages beside\` only those; \`--long\` takes the sizes that
take hours. Timings are benchmarks, never tests. Machines differ and are shared: compare what one run printed.
`;

/** The page with what was measured now; other sections keep what they had. */
export function writePage(
  path: string,
  sections: readonly Section[],
  bodies: ReadonlyMap<string, string>,
): void {
  const old = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const parts = sections.map(({ name, title, about }) => {
    const body = bodies.get(name) ?? bodyIn(old, name) ?? 'Not measured yet.';
    return `## ${title}\n\n${about}\n\n<!-- ${name} -->\n\n${body}\n\n<!-- /${name} -->\n`;
  });
  writeFileSync(path, `${HEAD}\n${parts.join('\n')}`);
}

function bodyIn(page: string, name: string): string | null {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  return start < 0 || end < start ? null : page.slice(start + open.length, end).trim();
}

/** Where and on what the figures were taken. */
export function circumstances(): string {
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB`;
  return `*${commit} on ${machine}, Node ${process.version}; load before: ${load}.*`;
}
