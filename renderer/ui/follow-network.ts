import { ask } from "../desk.ts";

/** Asks the main process to try Google again as soon as the system says that the network is back (PL4); gives the way to stop. */
export function followNetwork(page: Pick<Window, "addEventListener" | "removeEventListener">): () => void {
  // Whether it really is back only trying can tell; the outcome is seen on the connection pill.
  const onOnline = (): void => void ask("syncNow", undefined).catch(() => undefined);
  page.addEventListener("online", onOnline);
  return () => page.removeEventListener("online", onOnline);
}
