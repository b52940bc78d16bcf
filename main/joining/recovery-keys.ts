import { createHash, hkdfSync } from "node:crypto";

/** What is made of a recovery code, at the desk that shows it and at the one where it is typed. */
export interface RecoveryKeys {
  /** Where the relay keeps what the code opens: base64url of 16 bytes. */
  readonly recoveryId: string;
  /** Shown to the relay to be given it: base64url of 32 bytes. */
  readonly proof: string;
  /** SHA-256 of the proof, base64url: all of it that the relay keeps. */
  readonly proofHash: string;
  /** 32 bytes that open the clinic's keys; never sent. */
  readonly key: Buffer;
}

/** Derives them from the code's secret with HKDF-SHA256 (RFC 5869), so that none tells anything of another. */
export function deriveRecoveryKeys(secret: string): RecoveryKeys {
  const derive = (info: string, length: number): Buffer =>
    Buffer.from(hkdfSync("sha256", secret, "clinic-desk", info, length));
  const proof = derive("clinic-desk-recovery-proof-v1", 32);
  return {
    recoveryId: derive("clinic-desk-recovery-id-v1", 16).toString("base64url"),
    proof: proof.toString("base64url"),
    proofHash: createHash("sha256").update(proof).digest("base64url"),
    key: derive("clinic-desk-recovery-key-v1", 32),
  };
}
