import type { Progress } from '../batch/run.ts';
import { dim } from './terminal.ts';

export interface ProgressLine {
  show(progress: Progress): void;
  clear(): void;
}

export type ProgressStyle = 'auto' | 'json' | 'none';

/** One line that is redrawn on a terminal; a line each half minute elsewhere; JSON lines for programs. */
export function progressLine(style: ProgressStyle = 'auto'): ProgressLine {
  const terminal = style === 'auto' && process.stderr.isTTY === true;
  const pause = terminal ? 100 : style === 'json' ? 1000 : 30_000;
  const started = Date.now();
  let shown = started;
  let drawn = false;
  return {
    show(progress) {
      const now = Date.now();
      const due = now - shown >= pause || (style === 'json' && progress.step === 'merge');
      if (style === 'none' || !due) return;
      shown = now;
      drawn = true;
      const measured = measure(progress, now - started);
      if (style === 'json') process.stderr.write(`${JSON.stringify(measured)}\n`);
      else process.stderr.write(terminal ? `\r\u001b[K${dim(lineOf(measured))}` : `${lineOf(measured)}\n`);
    },
    clear() {
      if (terminal && drawn) process.stderr.write('\r\u001b[K');
      drawn = false;
    },
  };
}

interface Measured {
  readonly step: Progress['step'];
  readonly done: number;
  readonly total: number;
  readonly quarantined: number;
  /** Documents a second, without those that an earlier run had done. */
  readonly rate: number;
  /** Seconds; null while nothing is known. */
  readonly left: number | null;
}

const FEW = 20;

function measure({ step, total, before, done, spared, quarantined }: Progress, ms: number): Measured {
  const rate = ((done - spared) * 1000) / Math.max(1, ms);
  // The first documents wait for workers to start, and tell nothing.
  const left = done - spared >= FEW ? Math.ceil((total - before - done) / rate) : null;
  return { step, done: before + done, total, quarantined, rate: Math.round(rate * 10) / 10, left };
}

function lineOf({ step, done, total, quarantined, rate, left }: Measured): string {
  if (step === 'merge') return `${total} documents, putting the tables together`;
  const parts = [`${done} of ${total} documents`, `${rate}/s`];
  if (left !== null) parts.push(`${duration(left)} left`);
  if (quarantined > 0) parts.push(`${quarantined} quarantined`);
  return parts.join(', ');
}

/** `45 s`, `12 min`, `3 h 20 min`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
