import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { z } from "zod";
import type { DeskId } from "../../shared/ids.ts";
import {
  DownMessage,
  NonceAnswer,
  OpenChannelAnswer,
  PROTOCOL_VERSION,
  SessionAnswer,
  sessionText,
  type DeskCertificate,
  type SessionPurpose,
} from "../../shared/relay/protocol.ts";
import { aClinicKey, aDeskId, aKeyPair, signed, type ClinicKey } from "./a-clinic-key.ts";

/** What a relay said to a request. */
export interface HandAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A socket that was opened by hand. */
export interface HandStream {
  readonly socket: WebSocket;
  readonly messages: readonly DownMessage[];
  /** Resolves with the first message of a kind, from the first that came on. */
  readonly hears: <Kind extends DownMessage["kind"]>(
    kind: Kind,
  ) => Promise<Extract<DownMessage, { kind: Kind }>>;
  /** The code the socket closed with. */
  readonly closed: Promise<number>;
}

/** A desk that speaks the protocol word by word, so that a test can leave one out or say it elsewhere. */
export interface HandDesk {
  readonly clinic: ClinicKey;
  readonly deskId: DeskId;
  readonly certificate: DeskCertificate;
  readonly register: (url: string, joinTicket?: string) => Promise<HandAnswer>;
  readonly proof: (url: string, purpose: SessionPurpose) => Promise<object>;
  readonly ticket: (url: string, purpose: SessionPurpose) => Promise<string>;
  /** One request with a ticket of its own. */
  readonly ask: (url: string, method: string, path: string, body?: object) => Promise<HandAnswer>;
  /** Opens a socket and says hello. */
  readonly listen: (url: string, ticket?: string) => Promise<HandStream>;
  /** A new channel for a calendar. */
  readonly openChannel: (url: string, calendarKey?: string) => Promise<OpenChannelAnswer>;
}

/** Sends one request. */
export async function send(
  url: string,
  request: { readonly method: string; readonly body?: object | undefined; readonly ticket?: string },
): Promise<HandAnswer> {
  const answer = await fetch(url, {
    method: request.method,
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    headers: request.ticket === undefined ? {} : { Authorization: `Bearer ${request.ticket}` },
  });
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
}

/** A desk of this clinic, or of one of its own. */
export function aHandDesk(clinic = aClinicKey(), deskId = aDeskId()): HandDesk {
  const { publicKey, privateKey } = aKeyPair();
  const certificate = clinic.certify({ deskId, deskPublicKey: publicKey });

  const register: HandDesk["register"] = (url, joinTicket) =>
    send(`${url}/v1/clinics/${clinic.clinicId}`, {
      method: "PUT",
      body: { certificate, enrolmentKey: null, ...(joinTicket === undefined ? {} : { joinTicket }) },
    });
  const proof: HandDesk["proof"] = async (url, purpose) => {
    const { nonce } = NonceAnswer.parse((await send(`${url}/v1/session`, { method: "POST" })).body);
    const text = sessionText({ host: new URL(url).host, deskId, nonce, purpose });
    return { certificate, nonce, purpose, signature: signed(privateKey, text) };
  };
  const ticket: HandDesk["ticket"] = async (url, purpose) => {
    await register(url);
    const answer = await send(`${url}/v1/session`, { method: "POST", body: await proof(url, purpose) });
    return SessionAnswer.parse(answer.body).ticket;
  };
  const ask: HandDesk["ask"] = async (url, method, path, body) =>
    send(url + path, { method, body, ticket: await ticket(url, "request") });

  return {
    clinic,
    deskId,
    certificate,
    register,
    proof,
    ticket,
    ask,
    listen: async (url, given) => {
      const socket = new WebSocket(`${url.replace("http", "ws")}/v1/stream`, {
        headers: { Authorization: `Bearer ${given ?? (await ticket(url, "stream"))}` },
      });
      onTestFinished(() => socket.terminate());
      const messages: DownMessage[] = [];
      const waiting = new Set<() => void>();
      socket.on("message", (data) => {
        if (Buffer.isBuffer(data)) messages.push(DownMessage.parse(JSON.parse(data.toString())));
        for (const look of Array.from(waiting)) look();
      });
      const closed = new Promise<number>((resolve) => socket.once("close", resolve));
      await new Promise<void>((resolve, reject) => {
        socket.once("open", () => resolve());
        socket.once("error", reject);
      });
      socket.send(JSON.stringify({ kind: "hello", version: PROTOCOL_VERSION, deskId }));
      const isOf = <Kind extends DownMessage["kind"]>(
        message: DownMessage,
        kind: Kind,
      ): message is Extract<DownMessage, { kind: Kind }> => message.kind === kind;
      return {
        socket,
        messages,
        closed,
        hears: (kind) =>
          new Promise((resolve) => {
            const look = () => {
              const found = messages.find((message) => isOf(message, kind));
              if (found === undefined || !isOf(found, kind)) return;
              waiting.delete(look);
              resolve(found);
            };
            waiting.add(look);
            look();
          }),
      };
    },
    openChannel: async (url, calendarKey = "k".repeat(43)) =>
      OpenChannelAnswer.parse((await ask(url, "POST", "/v1/channels", { calendarKey, mode: "renew" })).body),
  };
}

/** The code of a refusal. */
export function codeOf(answer: HandAnswer): string | number {
  return z.object({ code: z.string() }).safeParse(answer.body).data?.code ?? answer.status;
}
