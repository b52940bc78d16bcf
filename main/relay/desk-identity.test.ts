import { createHash, createPublicKey, randomBytes, verify } from "node:crypto";
import { expect, test } from "vitest";
import { DeskId } from "../../shared/ids.ts";
import { base32 } from "../../shared/relay/base32.ts";
import { certificateText } from "../../shared/relay/protocol.ts";
import type { SecretName, SecretStore } from "../secrets/secret-store.ts";
import { IdentityError, readOrMakeIdentity, signText } from "./desk-identity.ts";

const deskId = DeskId.parse("01930000-0000-7000-8000-000000000001");
const options = { deskId, now: () => Date.UTC(2026, 10, 21, 9), randomBytes };

function aKeychain(): { readonly secrets: SecretStore; readonly kept: Map<SecretName, string> } {
  const kept = new Map<SecretName, string>();
  const secrets: SecretStore = {
    read: (name) => Promise.resolve(kept.get(name)),
    keep: (name, secret) => Promise.resolve(void kept.set(name, secret)),
    forget: (name) => Promise.resolve(void kept.delete(name)),
  };
  return { secrets, kept };
}

test("makes an identity once and finds the same one again", async () => {
  const { secrets, kept } = aKeychain();
  const first = await readOrMakeIdentity(secrets, options);
  const second = await readOrMakeIdentity(secrets, options);
  expect({
    certificate: second.certificate,
    clinicKey: second.clinicKey,
    names: Array.from(kept.keys()),
  }).toEqual({
    certificate: first.certificate,
    clinicKey: first.clinicKey,
    names: ["clinicKey", "clinicSigningKey", "deskSigningKey"],
  });
});

test("the certificate is signed by the clinic's key, whose hash is the clinic's id", async () => {
  const { certificate, clinicId } = await readOrMakeIdentity(aKeychain().secrets, options);
  const key = createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: certificate.clinicPublicKey },
    format: "jwk",
  });
  const hash = createHash("sha256").update(Buffer.from(certificate.clinicPublicKey, "base64url")).digest();
  const signature = Buffer.from(certificate.signature, "base64url");
  expect({
    isSigned: verify(null, Buffer.from(certificateText(certificate)), key, signature),
    ids: [clinicId, certificate.clinicId],
    issuedAt: certificate.issuedAt,
  }).toEqual({
    isSigned: true,
    ids: [base32(hash).slice(0, 26), base32(hash).slice(0, 26)],
    issuedAt: "2026-11-21T09:00:00.000Z",
  });
});

test("signs as RFC 8032 does with the same seed", async () => {
  const { secrets, kept } = aKeychain();
  // Section 7.1, test 2.
  kept.set("deskSigningKey", "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
  const { certificate, deskSigningKey } = await readOrMakeIdentity(secrets, options);
  expect({
    publicKey: Buffer.from(certificate.deskPublicKey, "base64url").toString("hex"),
    signature: Buffer.from(signText(deskSigningKey, "r"), "base64url").toString("hex"),
  }).toEqual({
    publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    signature:
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  });
});

test("a damaged secret is left as it is", async () => {
  const { secrets, kept } = aKeychain();
  kept.set("clinicKey", "abc");
  await expect(readOrMakeIdentity(secrets, options)).rejects.toThrow(new IdentityError("clinicKey"));
  expect(kept.get("clinicKey")).toBe("abc");
});
