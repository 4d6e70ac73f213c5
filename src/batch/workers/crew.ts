import type { Death } from './death.ts';
import { type Patience, patience } from './patience.ts';
import {
  type WorkerEvents,
  type WorkerOptions,
  type WorkerProcess,
  workerProcess,
} from './worker-process.ts';

export interface CrewEvents extends WorkerEvents {
  /** No worker is left, and none can be started. */
  onNone(death: Death): void;
}

export interface CrewOptions extends WorkerOptions {
  readonly jobs: number;
  /** Milliseconds after a first start that failed; more after each other. */
  readonly pause: number;
}

export interface Crew {
  readonly workers: ReadonlySet<WorkerProcess>;
  /** Ends all of them at once. */
  disband(): void;
}

/**
 * Keeps so many workers: one that ends is followed by another, later and later while they end before they are ready.
 * A place that cannot be filled is left empty, and the others go on: the system may have memory for some of them.
 */
export function keepCrew(options: CrewOptions, events: CrewEvents): Crew {
  const workers = new Set<WorkerProcess>();
  const pauses = new Set<NodeJS.Timeout>();
  let places = options.jobs;
  let disbanded = false;
  const fillLater = (place: Patience, death: Death): void => {
    const ms = place.failed(death);
    if (ms === null) {
      places--;
      if (places === 0) events.onNone(death);
      return;
    }
    const pause = setTimeout(() => {
      pauses.delete(pause);
      fill(place);
    }, ms);
    pauses.add(pause);
  };
  const fill = (place: Patience): void => {
    let wasReady = false;
    const onReady = (): void => {
      wasReady = true;
      place.ready();
      events.onReady();
    };
    const onEnd: WorkerEvents['onEnd'] = (tasks, death) => {
      workers.delete(worker);
      events.onEnd(tasks, death);
      if (disbanded) return;
      if (wasReady) fill(place);
      else fillLater(place, death);
    };
    let worker: WorkerProcess;
    try {
      worker = workerProcess(options, { ...events, onReady, onEnd });
    } catch (error) {
      fillLater(place, { kind: 'crash', how: (error as Error).message });
      return;
    }
    workers.add(worker);
  };
  for (let i = 0; i < options.jobs; i++) fill(patience(options.pause));
  return {
    workers,
    disband() {
      disbanded = true;
      for (const pause of pauses) clearTimeout(pause);
      for (const worker of workers) worker.kill();
    },
  };
}
