import type { z } from 'zod';

/** A kind of knowledge: the name of its files and the shape of its rows. */
export interface Kind<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
}
