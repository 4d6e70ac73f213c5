import { createHash } from 'node:crypto';
import type { Source } from '../core/doc.ts';
import type { Incoming } from '../io/incoming.ts';
import type { Rejection } from '../records/to-bundle.ts';

/** What to do with an input. `copy` counts inputs of equal id and bytes from 0. */
export type Verdict =
  | { readonly kind: 'new'; readonly source: Source }
  | { readonly kind: 'duplicate'; readonly source: Source; readonly copy: number }
  | { readonly kind: 'rejected'; readonly source: Source; readonly copy: number; readonly why: Rejection };

/** Tells inputs with equal ids apart. Inputs must come in a fixed order: the first one stands. */
export function deduplicator(): (incoming: Incoming) => Verdict {
  const first = new Map<string, string>();
  const copies = new Map<string, number>();
  return (incoming) => {
    const { source } = incoming;
    const key = `${source.id}\0${source.sha256}`;
    const copy = copies.get(key) ?? 0;
    copies.set(key, copy + 1);
    if (incoming.kind === 'rejected') return { kind: 'rejected', source, copy, why: incoming.why };
    const content = fingerprint(source);
    const known = first.get(source.id);
    if (known === undefined) first.set(source.id, content);
    if (known === undefined) return { kind: 'new', source };
    if (known === content) return { kind: 'duplicate', source, copy };
    return { kind: 'rejected', source, copy, why: conflict(source) };
  };
}

function fingerprint({ raw, given }: Source): string {
  return createHash('sha256')
    .update(JSON.stringify([raw, given]))
    .digest('base64');
}

function conflict(source: Source): Rejection {
  return {
    stage: 'read',
    code: 'E_DUPLICATE_ID',
    message: `the id "${source.id.slice(0, 200)}" is taken by another article`,
    hint: 'give every article an id of its own; files are called by their name, rows by "id"',
  };
}
