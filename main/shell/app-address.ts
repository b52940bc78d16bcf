/** The scheme, the host and the first page of the desk's own files. */
export const APP_SCHEME = "app";
export const APP_HOST = "clinic";
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/**
 * Whether an address is one of the desk's own pages. Compares the parsed parts, never a prefix; an address that does not
 * parse, or that carries a name, a password or a port, is not ours. (`URL.origin` is "null" for a scheme of one's own.)
 */
export function isAppAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === "" &&
    url.password === ""
  );
}
