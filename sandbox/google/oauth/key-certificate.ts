import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import { der } from "./der.ts";
import type { PrivateJwk } from "./signing-key.ts";

const NAME = "federated-signon.sandbox-google.example";

/**
 * A self-signed certificate of a signing key in PEM, as `/oauth2/v1/certs` gives it (RFC 5280). It is the same for the same key,
 * and good for a hundred years: nobody trusts it, it only carries the key.
 */
export function keyCertificate(jwk: PrivateJwk): string {
  const key = createPrivateKey({ key: { ...jwk }, format: "jwk" });
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" });
  const sha256WithRsa = der.sequence(
    der.oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b),
    der.null(),
  );
  const commonName = der.sequence(der.oid(0x55, 0x04, 0x03), der.utf8(NAME));
  const name = der.sequence(der.set(commonName));
  const serial = createHash("sha256").update(jwk.kid).digest().subarray(0, 8);
  const content = der.sequence(
    der.explicit(0, der.integer(2)),
    der.integer(1, ...serial),
    sha256WithRsa,
    name,
    der.sequence(der.generalizedTime("20200101000000Z"), der.generalizedTime("21200101000000Z")),
    name,
    publicKey,
  );
  const whole = der.sequence(content, sha256WithRsa, der.bits(sign("sha256", content, key)));
  const lines =
    Buffer.from(whole)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
