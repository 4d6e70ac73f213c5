import { readFileSync } from 'node:fs';

/** The modules of the page, each after those it imports. */
const MODULES = [
  'state',
  'filter',
  'refresh',
  'facets',
  'table',
  'list',
  'context',
  'sides',
  'decisions',
  'detail',
  'keys',
  'start',
];

const IMPORT = /^import [^;]{1,200};\n/gm;
const EXPORT = /^export (?=function |const )/gm;

/** The modules as one script: a page that is opened from disk may not load modules. */
export function pageScript(): string {
  const texts = MODULES.map((name) => readFileSync(new URL(`./page/${name}.js`, import.meta.url), 'utf8'));
  return `'use strict';\n${texts.map((text) => text.replace(IMPORT, '').replace(EXPORT, '')).join('\n')}`;
}
