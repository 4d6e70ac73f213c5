import { z } from 'zod';
import { nearest } from './nearest.ts';

/** The shape that a value must have; only `*.schema.ts` build one. */
export type Shape<T> = z.ZodType<T>;

/** The first thing that is wrong with a value. */
export interface Fault {
  /** Where in the value: keys and numbers of list items. A key that does not exist is its last one. */
  readonly path: readonly PropertyKey[];
  /** JSON pointer and what is wrong: `/stages/0: there is no key "wiht"; did you mean "with"?` */
  readonly message: string;
}

/** The value as its shape makes it, or what is wrong with it: doors check, they do not throw. */
export function checkShape<T>(
  shape: Shape<T>,
  value: unknown,
): { readonly data: T; readonly fault: null } | { readonly data: null; readonly fault: Fault } {
  const parsed = shape.safeParse(value);
  return parsed.success
    ? { data: parsed.data, fault: null }
    : { data: null, fault: faultOf(shape, parsed.error.issues) };
}

/** An unknown key first: what is missing may be the same key, misspelt. */
function faultOf(shape: z.ZodType, issues: readonly z.core.$ZodIssue[]): Fault {
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown === undefined) {
    const { path = [], message = 'not valid' } = issues[0] ?? {};
    return { path, message: `${pointer(path)}: ${message}` };
  }
  const { path, keys } = unknown;
  const key = keys[0] ?? '';
  const near = nearest(key, keysAt(shape, path));
  const hint = near === null ? '' : `; did you mean "${near}"?`;
  return { path: [...path, key], message: `${pointer(path)}: there is no key "${key}"${hint}` };
}

function pointer(path: readonly PropertyKey[]): string {
  return `/${path.map(String).join('/')}`;
}

/** The keys that may stand at a place of a value; of a choice of shapes those of all. */
function keysAt(shape: unknown, path: readonly PropertyKey[]): readonly string[] {
  const [next, ...rest] = path;
  if (shape instanceof z.ZodDefault || shape instanceof z.ZodNullable || shape instanceof z.ZodOptional)
    return keysAt(shape.unwrap(), path);
  if (shape instanceof z.ZodUnion) return shape.options.flatMap((option) => keysAt(option, path));
  if (shape instanceof z.ZodArray) return next === undefined ? [] : keysAt(shape.element, rest);
  if (!(shape instanceof z.ZodObject)) return [];
  return next === undefined ? Object.keys(shape.shape) : keysAt(shape.shape[String(next)], rest);
}
