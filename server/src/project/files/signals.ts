import { EXIT } from '../exit.ts';

/** What a process that a signal ends exits with: 128 and the number of the signal. */
const STATUS = { SIGINT: EXIT.interrupted, SIGTERM: 143, SIGHUP: 129 } as const;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let held = false;

/**
 * Lets signals that would end the program wait until what runs now is done: a file is written in one go, so that none is left
 * half written. When the program next waits, the signals that have come end it, and those that come later end it at once, also
 * where it is stuck.
 */
export function holdSignals(): void {
  if (held) return;
  held = true;
  const end = (signal: (typeof SIGNALS)[number]): never => process.exit(STATUS[signal]);
  for (const signal of SIGNALS) process.on(signal, end);
  // Signals are delivered before this runs.
  setImmediate(() => {
    held = false;
    for (const signal of SIGNALS) process.off(signal, end);
  });
}
