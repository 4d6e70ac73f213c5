import type { Cleaned, CleaningEdit } from '../../core/layers/cleaned.ts';
import { plain } from '../terminal.ts';
import type { Palette } from './palette.ts';

const AROUND = 32;
const LONGEST = 400;
const SIGN = { applied: '+', suggested: '?', vetoed: '!' } as const;

/** Every change as two lines, before and after, with its place, rule, reason and evidence; mere white space is counted. */
export function asDiff(path: string, { view, edits }: Cleaned, colours: Palette | null): string {
  const lines = [`--- ${plain(path)} as it arrived`, `+++ ${plain(path)} cleaned`];
  const place = placesIn(view.raw);
  const spaces = new Map<string, number>();
  for (const edit of edits) {
    if (isSpace(edit)) spaces.set(edit.rule, (spaces.get(edit.rule) ?? 0) + 1);
    else lines.push(...hunk(edit, view.raw, place(edit.raw.start), colours));
  }
  if (spaces.size > 0) {
    const counted = [...spaces].map(([rule, count]) => `${count} ${rule}`).join(', ');
    lines.push(`@@ white space: ${counted} @@`);
  }
  return `${lines.join('\n')}\n`;
}

/** Is nothing changed but white space? */
export function isSpace({ before, after, status }: CleaningEdit): boolean {
  return status === 'applied' && before.trim() === '' && after.trim() === '';
}

function hunk(edit: CleaningEdit, raw: string, place: string, colours: Palette | null): readonly string[] {
  const { start, end } = edit.raw;
  const left = plain(raw.slice(Math.max(0, start - AROUND), start));
  const right = plain(raw.slice(end, end + AROUND));
  const line = (words: string): string => `${left}${words}${right}`;
  const score = edit.score === null ? '' : ` ${edit.score}`;
  const { before, after } = { before: short(edit.before), after: short(edit.after) };
  const evidence = edit.evidence.map((words) => `“${short(words, 80)}”`).join(', ');
  const paint = colours === null ? null : colourOf(edit, colours);
  return [
    `@@ ${place} ${edit.rule} ${edit.status}${score} @@`,
    `-${line(colours === null ? before : mark(before, colours.removed))}`,
    `${SIGN[edit.status]}${line(paint === null ? after : mark(after, paint))}`,
    ` ${plain(edit.why)}${evidence === '' ? '' : `; seen: ${evidence}`}`,
  ];
}

function colourOf({ status }: CleaningEdit, colours: Palette): (words: string) => string {
  return { applied: colours.added, suggested: colours.suggested, vetoed: colours.vetoed }[status];
}

function mark(words: string, paint: (words: string) => string): string {
  return words === '' ? '' : paint(words);
}

function short(text: string, longest = LONGEST): string {
  const words = plain(text);
  if (words.length <= longest) return words;
  return `${words.slice(0, longest / 2)} … ${words.slice(-longest / 2)}`;
}

/** Line and column, both from 1, the column in letters. Offsets must come in order: the text is walked once. */
function placesIn(raw: string): (offset: number) => string {
  let at = 0;
  let line = 1;
  let column = 1;
  return (offset) => {
    for (; at < offset; at++) {
      const code = raw.charCodeAt(at);
      if (code === 0x0a) {
        line++;
        column = 1;
      } else if (code < 0xdc00 || code > 0xdfff) column++;
    }
    return `${line}:${column}`;
  };
}
