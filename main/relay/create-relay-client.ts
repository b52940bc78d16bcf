import { createHmac, type KeyObject } from "node:crypto";
import { CalendarKey } from "../../shared/ids.ts";
import {
  OpenChannelAnswer,
  revocationText,
  type DeskCertificate,
  type DeskRevocation,
  type Recovered,
} from "../../shared/relay/protocol.ts";
import type { Clock } from "../../shared/time.ts";
import type { Log } from "../log.ts";
import { isSecureAddress } from "../secure-address.ts";
import type { Timers } from "../timers.ts";
import { type ClinicRelay, createRelayClinic } from "./relay-clinic.ts";
import { createRelayHttp } from "./relay-http.ts";
import { createRelaySession, parse } from "./relay-session.ts";
import { createRelayStream } from "./relay-stream.ts";
import { isSigned } from "./verify-certificate.ts";

/** A relay's address that would send tickets over the network without TLS. */
export class InsecureRelayError extends Error {
  readonly code = "insecureRelay";
  constructor() {
    super("RELAY_URL must be an https:// address; plain http:// is for this computer only");
    this.name = "InsecureRelayError";
  }
}

/** What a desk needs to speak to its relay. */
export interface RelayClientParts {
  readonly url: URL;
  /** The proxy that leads there, undefined for none. */
  readonly proxy: URL | undefined;
  /** 32 bytes that only the clinic's desks know. */
  readonly clinicKey: Buffer;
  readonly deskSigningKey: KeyObject;
  readonly certificate: DeskCertificate;
  /** What the relay's operator wants to see when a clinic registers; null where everyone may. */
  readonly enrolmentKey: string | null;
  readonly clock: Clock;
  readonly timers: Timers;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
  readonly log: Log;
}

/** This desk's line to the relay; the websocket is opened when it is asked for, and stays until `close`. Throws InsecureRelayError for plain http to another computer. */
export function createRelayClient(parts: RelayClientParts): ClinicRelay {
  const { url, proxy, clinicKey, deskSigningKey, certificate, enrolmentKey, clock, timers, random, log } =
    parts;
  if (!isSecureAddress(url)) throw new InsecureRelayError();
  const http = createRelayHttp(url);
  const session = createRelaySession({ http, host: url.host, certificate, deskSigningKey, enrolmentKey });
  const hintListeners = new Set<{ readonly call: (calendarKey: CalendarKey) => void }>();
  const lineListeners = new Set<{ readonly call: () => void }>();
  const documentListeners = new Set<{ readonly call: (version: number) => void }>();
  const recoveredListeners = new Set<{ readonly call: (recovered: Recovered) => void }>();
  const revokedListeners = new Set<{ readonly call: (revocation: DeskRevocation) => void }>();
  const stream = createRelayStream({
    url,
    proxy,
    deskId: certificate.deskId,
    getTicket: () => session.getTicket("stream"),
    clock,
    timers,
    random,
    log,
    onHint: (calendarKey) => {
      for (const { call } of hintListeners) call(calendarKey);
    },
    onConnectionChange: () => {
      for (const { call } of lineListeners) call();
    },
    onDocumentChange: (version) => {
      for (const { call } of documentListeners) call(version);
    },
    onRecovered: (recovered) => {
      for (const { call } of recoveredListeners) call(recovered);
    },
    onRevoked: (revocation) => {
      if (!isRevocationOf(certificate, revocation)) return "ignored";
      log.warn("this desk was revoked by another one");
      for (const { call } of revokedListeners) call(revocation);
      return "obeyed";
    },
  });

  return {
    isConnected: () => stream.state() === "live",
    lineState: stream.state,
    open: stream.open,
    wake: stream.wake,
    calendarKeyOf: (calendarId) =>
      CalendarKey.parse(createHmac("sha256", clinicKey).update(calendarId).digest("base64url")),
    openChannel: async (wish) =>
      parse(OpenChannelAnswer, await session.ask({ method: "POST", path: "/v1/channels", body: wish })),
    bindChannel: async (channelId, bound) => {
      await session.ask({ method: "PUT", path: channelPath(channelId), body: bound });
    },
    endChannel: async (channelId) => {
      await session.ask({ method: "DELETE", path: channelPath(channelId) });
    },
    onHint: (listener) => subscribe(hintListeners, { call: listener }),
    onConnectionChange: (listener) => subscribe(lineListeners, { call: listener }),
    clinic: createRelayClinic(session, certificate.clinicId),
    onDocumentChange: (listener) => subscribe(documentListeners, { call: listener }),
    onRecovered: (listener) => subscribe(recoveredListeners, { call: listener }),
    onRevoked: (listener) => subscribe(revokedListeners, { call: listener }),
    close: async () => {
      http.close();
      await stream.close();
    },
  };
}

/** Whether the clinic's own key says so: nobody has to take a relay's word for it. */
function isRevocationOf(certificate: DeskCertificate, revocation: DeskRevocation): boolean {
  return (
    revocation.clinicId === certificate.clinicId &&
    revocation.deskId === certificate.deskId &&
    isSigned({
      by: certificate.clinicPublicKey,
      text: revocationText(revocation),
      signature: revocation.signature,
    })
  );
}

function channelPath(channelId: string): string {
  return `/v1/channels/${encodeURIComponent(channelId)}`;
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
