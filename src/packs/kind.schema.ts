import type { Shape } from '../core/check-shape.schema.ts';

/** A kind of knowledge: the name of its files and the shape of its rows. */
export interface Kind<T> {
  readonly name: string;
  readonly schema: Shape<T>;
}
