import type { WebFrameMain } from "electron";
import type { Frame } from "playwright-core";
import { toAppAddress } from "./addresses.ts";

/** The parts of Electron's `WebFrameMain` by which a sender is judged. */
export interface HostFrame extends Pick<WebFrameMain, "url" | "frameTreeNodeId" | "processId" | "routingId"> {
  readonly parent: HostFrame | null;
  readonly top: HostFrame | null;
}

const frames = new WeakMap<Frame, HostFrame>();
let lastId = 0;

/** The frame as Electron shows it: one object per frame, with the address that the desk's code gave it. */
export function hostFrame(frame: Frame): HostFrame {
  const known = frames.get(frame);
  if (known !== undefined) return known;
  lastId += 1;
  const made: HostFrame = {
    get url() {
      return toAppAddress(frame.url()) ?? frame.url();
    },
    frameTreeNodeId: lastId,
    processId: 1,
    routingId: lastId,
    get parent() {
      const parent = frame.parentFrame();
      return parent === null ? null : hostFrame(parent);
    },
    get top() {
      return hostFrame(frame.page().mainFrame());
    },
  };
  frames.set(frame, made);
  return made;
}
