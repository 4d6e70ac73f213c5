import { z } from 'zod';
import { SetupError } from '../../core/errors.ts';

const OPTIONS = z.strictObject({
  /** Let texts of any language pass; their language is recorded all the same. */
  any: z.boolean().default(false),
});
export type LanguageOptions = z.infer<typeof OPTIONS>;

/** @throws SetupError E_OPTIONS for an option that does not exist or has no sense */
export function readOptions(options: unknown): LanguageOptions {
  const parsed = OPTIONS.safeParse(options ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SetupError('E_OPTIONS', `/${issue?.path.map(String).join('/')}: ${issue?.message}`, {
    where: 'stage "language"',
    hint: 'options of language: any (true lets texts of any language pass; false)',
  });
}
