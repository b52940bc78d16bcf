import type { DeskId } from "../../shared/ids.ts";
import {
  ClinicDocument,
  type DeskRevocation,
  DesksAnswer,
  type PutBoxRequest,
  type PutRecoveryRequest,
  type Recovered,
} from "../../shared/relay/protocol.ts";
import type { LineState } from "./relay-line.ts";
import { type RelayClient, RelayError } from "./relay-client.ts";
import { parse, type RelaySession } from "./relay-session.ts";

/** What the desks of one clinic share by way of the relay. Every method rejects with a RelayError. */
export interface RelayClinic {
  /** Leaves a box for a desk that joins, for 10 minutes; rejects with the reason `boxTaken` where its id is in use. */
  readonly putBox: (boxId: string, box: PutBoxRequest) => Promise<void>;
  /** Takes a box back; one that is gone is fine. */
  readonly withdrawBox: (boxId: string) => Promise<void>;
  /** Keeps what the recovery code opens, in the place of the one before. */
  readonly putRecovery: (recovery: PutRecoveryRequest) => Promise<void>;
  /** The clinic's document as it was last written, undefined where there is none. */
  readonly readDocument: () => Promise<ClinicDocument | undefined>;
  /** `conflict`: another desk has written meanwhile. */
  readonly writeDocument: (document: ClinicDocument) => Promise<"written" | "conflict">;
  /** The desks, and the recovery that is kept. */
  readonly listDesks: () => Promise<DesksAnswer>;
  readonly revokeDesk: (deskId: DeskId, revocation: DeskRevocation) => Promise<void>;
}

/** A desk's line to the relay, with what has to do with the other desks. */
export interface ClinicRelay extends RelayClient {
  /** What the clinic's desks share by way of the relay: boxes, the document, who is of the clinic. */
  readonly clinic: RelayClinic;
  /** Opens the websocket, once there is a clinic the relay should know; done again, it changes nothing. */
  readonly open: () => void;
  /** The computer woke up, or the network is back. */
  readonly wake: () => void;
  readonly lineState: () => LineState["kind"];
  /** Calls back with the version of the clinic's document, on connecting and when a desk has changed it; returns the way to stop. */
  readonly onDocumentChange: (listener: (version: number) => void) => () => void;
  /** Calls back once, when one of the clinic's desks has revoked this one; the line stays down from then on. */
  readonly onRevoked: (listener: (revocation: DeskRevocation) => void) => () => void;
  /** Calls back with the desk that came last with the recovery code, on connecting too; returns the way to stop. */
  readonly onRecovered: (listener: (recovered: Recovered) => void) => () => void;
}

/** What a session can ask for. */
export function createRelayClinic(session: Pick<RelaySession, "ask">, clinicId: string): RelayClinic {
  const documentPath = `/v1/clinics/${clinicId}/document`;
  return {
    putBox: async (boxId, box) => {
      await session.ask({ method: "PUT", path: `/v1/boxes/${boxId}`, body: box });
    },
    withdrawBox: async (boxId) => {
      const asked = session.ask({ method: "DELETE", path: `/v1/boxes/${boxId}` });
      await unless(asked, ["boxGone", "notFound"]);
    },
    putRecovery: async (recovery) => {
      await session.ask({ method: "PUT", path: "/v1/recovery", body: recovery });
    },
    readDocument: async () => {
      const answer = await unless(session.ask({ method: "GET", path: documentPath }), ["notFound"]);
      return answer === undefined ? undefined : parse(ClinicDocument, answer);
    },
    writeDocument: async (document) => {
      const asked = session.ask({ method: "PUT", path: documentPath, body: document }).then(() => "written");
      return (await unless(asked, ["versionConflict"])) === undefined ? "conflict" : "written";
    },
    listDesks: async () => parse(DesksAnswer, await session.ask({ method: "GET", path: "/v1/desks" })),
    revokeDesk: async (deskId, revocation) => {
      await session.ask({ method: "DELETE", path: `/v1/desks/${deskId}`, body: { revocation } });
    },
  };
}

/** What was answered; undefined where it was refused for one of these reasons. */
async function unless(asked: Promise<unknown>, reasons: readonly RelayError["reason"][]): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof RelayError && error.reason !== undefined && reasons.includes(error.reason))
      return undefined;
    throw error;
  }
}
