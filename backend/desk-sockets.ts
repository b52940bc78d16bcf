import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { ClinicId } from "../shared/ids.ts";
import { MAX_MESSAGE_BYTES, type DeskRevocation, type Recovered } from "../shared/relay/protocol.ts";
import { instantNow, type Clock } from "../shared/time.ts";
import { clientAddress } from "./client-address.ts";
import type { CountName, Counters } from "./counters.ts";
import type { DeskSocket } from "./desk-socket.ts";
import type { WelcomeNews } from "./desk-socket-parts.ts";
import { createDeskSocketRunner } from "./desk-socket-runner.ts";
import { hintFrame } from "./down-frames.ts";
import { sourceOf } from "./source-of.ts";
import type { Hint } from "./google-notifications.ts";
import { faultOf, type RelayLog } from "./log.ts";
import { createSocketGate, SOCKETS_A_DESK, type SocketLimits } from "./socket-limits.ts";
import type { DeskTable, NewsBus } from "./store/relay-store.ts";
import type { TicketHolder, Tickets } from "./tickets.ts";
import type { Timers } from "./timers.ts";

/** Where desks open their socket. */
export const STREAM_PATH = "/v1/stream";

const SLICE_SIZE = 100;
const SLICE_EVERY_MS = 150;
const LINES_NOTED_EVERY_MS = 4 * 60_000;
const RECHECK_EVERY_MS = 60_000;

const refusals = {
  notFound: { line: "404 Not Found", count: "refusedTickets" },
  noTicket: { line: "401 Unauthorized", count: "refusedTickets" },
  tooMany: { line: "429 Too Many Requests", count: "refusedBusy" },
  notNow: { line: "503 Service Unavailable", count: "refusedBusy" },
} as const satisfies Record<string, { readonly line: string; readonly count: CountName }>;

interface Clinic {
  readonly desks: Set<DeskSocket>;
  /** Settles once this clinic's news arrive here. */
  readonly followed: Promise<void>;
}

/** Every open socket of every desk. */
export interface DeskSockets {
  /** Takes over a request to upgrade; answers 401, 404, 429 or 503 and hangs up where it is not to be had. */
  readonly upgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void;
  readonly deliver: (hint: Hint) => void;
  readonly deliverDocument: (clinicId: ClinicId, version: number) => void;
  readonly deliverRecovered: (clinicId: ClinicId, recovered: Recovered) => void;
  /** Closes every socket of a desk that is out. */
  readonly showOut: (revocation: DeskRevocation) => void;
  /** Tells every desk anew what it must know: news may have been missed. */
  readonly welcomeAll: () => void;
  readonly count: () => number;
  /** Takes no more sockets, says goodbye to the open ones in slices, and resolves when all are gone. */
  readonly drain: () => Promise<void>;
  /** Ends whatever is still open. */
  readonly cutAll: () => void;
}

