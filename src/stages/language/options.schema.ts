import { z } from 'zod';
import { checkShape } from '../../core/check-shape.schema.ts';
import { SetupError } from '../../core/errors.ts';

const OPTIONS = z.strictObject({
  /** Let texts of any language pass; their language is recorded all the same. */
  any: z.boolean().default(false),
});
export type LanguageOptions = z.infer<typeof OPTIONS>;

/** @throws SetupError E_OPTIONS for an option that does not exist or has no sense */
export function readOptions(options: unknown): LanguageOptions {
  const { data, fault } = checkShape(OPTIONS, options ?? {});
  if (fault === null) return data;
  throw new SetupError('E_OPTIONS', fault.message, {
    where: 'stage "language"',
    hint: 'options of language: any (true lets texts of any language pass; false)',
  });
}
