import { NO_META } from '../../../src/core/bare.ts';
import type { Cleaned } from '../../../src/core/layers/cleaned.ts';
import type { SourceMeta } from '../../../src/core/layers/source.ts';
import { type Knowledge, loadKnowledge } from '../../../src/packs/knowledge.ts';
import { makeClean } from '../../../src/stages/clean/clean.ts';

const PACKS = new URL('../../../pipelines/packs', import.meta.url).pathname;
export const knowledge = loadKnowledge(PACKS, ['english', 'zh-mt', 'ru-mt']);
/** A cleaner that knows these packs. */
export function cleanerWith(packs: readonly string[]): (raw: string, given?: Partial<SourceMeta>) => Cleaned {
  return cleaner(loadKnowledge(PACKS, packs));
}

function cleaner(known: Knowledge): (raw: string, given?: Partial<SourceMeta>) => Cleaned {
  const stage = makeClean({}, { knowledge: known, models: '' });
  return (raw, given = {}) => {
    const source = {
      id: 'a',
      path: 'a.txt',
      mediaType: 'text/plain',
      raw,
      sha256: '',
      given: { ...NO_META, ...given },
    };
    return stage.run({ source }, { note: () => undefined });
  };
}

/** Cleans a text with the packs that mend; those that name things are left out. */
export const cleanText = cleaner(knowledge);

/** The text before cleaning, made from the clean text and the edits alone. */
export function undo(cleaned: Cleaned): string {
  const { raw, text } = cleaned.view;
  let out = '';
  let rawAt = 0;
  let at = 0;
  for (const edit of cleaned.edits.filter((one) => one.status === 'applied')) {
    const kept = edit.raw.start - rawAt;
    out += text.slice(at, at + kept) + edit.before;
    at += kept + edit.after.length;
    rawAt = edit.raw.end;
  }
  return out + text.slice(at, at + raw.length - rawAt);
}

/** Applied edits as `rule: before → after`, without the layout's white space. */
export function changes(cleaned: Cleaned): readonly string[] {
  return cleaned.edits
    .filter((edit) => edit.status === 'applied' && !edit.rule.startsWith('space/'))
    .map((edit) => `${edit.rule}: ${edit.before} → ${edit.after}`);
}
