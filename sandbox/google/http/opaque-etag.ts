import { createHash } from "node:crypto";

const LENGTH = 15;

/** An etag in the form of Google's for anything but events, `"p327prdclkqioo0o"`: the same for the same parts, and no other. */
export function opaqueEtag(...parts: readonly (string | number)[]): string {
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
  return `"p${BigInt(`0x${digest}`).toString(32).slice(-LENGTH)}"`;
}
