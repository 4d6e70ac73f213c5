import { readFileSync } from 'node:fs';

const IMPORT = /^import [^;]{1,200};\n/gm;
const EXPORT = /^export (?=function |const )/gm;

/**
 * Modules as one script: a page that is opened from disk may not load modules.
 * @param names each after those it imports
 */
export function pageScript(folder: URL, names: readonly string[]): string {
  const texts = names.map((name) => readFileSync(new URL(`${name}.js`, folder), 'utf8'));
  return `'use strict';\n${texts.map((text) => text.replace(IMPORT, '').replace(EXPORT, '')).join('\n')}`;
}
