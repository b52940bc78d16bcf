import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { ClinicId } from "../shared/ids.ts";
import { MAX_MESSAGE_BYTES } from "../shared/relay/protocol.ts";
import type { Clock } from "../shared/time.ts";
import type { Counters } from "./counters.ts";
import { runDeskSocket, type DeskSocket } from "./desk-socket.ts";
import type { Hint } from "./google-notifications.ts";
import type { RelayLog } from "./log.ts";
import type { ChannelTable } from "./store/channels.ts";
import type { TicketHolder, Tickets } from "./tickets.ts";
import type { Timers } from "./timers.ts";

/** Where desks open their socket. */
export const STREAM_PATH = "/v1/stream";

const SOCKETS_A_DESK = 3;
const DESKS_A_CLINIC = 50;
const SLICE_SIZE = 100;
const SLICE_EVERY_MS = 150;

const reasons = {
  401: "Unauthorized",
  404: "Not Found",
  429: "Too Many Requests",
  503: "Service Unavailable",
} as const;

/** Every open socket of every desk. */
export interface DeskSockets {
  /** Takes over a request to upgrade; answers 401, 404, 429 or 503 and hangs up where it is not to be had. */
  readonly upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void;
  readonly deliver: (hint: Hint) => void;
  readonly count: () => number;
  /** Takes no more sockets, says goodbye to the open ones in slices, and resolves when all are gone. */
  readonly drain: () => Promise<void>;
  /** Ends whatever is still open. */
  readonly cutAll: () => void;
}

/** No sockets yet. `random` gives a number from 0 up to, not including, 1. */
export function createDeskSockets(parts: {
  readonly tickets: Tickets;
  readonly channels: ChannelTable;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: () => number;
  readonly counters: Counters;
  readonly log: RelayLog;
}): DeskSockets {
  const { tickets, channels, clock, timers, random, counters, log } = parts;
  const byClinic = new Map<ClinicId, Set<DeskSocket>>();
  let total = 0;
  let onEmpty: (() => void) | undefined;
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MAX_MESSAGE_BYTES,
    maxFragments: 8,
    maxBufferedChunks: 64,
  });

  const admit = (request: IncomingMessage): TicketHolder | keyof typeof reasons => {
    if (request.url !== STREAM_PATH) return 404;
    if (onEmpty !== undefined) return 503;
    const holder = tickets.redeem(request.headers.authorization, "stream");
    if (holder === undefined) return 401;
    return hasRoomFor(holder) ? holder : 429;
  };

  const hasRoomFor = ({ clinicId, deskId }: TicketHolder): boolean => {
    const desks = new Set(Array.from(byClinic.get(clinicId) ?? [], ({ holder }) => holder.deskId));
    return desks.has(deskId) || desks.size < DESKS_A_CLINIC;
  };

  const join = (desk: DeskSocket) => {
    const { clinicId, deskId } = desk.holder;
    const clinic = byClinic.get(clinicId) ?? new Set();
    byClinic.set(clinicId, clinic.add(desk));
    total += 1;
    // A desk that lost its line comes back before the old socket is known to be dead: the newest ones are the live ones.
    const ofDesk = Array.from(clinic).filter(({ holder }) => holder.deskId === deskId);
    for (const old of ofDesk.slice(0, -SOCKETS_A_DESK)) old.cut();
  };

  const leave = (desk: DeskSocket) => {
    const clinic = byClinic.get(desk.holder.clinicId);
    if (clinic?.delete(desk) !== true) return;
    total -= 1;
    if (clinic.size === 0) byClinic.delete(desk.holder.clinicId);
    if (total === 0) onEmpty?.();
  };

  const listAll = () => Array.from(byClinic.values()).flatMap((clinic) => Array.from(clinic));

  return {
    upgrade: (request, stream, head) => {
      stream.on("error", () => stream.destroy());
      const admitted = admit(request);
      if (typeof admitted === "number") {
        counters.add("refusedSockets");
        stream.end(
          `HTTP/1.1 ${admitted} ${reasons[admitted]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
          () => stream.destroy(),
        );
        return;
      }
      server.handleUpgrade(request, stream, head, (socket) => {
        const desk = runDeskSocket({
          socket,
          holder: admitted,
          listChanges: () => channels.listChanges(admitted.clinicId),
          clock,
          timers,
          counters,
          log,
          onClosed: () => leave(desk),
        });
        join(desk);
      });
    },
    deliver: ({ clinicId, calendarKey, number }) => {
      for (const desk of byClinic.get(clinicId) ?? []) desk.tell(calendarKey, number);
    },
    count: () => total,
    drain: () =>
      new Promise((resolve) => {
        onEmpty = resolve;
        const open = listAll();
        if (open.length === 0) return resolve();
        // Spread over this long, the desks' return stays below 200 handshakes a second.
        const spreadMs = Math.max(4000, open.length * 10);
        const sayBye = (from: number) => {
          for (const desk of open.slice(from, from + SLICE_SIZE))
            desk.bye(1000 + Math.floor(random() * spreadMs));
          if (from + SLICE_SIZE < open.length) timers.after(SLICE_EVERY_MS, () => sayBye(from + SLICE_SIZE));
        };
        sayBye(0);
      }),
    cutAll: () => {
      for (const desk of listAll()) desk.cut();
    },
  };
}
