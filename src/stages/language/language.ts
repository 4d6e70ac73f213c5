import type { Doc } from '../../core/doc.ts';
import { RejectError } from '../../core/errors.ts';
import type { Cleaned } from '../../core/layers/cleaned.ts';
import type { Stage } from '../../core/stage.ts';
import type { Knowledge } from '../../packs/knowledge.ts';
import { LEXICONS } from '../../packs/lexicons.schema.ts';
import { readOptions } from './options.schema.ts';
import { recogniseLanguage } from './recognise.ts';

/** Says which language the cleaned text is in. What is clearly not English is rejected, unless any may pass. */
export function makeLanguage(
  options: unknown,
  tools: { readonly knowledge: Knowledge },
): Stage<'cleaned', 'cleaned'> {
  const { any } = readOptions(options);
  const rows = tools.knowledge.rows(LEXICONS).filter(({ row }) => row.id === 'COMMON_ENGLISH');
  const common = new Set(rows.flatMap(({ row }) => row.words));
  return { name: 'language', needs: ['cleaned'], gives: 'cleaned', run: (doc) => run(doc, common, any) };
}

/** Where the words leave it open, what the source says counts. */
function run({ cleaned }: Doc<'cleaned'>, common: ReadonlySet<string>, any: boolean): Cleaned {
  const { language, foreign } = recogniseLanguage(cleaned.view.text, common);
  if (foreign && !any) throw notEnglish(language);
  return { ...cleaned, meta: { ...cleaned.meta, language: language ?? cleaned.meta.language } };
}

function notEnglish(language: string | null): RejectError {
  const name = language && new Intl.DisplayNames(['en'], { type: 'language' }).of(language);
  return new RejectError(
    'E_LANGUAGE',
    name ? `this text is not English; it reads like ${name} (${language})` : 'this text is not English',
    'translate it first, or pass --any-language to read it all the same',
  );
}
