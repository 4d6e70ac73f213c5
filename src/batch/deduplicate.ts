import { createHash } from 'node:crypto';
import type { Source } from '../core/layers/source.ts';
import type { Rejection } from '../records/to-bundle.ts';

/** Hash of all that tells two articles of one id apart. */
export function contentOf({ raw, given }: Source): string {
  return createHash('sha256')
    .update(JSON.stringify([raw, given]))
    .digest('base64');
}

/** What is known of an input before it is compared with others. */
export interface Arrival {
  readonly sha256: string;
  /** Null when the input could not be read. */
  readonly content: string | null;
  readonly docId: string;
}

/** What becomes of an input among those of the same id. `copy` counts inputs of equal bytes from 0. */
export type Verdict =
  | { readonly kind: 'stands' }
  | { readonly kind: 'rejected'; readonly copy: number }
  | { readonly kind: 'duplicate'; readonly copy: number }
  | { readonly kind: 'conflict'; readonly copy: number };

/** Tells inputs of one id apart. They must come in the order of the input: the first that could be read stands. */
export function judgeSameId(): (arrival: Arrival) => Verdict {
  const copies = new Map<string, number>();
  let first: string | null = null;
  return ({ sha256, content }) => {
    const copy = copies.get(sha256) ?? 0;
    copies.set(sha256, copy + 1);
    if (content === null) return { kind: 'rejected', copy };
    if (first === null) {
      first = content;
      return { kind: 'stands' };
    }
    return first === content ? { kind: 'duplicate', copy } : { kind: 'conflict', copy };
  };
}

export function conflict(id: string): Rejection {
  return {
    stage: 'read',
    code: 'E_DUPLICATE_ID',
    message: `the id "${id.slice(0, 200)}" is taken by another article`,
    hint: 'give every article an id of its own; files are called by their name, rows by "id"',
  };
}
