import { createHash } from "node:crypto";

/** What happened, line by line, and the digest of all of it. */
export interface Trace {
  /** Notes a line; `detail` goes into the digest alone. */
  readonly note: (line: string, detail?: string) => void;
  readonly digest: () => string;
  /** Empty where lines are not kept. */
  readonly lines: readonly string[];
}

/** A trace without lines. The digest is the same whether they are kept or not, and is worked out only where it is asked for. */
export function createTrace(given: { readonly now: () => number; readonly keeps: boolean }): Trace {
  const lines: string[] = [];
  const happened: string[] = [];
  const begin = given.now();

  return {
    lines,
    note: (line, detail = "") => {
      const at = ((given.now() - begin) / 1000).toFixed(3);
      happened.push(`${at} ${line}\n${detail}\n`);
      if (given.keeps) lines.push(`${at.padStart(10)}  ${line}`);
    },
    digest: () => createHash("sha256").update(happened.join("")).digest("hex"),
  };
}
