import { isAppAddress } from "./app-address.ts";

/** The parts of Electron's `WebFrameMain` by which a sender is judged. */
export interface SenderFrame {
  readonly url: string;
  readonly frameTreeNodeId: number;
  readonly parent: object | null;
}

/**
 * Whether a frame is the top frame of the desk's window and shows one of the desk's own pages. `window` is that window's
 * `webContents`. A frame that has gone away meanwhile (null) is not.
 */
export function isAppFrame(frame: SenderFrame | null, window: { readonly mainFrame: SenderFrame }): boolean {
  return (
    frame !== null &&
    frame.parent === null &&
    frame.frameTreeNodeId === window.mainFrame.frameTreeNodeId &&
    isAppAddress(frame.url)
  );
}
