import type { Cleaned, CleaningEdit } from '../../core/layers/cleaned.ts';
import { plain } from '../terminal.ts';
import { isSpace } from './diff.ts';
import type { Palette } from './palette.ts';

const LONGEST = 160;

/** The cleaned text with what went, what came, what is suggested and what a veto stopped, each where it stands. */
export function asMarked({ view, edits }: Cleaned, colours: Palette): string {
  const out: string[] = [];
  let at = 0;
  const copyTo = (end: number): void => {
    if (end > at) out.push(lines(view.raw.slice(at, end)));
    at = Math.max(at, end);
  };
  for (const edit of edits) {
    copyTo(edit.raw.start);
    if (edit.status === 'applied') {
      out.push(applied(edit, colours));
      at = Math.max(at, edit.raw.end);
    } else out.push(note(edit, colours));
  }
  copyTo(view.raw.length);
  return `${out.join('').trimEnd()}\n`;
}

function applied(edit: CleaningEdit, colours: Palette): string {
  const { before, after } = edit;
  if (isSpace(edit)) return after;
  const gone = before.trim() === '' ? '' : colours.removed(short(before));
  if (after === '') return endsLine(before) ? `${gone}\n\n` : gone;
  const words = after.trim();
  return words === '' ? gone + after : gone + after.replace(words, () => colours.added(lines(words)));
}

/** A block went with the blank line after it. */
function endsLine(words: string): boolean {
  return words.length > 2 && words.slice(words.trimEnd().length).includes('\n');
}

/** What is only proposed stands before the words it is about, which stay. */
function note({ after, status }: CleaningEdit, colours: Palette): string {
  const words = after === '' ? '∅' : short(after);
  return status === 'suggested'
    ? colours.suggested(`${words} for`) + ' '
    : colours.vetoed(`not ${words}`) + ' ';
}

function lines(text: string): string {
  return text.split('\n').map(plain).join('\n');
}

function short(text: string): string {
  const words = plain(text.trim());
  if (words.length <= LONGEST) return words;
  return `${words.slice(0, LONGEST / 2)} … ${words.slice(-LONGEST / 2)}`;
}
