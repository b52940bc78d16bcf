import { join } from "node:path";
import electronLog from "electron-log/node";
import type { Log, LogFields } from "./log.ts";

const LARGEST_FILE_BYTES = 5 * 1024 * 1024;

/**
 * The program's log: `main.log` in this folder, readable by its owner alone, one older file kept beside it. Only fixed words
 * and the fields' numbers, codes and ids are written; a text that is longer than an id is cut out (see `LogFields`).
 */
export function openAppLog(folder: string): Log {
  const log = electronLog.create({ logId: "main" });
  log.transports.console.level = false;
  log.transports.file.resolvePathFn = () => join(folder, "main.log");
  log.transports.file.maxSize = LARGEST_FILE_BYTES;
  log.transports.file.writeOptions = { flag: "a", mode: 0o600, encoding: "utf8" };
  log.transports.file.format = "{iso} {level} {text}";
  return {
    info: (words, fields) => log.info(line(words, fields)),
    warn: (words, fields) => log.warn(line(words, fields)),
  };
}

/** The words, then the fields as `name=value`; a value that does not look like a code, an id or a number is left out. */
export function line(words: string, fields: LogFields = {}): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `${name}=${isPlain(value) ? value : "(left out)"}`,
  );
  return [words, ...parts].join(" ");
}

/** No spaces, no at-sign, at most 64 characters: codes, counts and ids pass, names, texts and addresses do not. */
function isPlain(value: LogFields[string]): boolean {
  return typeof value !== "string" || /^[\w.:-]{1,64}$/.test(value);
}
