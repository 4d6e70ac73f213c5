import { fix_text } from 'ftfy-js';
import type { Proposal } from '../draft.ts';

/**
 * Wrong decoding makes two or more odd letters of each good one. Quotation marks, dashes and accented letters stand
 * side by side in good text, so they alone raise no suspicion; ftfy itself judges what does.
 */
const SUSPECT =
  /[^\p{ASCII}‘’“”–—…«»•·×°\u00a0\u00ad\u200b-\u200f\ufeff]{2}|[ÄÅÎÏÐÑ×Øâãî][‘’“”–—…«»•·×°\u00a0\u00ad]|[ÂÃ\u0080-\u009f\ufffd\u0132\u0133\u0149\u01c4-\u01cc\u01f1-\u01f3]|&(?:[a-zA-Z]{2,8}\d{0,2}|#\d{2,6}|#x[0-9a-fA-F]{2,5});/u;
/** A stretch between line breaks and page breaks; very long ones are cut, so that work stays linear. */
const LINE = /[^\n\r\f\v\u2028\u2029]{1,20000}/g;

/** Curled quotation marks stay as they are: their direction is evidence for later repairs. */
const CONFIG = {
  uncurl_quotes: false,
  fix_line_breaks: false,
  fix_character_width: false,
  normalization: null,
};

/** Mends text decoded with the wrong encoding, line by line, one edit for each word that changes. */
export function mendMojibake(text: string): readonly Proposal[] {
  if (!SUSPECT.test(text)) return [];
  return [...text.matchAll(LINE)].flatMap((match) =>
    SUSPECT.test(match[0]) ? wordEdits(match[0], fixLine(match[0]), match.index) : [],
  );
}

function fixLine(line: string): string {
  const words = line.trim();
  const at = line.indexOf(words);
  return line.slice(0, at) + fix_text(words, CONFIG) + line.slice(at + words.length);
}

/** The words that differ, when both lines have as many; else the stretch between the first and the last difference. */
function wordEdits(before: string, after: string, offset: number): readonly Proposal[] {
  if (before === after) return [];
  const olds = before.split(/( +)/);
  const news = after.split(/( +)/);
  if (olds.length !== news.length) return [stretch(before, after, offset)];
  const edits: Proposal[] = [];
  let at = offset;
  olds.forEach((old, i) => {
    const fresh = news[i] ?? '';
    if (old !== fresh) edits.push(stretch(old, fresh, at));
    at += old.length;
  });
  return edits;
}

function stretch(before: string, after: string, offset: number): Proposal {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  return {
    at: { start: offset + head, end: offset + before.length - tail },
    to: after.slice(head, after.length - tail),
    rule: 'characters/mojibake',
    why: 'the text was decoded with the wrong encoding',
    score: 0.97,
    evidence: [before],
  };
}
