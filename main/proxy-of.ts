/** The proxy that leads to an address, as HTTPS_PROXY and NO_PROXY say; undefined for none. This computer itself never has one. */
export function proxyOf(
  address: URL,
  given: { readonly proxy: URL | undefined; readonly noProxy: string | undefined },
): URL | undefined {
  const { proxy, noProxy = "" } = given;
  const names = noProxy.split(/[\s,]+/).filter((name) => name !== "");
  const isSpared = names.some((name) => name === "*" || isUnder(address, name.toLowerCase()));
  return address.protocol !== "https:" || isSpared ? undefined : proxy;
}

/** `example.org` and `.example.org` stand for the host and all below it; a port, where there is one, must be the same. */
function isUnder({ hostname, port }: URL, name: string): boolean {
  const [host = "", ofPort] = name.replace(/^\*?\./, "").split(":");
  if (ofPort !== undefined && ofPort !== (port === "" ? "443" : port)) return false;
  return hostname === host || hostname.endsWith(`.${host}`);
}
