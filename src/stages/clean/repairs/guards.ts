import type { Span } from '../../../core/span.ts';
import type { Guard, SimpleGuard } from '../../../packs/repairs.schema.ts';
import type { Evidence } from './evidence.ts';

/** Says what in the text fulfils the guard, or null when nothing does. */
export type Check = (match: Span, evidence: Evidence) => readonly string[] | null;

const REACH = 60;

export function compileGuard(guard: Guard): Check {
  if ('any' in guard) {
    const checks = guard.any.map(compileSimple);
    return (match, evidence) => {
      for (const check of checks) {
        const found = check(match, evidence);
        if (found) return found;
      }
      return null;
    };
  }
  return compileSimple(guard);
}

function compileSimple(guard: SimpleGuard): Check {
  if ('lexicons' in guard) return wordsCheck(guard);
  if ('pattern' in guard) return patternCheck(guard);
  if ('left' in guard) return leftCheck(guard);
  if ('right' in guard) {
    const right = new RegExp(guard.right, 'u');
    return ({ end }, { text }) => asList(right.exec(text.slice(end, end + REACH))?.[0]);
  }
  return (_, { signs }) => (signs >= guard.signs ? [`${signs} signs of machine translation`] : null);
}

function wordsCheck(guard: Extract<SimpleGuard, { lexicons: string[] }>): Check {
  const except = new Set(guard.except);
  return (match, evidence) => {
    const counts = evidence.words(guard.lexicons, evidence.range(guard.scope, match), match);
    const found = [...counts].filter(([word]) => !except.has(word));
    const number = guard.distinct ? found.length : found.reduce((sum, [, count]) => sum + count, 0);
    return number >= guard.min ? found.slice(0, 5).map(([word]) => word) : null;
  };
}

function patternCheck(guard: Extract<SimpleGuard, { pattern: string }>): Check {
  const pattern = new RegExp(guard.pattern, 'u');
  return (match, evidence) => asList(evidence.fits(pattern, evidence.range(guard.scope, match)) ?? undefined);
}

function leftCheck(guard: Extract<SimpleGuard, { left: string }>): Check {
  const left = new RegExp(guard.left, 'u');
  const unless = guard.unless === undefined ? null : new RegExp(guard.unless, 'u');
  return ({ start }, { text }) => {
    const words = text.slice(Math.max(0, start - REACH), start);
    return unless?.test(words) ? null : asList(left.exec(words)?.[0]);
  };
}

function asList(found: string | undefined): readonly string[] | null {
  return found === undefined ? null : [found.trim()];
}
