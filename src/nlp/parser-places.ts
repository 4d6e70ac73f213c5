import { mix } from './features.ts';
import type { ParserAtoms } from './parser-atoms.ts';
import { NONE, type ParserState } from './parser-state.ts';

/** Tops of the stack and heads of the buffer, by place in the parser's state, with the pairs of tags asked for often. */
export interface Places {
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly s1s0: number;
  readonly s0b0: number;
  readonly b0b1: number;
}

export function placesOf({ stack, depth, next, size }: ParserState, { tag }: ParserAtoms): Places {
  const s0 = stack[depth - 1] as number;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : NONE;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : NONE;
  const b0 = next < size ? next : NONE;
  const b1 = next + 1 < size ? next + 1 : NONE;
  const b2 = next + 2 < size ? next + 2 : NONE;
  const s1s0 = mix(tag[s1] as number, tag[s0] as number);
  const s0b0 = mix(tag[s0] as number, tag[b0] as number);
  const b0b1 = mix(tag[b0] as number, tag[b1] as number);
  return { s0, s1, s2, b0, b1, b2, s1s0, s0b0, b0b1 };
}
