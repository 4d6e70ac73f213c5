import { z } from 'zod';

/** `pipelines/*.yaml`: which packs, and which stages in which order with which options. */
export const DEFINITION = z.strictObject({
  name: z.string().min(1),
  about: z.string(),
  packs: z.array(z.string()).min(1),
  stages: z
    .array(z.strictObject({ use: z.string(), with: z.record(z.string(), z.unknown()).default({}) }))
    .min(1),
});
export type Definition = z.infer<typeof DEFINITION>;
