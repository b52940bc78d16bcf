/** What finding the system's proxy needs. */
export interface AskingForProxy {
  /** Electron's `Session.resolveProxy`: answers as a PAC file does, `PROXY proxy.example.org:3128; DIRECT`. */
  readonly resolveProxy: (address: string) => Promise<string>;
  /** Where it is to lead. */
  readonly address: string;
}

/**
 * The proxy that the system's settings, or the PAC file they name, give for an address: the first of those offered; undefined where
 * none is, where it is of a kind that is not spoken here (SOCKS), or where the system does not say.
 */
export async function findSystemProxy({ resolveProxy, address }: AskingForProxy): Promise<URL | undefined> {
  let offered: string;
  try {
    offered = await resolveProxy(address);
  } catch {
    // A PAC file that cannot be read: as without one.
    return undefined;
  }
  const [, kind, place = ""] = /^\s*(PROXY|HTTPS)\s+([^\s;]+)/i.exec(offered) ?? [];
  const text = `${kind?.toUpperCase() === "HTTPS" ? "https" : "http"}://${place}`;
  return kind !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}