/** No sockets yet. `random` gives a number from 0 up to, not including, 1. */
export function createDeskSockets(parts: {
  readonly tickets: Tickets;
  readonly desks: DeskTable;
  readonly bus: NewsBus;
  readonly readWelcome: (holder: TicketHolder) => Promise<WelcomeNews>;
  readonly limits: SocketLimits;
  readonly trustedProxies: number;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: () => number;
  readonly counters: Counters;
  readonly onHintSent: (tookMs: number) => void;
  readonly log: RelayLog;
}): DeskSockets {
  const { tickets, desks, bus, readWelcome, trustedProxies, clock, timers, random, counters, log } = parts;
  const byClinic = new Map<ClinicId, Clinic>();
  const gate = createSocketGate(parts.limits, clock);
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

  const admit = async (
    request: IncomingMessage,
    from: string,
  ): Promise<TicketHolder | keyof typeof refusals> => {
    if (request.url !== STREAM_PATH) return "notFound";
    if (onEmpty !== undefined) return "notNow";
    if (!gate.mayTry()) return "tooMany";
    const holder = await tickets.redeem(request.headers.authorization, "stream");
    if (holder === undefined) return "noTicket";
    // Of all nodes together, as far as they have noted it by now; of this one for certain.
    const connected = new Set(await desks.listConnected(holder.clinicId, instantNow(clock)));
    for (const desk of byClinic.get(holder.clinicId)?.desks ?? []) connected.add(desk.holder.deskId);
    return gate.hasRoom(from, holder, connected) ? holder : "tooMany";
  };

  const clinicOf = (clinicId: ClinicId): Clinic => {
    const known = byClinic.get(clinicId);
    if (known !== undefined) return known;
    const followed = bus.follow(clinicId);
    followed.catch((fault: unknown) => log({ code: "failed", where: "socket", fault: faultOf(fault) }));
    const clinic = { desks: new Set<DeskSocket>(), followed };
    byClinic.set(clinicId, clinic);
    return clinic;
  };
  const noteLine = ({ clinicId, deskId }: TicketHolder, line: "connected" | "away") => {
    desks.noteLine({ clinicId, deskId, line, at: instantNow(clock) }).catch((fault: unknown) => {
      log({ code: "failed", where: "store", fault: faultOf(fault) });
    });
  };

  const join = (desk: DeskSocket) => {
    const { clinicId, deskId } = desk.holder;
    const clinic = clinicOf(clinicId);
    clinic.desks.add(desk);
    total += 1;
    gate.enter(desk.from);
    noteLine(desk.holder, "connected");
    // A desk that lost its line comes back before the old socket is known to be dead: the newest ones are the live ones.
    if (clinic.desks.size <= SOCKETS_A_DESK) return;
    const ofDesk = Array.from(clinic.desks).filter(({ holder }) => holder.deskId === deskId);
    for (const old of ofDesk.slice(0, -SOCKETS_A_DESK)) old.cut("replacedSockets");
  };

  const leave = (desk: DeskSocket) => {
    const { clinicId, deskId } = desk.holder;
    const clinic = byClinic.get(clinicId);
    if (clinic?.desks.delete(desk) !== true) return;
    total -= 1;
    gate.leave(desk.from);
    const remaining = Array.from(clinic.desks);
    if (!remaining.some(({ holder }) => holder.deskId === deskId)) noteLine(desk.holder, "away");
    if (remaining.length === 0) {
      byClinic.delete(clinicId);
      bus.unfollow(clinicId);
    }
    if (total === 0) onEmpty?.();
  };

  const run = createDeskSocketRunner({
    readWelcome: async (holder) => {
      // Followed first, so that nothing can happen between what is read and what is heard.
      await byClinic.get(holder.clinicId)?.followed;
      return readWelcome(holder);
    },
    clock,
    timers,
    counters,
    log,
    onHintSent: parts.onHintSent,
    onClosed: (desk) => leave(desk),
  });

  const take = (
    request: IncomingMessage,
    stream: Duplex,
    accepted: { holder: TicketHolder; from: string; head: Buffer },
  ) => {
    const { holder, from, head } = accepted;
    server.handleUpgrade(request, stream, head, (socket) => {
      counters.add("handshakes");
      join(run({ socket, line: stream, holder, from }));
    });
  };

  const showOut = (revocation: DeskRevocation) => {
    for (const desk of byClinic.get(revocation.clinicId)?.desks ?? [])
      if (desk.holder.deskId === revocation.deskId) desk.showOut(revocation);
  };

  const listAll = () => Array.from(byClinic.values()).flatMap((clinic) => Array.from(clinic.desks));
  const inSlices = (open: readonly DeskSocket[], say: (desk: DeskSocket) => void, from = 0) => {
    for (const desk of open.slice(from, from + SLICE_SIZE)) say(desk);
    if (from + SLICE_SIZE < open.length)
      timers.after(SLICE_EVERY_MS, () => inSlices(open, say, from + SLICE_SIZE));
  };
  const noteLines = () => {
    inSlices(listAll(), ({ holder }) => noteLine(holder, "connected"));
    if (onEmpty === undefined) timers.after(LINES_NOTED_EVERY_MS, noteLines);
  };
  timers.after(LINES_NOTED_EVERY_MS, noteLines);

  /** News of a revocation can be lost on its way between nodes; it takes effect here a minute later at most. */
  const recheck = async () => {
    for (const [clinicId, { desks: open }] of Array.from(byClinic)) {
      const ids = new Set(Array.from(open, ({ holder }) => holder.deskId));
      for (const revocation of await desks.findRevocations(clinicId, Array.from(ids))) showOut(revocation);
    }
  };
  const recheckInTime = (): void => {
    timers.after(RECHECK_EVERY_MS, () => {
      recheck()
        .catch((fault: unknown) => log({ code: "failed", where: "store", fault: faultOf(fault) }))
        .finally(() => {
          if (onEmpty === undefined) recheckInTime();
        });
    });
  };
  recheckInTime();

  return {
    upgrade: (request, stream, head) => {
      stream.on("error", endOf(stream));
      const from = sourceOf(clientAddress(request, trustedProxies));
      admit(request, from).then(
        (admitted) => {
          if (typeof admitted === "string") turnAway(stream, admitted);
          else take(request, stream, { holder: admitted, from, head });
        },
        (fault: unknown) => {
          log({ code: "failed", where: "socket", fault: faultOf(fault) });
          turnAway(stream, "notNow");
        },
      );
    },
    deliver: (hint) => {
      const desks = byClinic.get(hint.clinicId)?.desks;
      if (desks === undefined) return;
      const frame = hintFrame(hint);
      for (const desk of desks) desk.tell(hint, frame);
    },
    deliverDocument: (clinicId, version) => {
      for (const desk of byClinic.get(clinicId)?.desks ?? []) desk.tellDocument(version);
    },
    deliverRecovered: (clinicId, recovered) => {
      for (const desk of byClinic.get(clinicId)?.desks ?? []) desk.tellRecovered(recovered);
    },
    showOut,
    welcomeAll: () => inSlices(listAll(), (desk) => desk.welcomeAgain()),
    count: () => total,
    drain: () =>
      new Promise((resolve) => {
        onEmpty = resolve;
        const open = listAll();
        if (open.length === 0) return resolve();
        // Spread over this long, the desks' return stays below 200 handshakes a second.
        const spreadMs = Math.max(4000, open.length * 10);
        inSlices(open, (desk) => desk.bye(1000 + Math.floor(random() * spreadMs)));
      }),
    cutAll: () => {
      for (const desk of listAll()) desk.cut("cutSilent");
    },
  };

  function turnAway(stream: Duplex, why: keyof typeof refusals): void {
    const { line, count } = refusals[why];
    counters.add(count);
    stream.end(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => stream.destroy());
  }
}

/** Ends a stream. Made here, because a function made among others would keep the whole request as long as the socket lives. */
function endOf(stream: Duplex): () => void {
  return () => stream.destroy();
}
