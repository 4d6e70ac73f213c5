import type { Progress } from '../batch/run.ts';
import { dim } from './terminal.ts';

export interface ProgressLine {
  show(progress: Progress): void;
  clear(): void;
}

/** One line that is redrawn on a terminal; a line each half minute elsewhere. */
export function progressLine(): ProgressLine {
  const terminal = process.stderr.isTTY === true;
  const pause = terminal ? 100 : 30_000;
  const started = Date.now();
  let shown = started;
  return {
    show(progress) {
      const now = Date.now();
      if (now - shown < pause) return;
      shown = now;
      const line = lineOf(progress, now - started);
      process.stderr.write(terminal ? `\r\u001b[K${dim(line)}` : `${line}\n`);
    },
    clear() {
      if (terminal && shown !== started) process.stderr.write('\r\u001b[K');
    },
  };
}

function lineOf({ done, total, before, quarantined }: Progress, ms: number): string {
  const rate = ((done * 1000) / Math.max(1, ms)).toFixed(1);
  return `${before + done} of ${total} documents, ${rate}/s${quarantined > 0 ? `, ${quarantined} quarantined` : ''}`;
}
