import type { Reader, Writer } from "./sql.ts";

/** The desk's database, open and checked. One process, one connection, one writer. */
export interface Store {
  readonly reader: Reader;
  /**
   * Runs `work` in one `BEGIN IMMEDIATE` transaction and gives its result after COMMIT returned at `synchronous=FULL` (BK1).
   * What `work` throws rolls everything back and is thrown on. Synchronous: no network call can happen inside.
   */
  readonly write: <Result>(work: (writer: Writer) => Result) => Result;
  /**
   * The same without waiting for the disk: a power cut may take it, with all that came after it, until a later `write` has
   * returned, which keeps both. Only for what can be asked for again; never for what somebody was told, or is told of next.
   */
  readonly writeUnflushed: <Result>(work: (writer: Writer) => Result) => Result;
  /** Folds the write-ahead log into the database file. Throws StoreError where the disk does not take it; nothing is lost then. */
  readonly checkpoint: () => void;
  /**
   * Does the same where the log has grown so long that one of the next transactions would have to do it in passing, while
   * somebody waits for it. To be called between two transactions of many. Where the disk does not take it the log grows on.
   */
  readonly foldLongLog: () => void;
  /**
   * Keeps a checked copy of all that is written down beside the file (`….copy`), in the place of the one before. Throws StoreError
   * `diskFull` or `copyFailed`; the one before is still there then. The key is the database's own: the copy is read back with it.
   */
  readonly keepCopy: (key: Buffer) => void;
  readonly close: () => void;
}
