/** This computer's names, as `URL.hostname` gives them. */
const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** Whether a host name, as `URL.hostname` gives it, is this computer. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.has(hostname);
}

/** Whether tokens and tickets may be sent there: https, or plain http that does not leave this computer. */
export function isSecureAddress({ protocol, hostname }: Pick<URL, "protocol" | "hostname">): boolean {
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}
