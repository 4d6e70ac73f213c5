import type { ErrorBefore } from '../errors.ts';
import type { DocumentScore } from '../score-document.ts';
import { type Fault, goldKey } from '../sheet.ts';
import type { Baseline } from './baseline.schema.ts';

/** Says of an error what the baseline had in its place; null in documents that the baseline does not know. */
export function errorBefore(
  baseline: Baseline,
): (document: DocumentScore, fault: Fault, errorId: string) => ErrorBefore | null {
  const documents = new Map(
    baseline.documents.map((one) => [one.source_id, { ...one, errors: new Set(one.errors) }]),
  );
  return ({ sourceId }, fault, errorId) => {
    const before = documents.get(sourceId);
    if (!before) return null;
    if (before.errors.has(errorId)) return { outcome: 'same-error' };
    const rule = fault.gold === null ? undefined : before.rights[goldKey(fault.layer, fault.gold)];
    return rule === undefined ? { outcome: 'other' } : { outcome: 'right', rule: baseline.rules[rule] ?? '' };
  };
}
