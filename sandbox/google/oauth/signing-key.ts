import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from "jose";
import type { CryptoKey, JWK } from "jose";
import { z } from "zod";
import type { Table } from "../state/table.ts";
import { keyCertificate } from "./key-certificate.ts";

/** A private RSA key as JSON (RFC 7518, section 6.3); the sandbox's own, and worth nothing anywhere else. */
export const PrivateJwk = z.object({
  kty: z.literal("RSA"),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
});
export type PrivateJwk = Readonly<z.infer<typeof PrivateJwk>>;

/** The key id tokens are signed with, and its public half as `/oauth2/v3/certs` shows it. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
  readonly kid: string;
  /** Its certificate in PEM. */
  readonly certificate: string;
}

/** The key of a table, made when it is first asked for, for making one takes a while; the same as long as the table holds it. */
export function keptSigningKey(keys: Table<PrivateJwk>): () => Promise<SigningKey> {
  let making: Promise<PrivateJwk> | undefined;
  const kept = async (): Promise<PrivateJwk> => {
    const [held] = keys.values();
    if (held !== undefined) return held;
    making ??= makePrivateJwk();
    const made = await making;
    making = undefined;
    const [first] = keys.values();
    if (first === undefined) keys.set(made.kid, made);
    return first ?? made;
  };
  let last: { readonly jwk: PrivateJwk; readonly key: Promise<SigningKey> } | undefined;
  return async () => {
    const jwk = await kept();
    if (last?.jwk !== jwk) last = { jwk, key: signingKeyOf(jwk) };
    return await last.key;
  };
}

async function makePrivateJwk(): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = await exportJWK(privateKey);
  return PrivateJwk.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) });
}

async function signingKeyOf(jwk: PrivateJwk): Promise<SigningKey> {
  const { kid, kty, n, e } = jwk;
  const privateKey = await importJWK(jwk, "RS256");
  if (privateKey instanceof Uint8Array) throw new TypeError("an RSA key is no bytes");
  return {
    privateKey,
    publicJwk: { kty, n, e, kid, alg: "RS256", use: "sig" },
    kid,
    certificate: keyCertificate(jwk),
  };
}
