import { z } from 'zod';
import { SetupError } from '../../core/errors.ts';

const OPTIONS = z.strictObject({
  /** Repairs of this score and more are applied, those below only suggested. 0–1. */
  apply: z.number().min(0).max(1).default(0.85),
});
export type CleanOptions = z.infer<typeof OPTIONS>;

/** @throws SetupError E_OPTIONS for an option that does not exist or has no sense */
export function readOptions(options: unknown): CleanOptions {
  const parsed = OPTIONS.safeParse(options ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SetupError('E_OPTIONS', `/${issue?.path.map(String).join('/')}: ${issue?.message}`, {
    where: 'stage "clean"',
    hint: 'options of clean: apply (0–1, the score from which a repair is applied; 0.85)',
  });
}
