import { pino, type DestinationStream } from "pino";
import type { RefusalAnswer } from "../shared/relay/protocol.ts";
import type { RelayCounts } from "./counters.ts";

/** The relay's routes, as a log line names them. */
export type RouteId =
  | "openSession"
  | "registerClinic"
  | "readDocument"
  | "replaceDocument"
  | "putBox"
  | "takeBox"
  | "withdrawBox"
  | "putRecovery"
  | "takeRecovery"
  | "listDesks"
  | "revokeDesk"
  | "openChannel"
  | "bindChannel"
  | "endChannel"
  | "oauthCallback"
  | "other";

/** All that a log line can say. No address, no id of a clinic, no header and no query has a place here. */
export type RelayLogLine =
  | { readonly code: "started" | "draining" | "stopped" }
  /** The store that nodes share is in or out of reach. */
  | { readonly code: "storeReached" | "storeLost" }
  | {
      readonly code: "answered";
      readonly route: RouteId;
      readonly status: number;
      readonly refusal: RefusalAnswer["code"] | null;
    }
  | ({ readonly code: "counts"; readonly sockets: number } & RelayCounts)
  /** `fault`: the class and code of what was thrown, never its text. */
  | {
      readonly code: "failed";
      readonly where: RouteId | "notification" | "socket" | "store";
      readonly fault: string;
    };

/** Writes one line. */
export type RelayLog = (line: RelayLogLine) => void;

/** A log of one JSON object a line, through pino. */
export function createRelayLog(destination: DestinationStream): RelayLog {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return (line) => {
    if (line.code === "failed" || line.code === "storeLost") logger.error(line);
    else logger.info(line);
  };
}

/** What may be said of something thrown: its class, and its code where it has one. */
export function faultOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "unknown";
  const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
  return [thrown.name, code].filter((part) => part !== "").join(" ");
}
