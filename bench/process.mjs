// Runs a program to its end and says what that cost: time by the clock, and the most memory it held at once.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The most memory that a process held so far, MB, or 0 where the system does not say. @param {number | undefined} pid */
function peakOf(pid) {
  try {
    const line = /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line === null ? 0 : Number(line[1]) / 1024;
  } catch {
    return 0;
  }
}

/** Children of a process: some programs are a script that starts the real one. @param {number | undefined} pid */
function childrenOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' '))
      .filter((child) => child !== '')
      .map(Number);
  } catch {
    return [];
  }
}

/**
 * @param {readonly string[]} command
 * @param {{ cwd: string, memory?: boolean }} options `memory` watches the process, which costs some time
 * @returns {Promise<{ seconds: number, megabytes: number }>}
 */
export function run([program = '', ...args], { cwd, memory = false }) {
  return new Promise((resolve, reject) => {
    const begin = process.hrtime.bigint();
    const child = spawn(program, args, { cwd, stdio: 'ignore' });
    let megabytes = 0;
    const watch = () => {
      megabytes = Math.max(megabytes, peakOf(child.pid), ...childrenOf(child.pid).map(peakOf));
    };
    const timer = memory ? setInterval(watch, 4) : undefined;
    child.on('error', reject);
    child.on('exit', () => {
      clearInterval(timer);
      resolve({ seconds: Number(process.hrtime.bigint() - begin) / 1e9, megabytes });
    });
  });
}

/** The middle one. @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/** @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
