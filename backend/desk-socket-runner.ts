import type { WebSocket } from "ws";
import { DeskSocket } from "./desk-socket.ts";
import type { DeskSocketParts, DeskSocketShared, OpenedSocket } from "./desk-socket-parts.ts";
import { createSharedAlarms } from "./shared-alarms.ts";

const HELLO_WITHIN_MS = 8_000;
const PING_EVERY_MS = 30_000;
/** Desks that come within so long of one another are waited for, and pinged, together. */
const HELLOS_TOGETHER_MS = 100;
const PINGS_TOGETHER_MS = 1_000;

/** Runs each socket until it closes. The welcome goes out once the desk has said hello. */
export function createDeskSocketRunner(parts: DeskSocketParts): (opened: OpenedSocket) => DeskSocket {
  const { timers, clock } = parts;
  const shared: DeskSocketShared = {
    ...parts,
    hellos: createSharedAlarms<DeskSocket>({
      timers,
      clock,
      afterMs: HELLO_WITHIN_MS,
      togetherMs: HELLOS_TOGETHER_MS,
      ring: (desk) => desk.cut("cutSilent"),
    }),
    pings: createSharedAlarms<DeskSocket>({
      timers,
      clock,
      afterMs: PING_EVERY_MS,
      togetherMs: PINGS_TOGETHER_MS,
      ring: (desk) => desk.ping(),
    }),
  };
  return (opened) => {
    const desk = new DeskSocket(opened, shared);
    listen(opened.socket, desk);
    return desk;
  };
}

/** Made here, so that what is kept for each socket is little: five functions and what they share. */
function listen(socket: WebSocket, desk: DeskSocket): void {
  socket.on("pong", () => desk.hearPong());
  socket.on("ping", () => desk.isHeard());
  socket.on("message", (data, isBinary) => desk.hear(data, isBinary));
  socket.on("error", () => desk.failed());
  socket.once("close", () => desk.closed());
}
