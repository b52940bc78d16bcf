import { WebSocket } from "ws";
import type { DeskId } from "../../shared/ids.ts";
import {
  DownMessage,
  NonceAnswer,
  PROTOCOL_VERSION,
  SessionAnswer,
  sessionText,
  type DeskCertificate,
  type SessionPurpose,
} from "../../shared/relay/protocol.ts";
import { aClinicKey, aDeskId, aKeyPair, signed, type ClinicKey } from "../relay/a-clinic-key.ts";
import type { Sender } from "./send-from.ts";

/** A desk of which there can be thousands, each at an address of its own. */
export interface SiegeDesk {
  readonly clinic: ClinicKey;
  readonly deskId: DeskId;
  readonly certificate: DeskCertificate;
  readonly register: (url: string) => Promise<void>;
  readonly ticket: (url: string, purpose: SessionPurpose) => Promise<string>;
  /** Opens a socket, says hello and hands on what comes. Rejects where it is refused. */
  readonly listen: (
    url: string,
    hear: (message: DownMessage) => void,
    options?: { readonly ticket?: string; readonly autoPong?: boolean; readonly isSilent?: boolean },
  ) => Promise<WebSocket>;
}

/** A desk of this clinic, or of one of its own, that comes from an address. */
export function aSiegeDesk(parts: {
  readonly sender: Sender;
  readonly from: string;
  readonly clinic?: ClinicKey;
}): SiegeDesk {
  const { sender, from, clinic = aClinicKey() } = parts;
  const deskId = aDeskId();
  const { publicKey, privateKey } = aKeyPair();
  const certificate = clinic.certify({ deskId, deskPublicKey: publicKey });
  const headers = { "X-Forwarded-For": from };

  const ask = async (url: string, method: string, body?: object): Promise<unknown> => {
    const { status, text } = await sender.send(url, { method, body, headers });
    if (status >= 300) throw new Error(`${method} ${new URL(url).pathname}: ${status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  };
  const ticket: SiegeDesk["ticket"] = async (url, purpose) => {
    const { nonce } = NonceAnswer.parse(await ask(`${url}/v1/session`, "POST"));
    const text = sessionText({ host: new URL(url).host, deskId, nonce, purpose });
    const proof = { certificate, nonce, purpose, signature: signed(privateKey, text) };
    return SessionAnswer.parse(await ask(`${url}/v1/session`, "POST", proof)).ticket;
  };

  return {
    clinic,
    deskId,
    certificate,
    ticket,
    register: async (url) => {
      await ask(`${url}/v1/clinics/${clinic.clinicId}`, "PUT", { certificate, enrolmentKey: null });
    },
    listen: async (url, hear, { ticket: given, autoPong = true, isSilent = false } = {}) => {
      const socket = new WebSocket(`${url.replace("http", "ws")}/v1/stream`, {
        autoPong,
        headers: { ...headers, Authorization: `Bearer ${given ?? (await ticket(url, "stream"))}` },
      });
      socket.on("message", (data) => {
        if (Buffer.isBuffer(data)) hear(DownMessage.parse(JSON.parse(data.toString())));
      });
      await new Promise<void>((resolve, reject) => {
        socket.once("open", () => resolve());
        socket.once("error", reject);
        socket.once("close", () => reject(new Error("closed before it was open")));
      });
      socket.on("error", () => {});
      if (!isSilent) socket.send(JSON.stringify({ kind: "hello", version: PROTOCOL_VERSION, deskId }));
      return socket;
    },
  };
}
