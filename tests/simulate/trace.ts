import { createHash } from "node:crypto";

/** What happened, line by line, and the digest of all of it. */
export interface Trace {
  /** Notes a line; `detail` goes into the digest alone. */
  readonly note: (line: string, detail?: string) => void;
  readonly digest: () => string;
  /** Empty where lines are not kept. */
  readonly lines: readonly string[];
}

/** Text is digested in pieces of about this length: many short ones cost more than they hold. */
const PIECE = 100_000;

/** A trace without lines. The digest is the same whether they are kept or not. */
export function createTrace(given: { readonly now: () => number; readonly keeps: boolean }): Trace {
  const hash = createHash("sha256");
  const lines: string[] = [];
  let undigested = "";
  const begin = given.now();

  function digestRest(): void {
    hash.update(undigested);
    undigested = "";
  }

  return {
    lines,
    note: (line, detail = "") => {
      const at = ((given.now() - begin) / 1000).toFixed(3);
      undigested += `${at} ${line}\n${detail}\n`;
      if (undigested.length > PIECE) digestRest();
      if (given.keeps) lines.push(`${at.padStart(10)}  ${line}`);
    },
    digest: () => {
      digestRest();
      return hash.copy().digest("hex");
    },
  };
}
