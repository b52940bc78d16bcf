import { existsSync } from "node:fs";
import { hasDisplay } from "../has-display.ts";

/** What the machine offers the host and what a person asks of it. */
export interface HostEnvironment {
  /** The Chromium to run. */
  readonly chromium: string;
  /** No window is shown. */
  readonly headless: boolean;
  /** Chromium listens on loopback for a second driver, and its address is printed. */
  readonly report: boolean;
  /** Chromium's own sandbox cannot run as root. */
  readonly isRoot: boolean;
}

const USUAL_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Reads `CHROMIUM_PATH`, `CLINIC_DESK_HEADLESS`, `CLINIC_DESK_HOST_REPORT` and whether there is a display.
 * Throws one sentence that says what to do where there is no Chromium.
 */
export function readHostEnvironment(): HostEnvironment {
  // oxlint-disable-next-line node/no-process-env -- the host's one reader of the environment
  const variables = process.env;
  const named = variables["CHROMIUM_PATH"];
  const chromium = [...(named === undefined || named === "" ? USUAL_PLACES : [named])].find((path) =>
    existsSync(path),
  );
  if (chromium === undefined) {
    throw new Error(
      "No Chromium was found: install the package chromium, or set CHROMIUM_PATH to its program.",
    );
  }
  return {
    chromium,
    headless: !hasDisplay(variables) || isSet(variables["CLINIC_DESK_HEADLESS"]),
    report: isSet(variables["CLINIC_DESK_HOST_REPORT"]),
    isRoot: process.getuid?.() === 0,
  };
}

/** Reads `CLINIC_DESK_SAVE_FOLDER`: where files are saved that somebody would be asked about; undefined: nowhere. */
export function readSavingFolder(): string | undefined {
  // oxlint-disable-next-line node/no-process-env -- the host's one reader of the environment
  const folder = process.env["CLINIC_DESK_SAVE_FOLDER"];
  return folder === undefined || folder === "" ? undefined : folder;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0";
}
