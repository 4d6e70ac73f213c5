import type { Counted } from './counted.ts';
import type { Count } from './figure.ts';
import { harmAfter } from './harm-verb.ts';
import { isCue, type Sense, senseBefore, startsClause, type Text } from './lexicon.ts';
import type { Harm } from './with-wounded.ts';

const FARTHEST = 16;

/**
 * The verb after an insertion (`40 people, among them 12 girls, were killed`), after others that share it (`four
 * policemen and a cook were killed`) or before them (`killed the cook and four policemen`).
 */
export function harmFarther(text: Text, count: Count, counted: Counted | null): Harm | null {
  if (counted?.known !== true) return null;
  return sharedVerb(text, count, counted) ?? sharedObject(text, count, counted);
}

function sharedVerb(text: Text, count: Count, counted: Counted): Harm | null {
  if (!startsClause(text, count.first)) return null;
  const { after } = counted;
  const behind = isInsertion(text, after) ? skipInsertion(text, after) : null;
  const at = skipOthers(text, behind ?? after) ?? behind;
  const harm = at === null ? null : harmAfter(text, at, counted.kind === 'personnel');
  return harm && { ...harm, rule: 'quantities/harm-farther' };
}

const isInsertion = (text: Text, i: number): boolean =>
  text.toks[i]?.lower === ',' && (isCue(text, i + 1, 'insertion') || isCountOfThem(text, i + 1));

/** `nine of them`, `most of them`. */
function isCountOfThem(text: Text, i: number): boolean {
  return text.toks[i]?.kind !== 'mark' && text.toks[i + 1]?.lower === 'of' && isCue(text, i + 2, 'them');
}

/** The token after the comma that closes an insertion. */
function skipInsertion({ toks }: Text, i: number): number | null {
  for (let at = i + 1; at < i + FARTHEST; at++) {
    const tok = toks[at];
    if (tok === undefined || tok.gap === 'line' || '.;:'.includes(tok.lower)) return null;
    if (tok.lower === ',') return at + 1;
  }
  return null;
}

/** The verb after `and a cook`, `, two clerks and a guard`; null when none is joined. */
function skipOthers(text: Text, i: number): number | null {
  if (!isAndOrComma(text, i)) return null;
  for (let at = i + 1; at < i + FARTHEST; at++) {
    const tok = text.toks[at];
    if (tok === undefined || tok.gap === 'line') return null;
    if (/^(?:AUX|VERB)$/.test(text.posAt(tok.start))) return isAndOrComma(text, at - 1) ? null : at;
    if (!isAndOrComma(text, at) && !isNominal(text, at)) return null;
  }
  return null;
}

const isAndOrComma = ({ toks }: Text, i: number): boolean => /^(?:and|,)$/.test(toks[i]?.lower ?? '');

const isNominal = (text: Text, i: number): boolean =>
  /^(?:DET|NUM|ADJ|NOUN|PROPN)$/.test(text.posAt(text.toks[i]?.start ?? -1)) ||
  /^(?:of|its|their|his|her|both)$/.test(text.toks[i]?.lower ?? '');

const asObject = ({ row }: Sense<'harm'>): Harm | null =>
  row.role === 'object' ? { kind: row.kind, rule: 'quantities/harm-object', next: null } : null;

/** `killed the cook and four policemen`, with no verb after them of which they could be the subject. */
function sharedObject(text: Text, count: Count, counted: Counted): Harm | null {
  const after = text.toks[counted.after];
  const joint = isCue(text, count.first - 1, 'own') ? count.first - 2 : count.first - 1;
  if (text.toks[joint]?.lower !== 'and') return null;
  if (after?.gap === 'space' && /^(?:AUX|VERB)$/.test(text.posAt(after.start))) return null;
  for (let at = joint - 1; at > count.first - FARTHEST; at--) {
    if (text.toks[at + 1]?.gap === 'line') return null;
    const verb = senseBefore(text, at + 1, 'harm');
    if (verb !== null && at < joint - 1) return asObject(verb);
    if (!isNominal(text, at) && !isAndOrComma(text, at)) return null;
  }
  return null;
}
