import { createHash, hkdfSync } from "node:crypto";
import type { JoinCode } from "./join-code.ts";

/** What both desks make of a join code. */
export interface JoinKeys {
  /** Shown to the relay to be given the box, base64url of 32 bytes. */
  readonly proof: string;
  /** SHA-256 of the proof, base64url: all that the relay keeps. */
  readonly proofHash: string;
  /** 32 bytes that open the bundle; never sent. */
  readonly key: Buffer;
}

/** Derives them with HKDF-SHA256 (RFC 5869), salted with the box's id, so that neither tells anything of the other. */
export function deriveJoinKeys({ boxId, secret }: JoinCode): JoinKeys {
  const derive = (info: string): Buffer => Buffer.from(hkdfSync("sha256", secret, boxId, info, 32));
  const proof = derive("clinic-desk-join-proof-v1");
  return {
    proof: proof.toString("base64url"),
    proofHash: createHash("sha256").update(proof).digest("base64url"),
    key: derive("clinic-desk-join-key-v1"),
  };
}
