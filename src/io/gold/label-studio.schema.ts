import { z } from 'zod';

const region = z.looseObject({
  id: z.string().optional(),
  type: z.string(),
  value: z
    .looseObject({
      start: z.union([z.number(), z.string()]).optional(),
      end: z.union([z.number(), z.string()]).optional(),
      text: z.unknown().optional(),
      labels: z.array(z.string()).optional(),
    })
    .optional(),
  meta: z.looseObject({ text: z.union([z.string(), z.array(z.string())]).optional() }).optional(),
  from_id: z.string().optional(),
  to_id: z.string().optional(),
  direction: z.string().optional(),
  labels: z.array(z.string()).optional(),
});
export type Region = z.infer<typeof region>;

/** The JSON export of Label Studio: tasks with annotations; fields that are not named here are left alone. */
export const TASKS = z.array(
  z.looseObject({
    id: z.union([z.number(), z.string()]).optional(),
    data: z.looseObject({ text: z.string() }),
    /** Of a task that was imported as a file of its own: its name, behind eight letters. */
    file_upload: z.string().nullish(),
    annotations: z.array(z.looseObject({ was_cancelled: z.boolean().optional(), result: z.array(region) })),
  }),
);
export type Task = z.infer<typeof TASKS>[number];
