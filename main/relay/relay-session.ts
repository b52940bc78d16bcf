import type { KeyObject } from "node:crypto";
import type { z } from "zod";
import {
  NonceAnswer,
  SessionAnswer,
  sessionText,
  type DeskCertificate,
  type SessionPurpose,
} from "../../shared/relay/protocol.ts";
import { signText } from "./desk-identity.ts";
import { RelayError } from "./relay-client.ts";
import type { RelayAnswer, RelayHttp, RelayRequest } from "./relay-http.ts";

/** Proves to the relay who this desk is, once for every request and every websocket. */
export interface RelaySession {
  /** A ticket for one websocket or one request; registers the clinic first where the relay does not know it. */
  readonly getTicket: (purpose: SessionPurpose) => Promise<string>;
  /** Makes the clinic, or a desk that joins it with the ticket from its box, known to the relay. Rejects with a RelayError. */
  readonly register: (joinTicket: string | undefined) => Promise<void>;
  /** Makes one request with a ticket of its own and gives the answer's body. Rejects with a RelayError. */
  readonly ask: (request: RelayRequest) => Promise<unknown>;
}

/** A session for the relay at `host` (with its port, where it is not the usual one). */
export function createRelaySession(parts: {
  readonly http: RelayHttp;
  readonly host: string;
  readonly certificate: DeskCertificate;
  readonly deskSigningKey: KeyObject;
  /** What the relay's operator wants to see when a clinic registers; null where everyone may. */
  readonly enrolmentKey: string | null;
}): RelaySession {
  const { http, host, certificate, deskSigningKey, enrolmentKey } = parts;

  const prove = async (purpose: SessionPurpose): Promise<RelayAnswer> => {
    const { nonce } = parse(NonceAnswer, bodyOf(await http.send({ method: "POST", path: "/v1/session" })));
    const text = sessionText({ host, deskId: certificate.deskId, nonce, purpose });
    const body = { certificate, nonce, purpose, signature: signText(deskSigningKey, text) };
    return http.send({ method: "POST", path: "/v1/session", body });
  };
  const register = async (joinTicket: string | undefined): Promise<void> => {
    const path = `/v1/clinics/${certificate.clinicId}`;
    const body = { certificate, enrolmentKey, ...(joinTicket === undefined ? {} : { joinTicket }) };
    bodyOf(await http.send({ method: "PUT", path, body }));
  };
  const getTicket = async (purpose: SessionPurpose): Promise<string> => {
    let answer = await prove(purpose);
    if (answer.kind === "refused" && answer.reason === "clinicUnknown") {
      await register(undefined);
      answer = await prove(purpose);
    }
    return parse(SessionAnswer, bodyOf(answer)).ticket;
  };

  return {
    getTicket,
    register,
    ask: async (request) => bodyOf(await http.send({ ...request, ticket: await getTicket("request") })),
  };
}

/** The body of a good answer. Throws RelayError `refused` otherwise. */
export function bodyOf(answer: RelayAnswer): unknown {
  if (answer.kind === "done") return answer.body;
  const { status, reason, refusal } = answer;
  throw new RelayError("refused", { status, reason, refusal });
}

/** What a schema makes of an answer. Throws RelayError `unavailable` where something else than our relay answered. */
export function parse<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const read = schema.safeParse(body);
  if (!read.success) throw new RelayError("unavailable");
  return read.data;
}
