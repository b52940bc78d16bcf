import { readFileSync } from "node:fs";

/** Hundredths of a second: what Linux counts processor time in (USER_HZ, proc(5)). */
const TICKS_A_SECOND = 100;

/** What a process holds of the machine's memory now (proc(5), VmRSS), in MB of 1024 × 1024 bytes. Throws where it is gone. */
function residentMb(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** The processor time a process has used so far, all its threads together (proc(5), utime and stime), in milliseconds. */
export function processorMs(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The second field is the program's name in brackets and may hold spaces.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}

/** Looks at a process's memory all the time. */
export interface MemoryWatch {
  /** The most there was since the last call, in MB. */
  readonly peak: () => number;
  /** What there is now, in MB. */
  readonly now: () => number;
  readonly stop: () => void;
}

/** Watches a process, ten times a second. */
export function watchMemory(pid: number): MemoryWatch {
  let peak = residentMb(pid);
  const look = () => {
    peak = Math.max(peak, residentMb(pid));
  };
  const timer = setInterval(look, 100);
  return {
    peak: () => {
      look();
      const most = peak;
      peak = residentMb(pid);
      return most;
    },
    now: () => residentMb(pid),
    stop: () => clearInterval(timer),
  };
}
