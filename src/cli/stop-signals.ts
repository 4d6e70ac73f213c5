/** The exit codes that shells expect: 128 and the number of the signal. */
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type Stop = keyof typeof CODES;

export interface StopSignals {
  /** Aborted by the first signal: what is under way is put down in order. */
  readonly signal: AbortSignal;
  /** The exit code of the signal that came; null when none did. */
  code(): number | null;
  /** Signals mean what they meant before. */
  release(): void;
}

/** The first signal asks to stop and a second one ends the process at once. */
export function stopSignals(onFirst: () => void): StopSignals {
  const abort = new AbortController();
  let came: Stop | null = null;
  const listeners = (Object.keys(CODES) as Stop[]).map((name) => {
    const listener = (): void => {
      if (came !== null) process.exit(CODES[name]);
      came = name;
      onFirst();
      abort.abort();
    };
    process.on(name, listener);
    return () => process.removeListener(name, listener);
  });
  return {
    signal: abort.signal,
    code: () => (came === null ? null : CODES[came]),
    release: () => {
      for (const remove of listeners) remove();
    },
  };
}
