import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import {
  BindChannelRequest,
  BoxId,
  certificateText,
  ClinicDocument,
  DeskCertificate,
  DeskRevocation,
  DesksAnswer,
  DownMessage,
  NonceAnswer,
  OpenChannelAnswer,
  OpenChannelRequest,
  PROTOCOL_VERSION,
  PutBoxRequest,
  PutRecoveryRequest,
  Recovered,
  RecoveryId,
  RefusalAnswer,
  RegisterClinicRequest,
  RevokeDeskRequest,
  SESSION_CONTEXT,
  SessionAnswer,
  SessionRequest,
  sessionText,
  TakeBoxAnswer,
  TakeBoxRequest,
  TakeRecoveryAnswer,
  TakeRecoveryRequest,
  UpMessage,
} from "./protocol.ts";
import { DeskId } from "../ids.ts";

/** The hash of every schema, by the version that has it. A changed schema needs a new version, or this line must say why not. */
const hashes: Record<number, string> = {
  1: "30933cc7706cdb046d41020cc49c52e439f59b8f5981b8660c67d39639100076",
};

test("the schemas are those of their version", () => {
  const schemas = [
    BindChannelRequest,
    BoxId,
    ClinicDocument,
    DeskCertificate,
    DeskRevocation,
    DesksAnswer,
    DownMessage,
    NonceAnswer,
    OpenChannelAnswer,
    OpenChannelRequest,
    PutBoxRequest,
    PutRecoveryRequest,
    Recovered,
    RecoveryId,
    RefusalAnswer,
    RegisterClinicRequest,
    RevokeDeskRequest,
    SessionAnswer,
    SessionRequest,
    TakeBoxAnswer,
    TakeBoxRequest,
    TakeRecoveryAnswer,
    TakeRecoveryRequest,
    UpMessage,
  ].map((schema) => z.toJSONSchema(schema));
  const hash = createHash("sha256").update(JSON.stringify(schemas)).digest("hex");
  expect(hash).toBe(hashes[PROTOCOL_VERSION]);
});

test("fields that only a newer relay knows survive", () => {
  const bye = { kind: "bye", retryAfterMs: 5, reason: "update" };
  expect(DownMessage.parse(bye)).toEqual(bye);
});

test("what a desk signs names its context, so that it is good for nothing else", () => {
  const deskId = DeskId.parse("01930000-0000-7000-8000-000000000001");
  const session = sessionText({ host: "relay.example.com", deskId, nonce: "n", purpose: "stream" });
  const certificate = certificateText(
    DeskCertificate.parse({
      clinicId: "abcdefghijklmnopqrstuvwxyz",
      clinicPublicKey: "c".repeat(43),
      deskId,
      deskPublicKey: "d".repeat(43),
      issuedAt: "2026-11-21T09:00:00.000Z",
      signature: "s".repeat(86),
    }),
  );
  expect([session, certificate]).toEqual([
    `${SESSION_CONTEXT} / relay.example.com / ${deskId} / n / stream`,
    `clinic-desk-certificate-v1 / abcdefghijklmnopqrstuvwxyz / ${"c".repeat(43)} / ${deskId} / ${"d".repeat(43)} / 2026-11-21T09:00:00.000Z`,
  ]);
});
