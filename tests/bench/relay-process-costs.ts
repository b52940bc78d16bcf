import { readFileSync, readdirSync } from "node:fs";

/** Processor time of some processes, all their threads together, in milliseconds (`schedstat`, in nanoseconds; proc(5)). */
export function processorMsOf(pids: readonly number[]): number {
  let nanoseconds = 0;
  for (const pid of pids)
    for (const thread of readdirSync(`/proc/${pid}/task`))
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
  return nanoseconds / 1e6;
}

/** Their memory, of shared pages their share (`Pss`; proc(5)), in KiB. */
export function memoryKibOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const [, kib = "NaN"] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
    return sum + Number(kib);
  }, 0);
}

/** The children of a process. */
export function childrenOf(pid: number): readonly number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text.split(" ").filter(Boolean).map(Number);
}

/** How many files and sockets one process may have open at most; 0 where that cannot be known. */
export function mostOpenFiles(): number {
  try {
    const [, , hard = "0"] =
      /^Max open files\s+(\S+)\s+(\S+)/m.exec(readFileSync("/proc/self/limits", "utf8")) ?? [];
    return hard === "unlimited" ? Infinity : Number(hard);
  } catch {
    return 0;
  }
}
