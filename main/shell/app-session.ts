import type { Session } from "electron";
import { listAppFiles } from "./app-files.ts";
import { serveApp } from "./app-protocol.ts";
import { blockNetwork } from "./block-network.ts";
import { guardPermissions } from "./guard-permissions.ts";

/** What the page's session is made of. */
export interface AppSessionParts {
  /** Electron's `session`. */
  readonly session: {
    readonly fromPartition: (partition: string, options: { readonly cache: boolean }) => Session;
  };
  /** The folder with the built page. */
  readonly pageFolder: string;
}

/**
 * The one session that pages live in. Its name lacks `persist:`, so that Chromium keeps cookies, storage and cache in memory
 * alone: no patient's name reaches the disk that way. Call once the app is ready.
 */
export function openAppSession({ session, pageFolder }: AppSessionParts): Session {
  const opened = session.fromPartition("clinic", { cache: false });
  serveApp(opened.protocol, listAppFiles(pageFolder));
  blockNetwork(opened);
  guardPermissions(opened);
  return opened;
}
