/*
 * Chromium cannot be told about a scheme of our own from outside, so the host gives every `app://clinic/…` a secure origin
 * that can never be a real site (RFC 2606 reserves `.invalid`) and turns it back wherever the desk's code sees an address.
 */

const SUFFIX = ".invalid";

/** `app://clinic/a.js` as the page gets to see it: `https://clinic.app.invalid/a.js`. */
export function toPageAddress(address: string): string {
  const { protocol, host, pathname, search, hash } = new URL(address);
  return `https://${host}.${protocol.slice(0, -1)}${SUFFIX}${pathname}${search}${hash}`;
}

/** The `app://clinic/…` behind an address of the page; undefined for every address that is not one of ours. */
export function toAppAddress(address: string): string | undefined {
  const parsed = URL.parse(address);
  if (parsed === null || parsed.protocol !== "https:" || parsed.port !== "") return undefined;
  const [host, scheme, top, ...more] = parsed.hostname.split(".");
  if (host === undefined || scheme === undefined || `.${top}` !== SUFFIX || more.length > 0) return undefined;
  return `${scheme}://${host}${parsed.pathname}${parsed.search}${parsed.hash}`;
}
