import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** A regular expression and the places it comes from. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

/** Every regular expression that stands in the sources, each once. */
export function findLiterals(folder: string): readonly Pattern[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const found = new Map<string, Pattern>();
  for (const file of files.sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const { pattern, flags } of literalsIn(parseSync(file, text).program)) {
      const key = `/${pattern}/${flags}`;
      if (!found.has(key)) found.set(key, { source: pattern, flags, where: `src/${file}` });
    }
  }
  return [...found.values()];
}

interface RegexLiteral {
  readonly pattern: string;
  readonly flags: string;
}

function literalsIn(root: unknown): readonly RegexLiteral[] {
  const out: RegexLiteral[] = [];
  const todo: unknown[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const { type, regex } = node as { readonly type?: string; readonly regex?: RegexLiteral };
    if (type === 'Literal' && regex) out.push(regex);
    todo.push(...Object.values(node).filter((part) => part !== null && part !== undefined));
  }
  return out;
}
