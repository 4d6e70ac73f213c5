import type { Verdict } from '../judge.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatMarkdown } from './markdown.ts';
import { formatText } from './text.ts';

/** How a verdict can be printed. */
export const FORMATS: Readonly<Record<string, (verdict: Verdict) => string>> = {
  text: formatText,
  md: formatMarkdown,
  json: formatJson,
  junit: formatJunit,
  github: formatGithub,
};
