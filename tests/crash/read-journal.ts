/** One thing a process did to its files; `fd` is the descriptor it did it through. */
export type FileOperation =
  | {
      readonly kind: "open";
      readonly fd: number;
      readonly path: string;
      readonly isMade: boolean;
      readonly isEmptied: boolean;
    }
  | { readonly kind: "write"; readonly fd: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: "truncate"; readonly fd: number; readonly length: number }
  | { readonly kind: "sync"; readonly fd: number }
  | { readonly kind: "close"; readonly fd: number }
  | { readonly kind: "rename"; readonly from: string; readonly to: string }
  | { readonly kind: "unlink"; readonly path: string };

const HEADER_BYTES = 24;

/** Reads what journal-writes.c wrote down, in order. The bytes of writes are parts of `journal` itself. */
export function readJournal(journal: Buffer): FileOperation[] {
  const operations: FileOperation[] = [];
  for (let at = 0; at < journal.length;) {
    const length = journal.readUInt32LE(at + 16);
    const header = {
      letter: String.fromCharCode(journal.readUInt8(at)),
      fd: journal.readInt32LE(at + 4),
      offset: Number(journal.readBigInt64LE(at + 8)),
    };
    at += HEADER_BYTES + length;
    operations.push(operationOf(header, journal.subarray(at - length, at)));
  }
  return operations;
}

function operationOf(
  { letter, fd, offset }: { readonly letter: string; readonly fd: number; readonly offset: number },
  bytes: Buffer,
): FileOperation {
  const text = (): string => bytes.toString("utf8");
  switch (letter) {
    case "O":
      return {
        kind: "open",
        fd,
        path: text(),
        isMade: (offset & 1) !== 0,
        isEmptied: (offset & 2) !== 0,
      };
    case "W":
      return { kind: "write", fd, offset, bytes };
    case "T":
      return { kind: "truncate", fd, length: offset };
    case "S":
      return { kind: "sync", fd };
    case "C":
      return { kind: "close", fd };
    case "R": {
      const [from = "", to = ""] = text().split("\0");
      return { kind: "rename", from, to };
    }
    case "U":
      return { kind: "unlink", path: text() };
    default:
      throw new Error(`the journal is torn at an operation "${letter}"`);
  }
}
