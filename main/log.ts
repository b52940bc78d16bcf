/** What a log line may carry beside its words: ids, codes, counts, lengths of time. Never a name, a text, a token or an address. */
export type LogFields = Readonly<Record<string, number | string | boolean | null>>;

/** The program's own log. The words are fixed texts written in the code; whatever varies goes into the fields. */
export interface Log {
  readonly info: (words: string, fields?: LogFields) => void;
  readonly warn: (words: string, fields?: LogFields) => void;
}
