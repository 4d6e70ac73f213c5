import { z } from 'zod';
import { checkShape } from '../../core/check-shape.schema.ts';
import { SetupError } from '../../core/errors.ts';

const OPTIONS = z.strictObject({
  /** Repairs of this score and more are applied, those below only suggested. 0–1. */
  apply: z.number().min(0).max(1).default(0.85),
});
export type CleanOptions = z.infer<typeof OPTIONS>;

/** @throws SetupError E_OPTIONS for an option that does not exist or has no sense */
export function readOptions(options: unknown): CleanOptions {
  const { data, fault } = checkShape(OPTIONS, options ?? {});
  if (fault === null) return data;
  throw new SetupError('E_OPTIONS', fault.message, {
    where: 'stage "clean"',
    hint: 'options of clean: apply (0–1, the score from which a repair is applied; 0.85)',
  });
}
