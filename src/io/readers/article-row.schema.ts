import { z } from 'zod';

const optional = z.string().nullish();

/** One row of an input `.jsonl`, and the front matter of a text file. Unknown keys are ignored. */
export const ARTICLE_ROW = z.object({
  id: z.union([z.string(), z.number().transform(String)]).nullish(),
  text: optional,
  title: optional,
  published: optional,
  url: optional,
  publisher: optional,
  language: optional,
  author: optional,
  authors: z.union([z.array(z.string()), z.string().transform((name) => [name])]).nullish(),
});
export type ArticleRow = z.infer<typeof ARTICLE_ROW>;
