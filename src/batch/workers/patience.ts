import type { Death } from './death.ts';

/** How many starts in a row may fail by their own fault: whatever is wrong is wrong the next time too. */
const FAULTS = 3;
/** How many may be ended from outside: that says nothing about the next. */
const KILLS = 20;
/** The longest pause, in shortest ones. */
const LONGEST = 20;

/** How long one worker's place is kept, of which the workers end before they are ready. */
export interface Patience {
  /** A worker stands: all is forgotten. */
  ready(): void;
  /** Milliseconds until the next start; null when there is no use in another. */
  failed(death: Death): number | null;
}

/** The first pause, in milliseconds, is doubled each time. */
export function patience(pause: number): Patience {
  const counts = { faults: 0, kills: 0 };
  return {
    ready() {
      counts.faults = 0;
      counts.kills = 0;
    },
    failed({ kind }) {
      if (kind === 'killed' || kind === 'memory') counts.kills++;
      else counts.faults++;
      if (counts.faults >= FAULTS || counts.kills >= KILLS) return null;
      return pause * Math.min(LONGEST, 2 ** (counts.faults + counts.kills - 1));
    },
  };
}
