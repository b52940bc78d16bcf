import { accessSync, constants, mkdirSync } from "node:fs";
import { DataFolderError } from "./why-it-cannot-start.ts";

/**
 * Makes the data folder, for this account alone, where it is not there yet, and tries whether it can be written to, before a
 * key is made for what could not be kept. Throws DataFolderError.
 */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new DataFolderError(folder, { cause: error });
  }
}
