/** A run of letters as a PDF page places it. */
export interface TextItem {
  readonly str: string;
  /** Matrix of the letters; the last two numbers are the place on the page, from the lower left corner. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Words on one baseline with no wide gap between them. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Baseline, from the foot of the page. */
  readonly y: number;
  readonly size: number;
}

/** Of the letters' size: a wider gap parts columns or cells; a narrower one than the second is no space at all. */
const WIDE = 0.9;
const NARROW = 0.12;

/** The runs of a page in the order in which they are drawn. What stands aslant (stamps, margins) comes last, apart. */
export function runsOf(items: readonly TextItem[]): {
  readonly runs: readonly Run[];
  readonly aslant: string;
} {
  const level = items.filter((item) => item.str !== '' && isLevel(item));
  const aslant = items
    .filter((item) => item.str.trim() !== '' && !isLevel(item))
    .map((item) => item.str.trim())
    .join(' ');
  return { runs: merge(level.map(runOf)), aslant };
}

function isLevel({ transform }: TextItem): boolean {
  const [a = 1, b = 0] = transform;
  return a > 0 && Math.abs(b) < 0.1 * Math.abs(a);
}

function runOf({ str, transform, width, height }: TextItem): Run {
  const [a = 1, , , d = 1, x = 0, y = 0] = transform;
  const size = Math.abs(d) || Math.abs(a) || height || 1;
  return { text: str, x, right: x + width, y, size };
}

/** Joins what follows on the same line, and lifts small raised figures to the word before them. */
function merge(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const joined = last === undefined ? null : join(last, run);
    if (joined === null) {
      if (run.text.trim() !== '') out.push(run);
    } else out[out.length - 1] = joined;
  }
  return out;
}

function join(last: Run, run: Run): Run | null {
  const gap = run.x - last.right;
  if (gap > WIDE * last.size || gap < -WIDE * last.size) return null;
  const raised = run.y - last.y;
  const onLine = Math.abs(raised) < 0.15 * last.size;
  if (run.text.trim() === '')
    return onLine && run.right - run.x <= WIDE * last.size
      ? { ...last, text: `${last.text} `, right: Math.max(last.right, run.right) }
      : null;
  const figures = onLine ? null : superscript(last, run, raised);
  if (!onLine && figures === null && !isBackDown(last, run)) return null;
  const right = Math.max(last.right, run.right);
  if (figures !== null) return { ...last, text: last.text.trimEnd() + figures, right };
  const space = gap > NARROW * last.size && !/\s$/.test(last.text) && !/^\s/.test(run.text) ? ' ' : '';
  return { ...last, text: last.text + space + run.text, right };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Small figures above the line are the mark of a note: written so that they stay one. */
function superscript(last: Run, run: Run, raised: number): string | null {
  const isSmall = run.size < 0.8 * last.size && raised > 0.2 * last.size && raised < 0.8 * last.size;
  if (!isSmall || !/^\s?\d{1,3}\s?$/.test(run.text)) return null;
  return run.text.trim().replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
}

/** Ordinals and the like (`5th`) rise a little and come back. */
function isBackDown(last: Run, run: Run): boolean {
  return (
    run.size < 0.8 * last.size &&
    Math.abs(run.y - last.y) < 0.5 * last.size &&
    /^(?:st|nd|rd|th)\b/.test(run.text)
  );
}
