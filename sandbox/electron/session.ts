import { EventEmitter } from "node:events";
import type { Protocol, Session, WebRequest } from "electron";

type Handler = (request: Request) => Response | Promise<Response>;

/** The part of Electron's request that the desk's code looks at. */
interface RequestDetails {
  readonly url: string;
}
type RequestListener = (
  details: RequestDetails,
  callback: (verdict: { readonly cancel?: boolean }) => void,
) => void;

/** Electron's `Protocol` of one session: who answers for which scheme. */
class HostProtocol implements Pick<Protocol, "handle" | "unhandle" | "isProtocolHandled"> {
  readonly #handlers = new Map<string, Handler>();

  handle(scheme: string, handler: Handler): void {
    if (this.#handlers.has(scheme)) throw new Error(`The scheme ${scheme} has a handler already.`);
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.#handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  /** Has the scheme's handler answer; undefined where nobody handles it. */
  async answer(request: Request): Promise<Response | undefined> {
    return this.#handlers.get(new URL(request.url).protocol.slice(0, -1))?.(request);
  }
}

/** Electron's `WebRequest`: one listener may cancel. */
class HostWebRequest {
  #listener: RequestListener | undefined;

  onBeforeRequest(listener: RequestListener | null): void {
    this.#listener = listener ?? undefined;
  }

  /** Whether the listener lets this address through. */
  async lets(url: string): Promise<boolean> {
    const listener = this.#listener;
    if (listener === undefined) return true;
    const verdict = await new Promise<{ readonly cancel?: boolean }>((resolve) => {
      listener({ url }, resolve);
    });
    return verdict.cancel !== true;
  }
}
HostWebRequest satisfies new () => Record<keyof Pick<WebRequest, "onBeforeRequest">, unknown>;

type PermissionSetter =
  | "setPermissionRequestHandler"
  | "setPermissionCheckHandler"
  | "setDevicePermissionHandler"
  | "setDisplayMediaRequestHandler"
  | "setBluetoothPairingHandler";

/** Electron's `Session`. What it forbids is kept, and Chromium's own profile grants nothing. */
export class HostSession
  extends EventEmitter
  implements
    Record<keyof Pick<Session, PermissionSetter | "protocol" | "webRequest" | "resolveProxy">, unknown>
{
  readonly protocol = new HostProtocol();
  readonly webRequest = new HostWebRequest();
  readonly permissionHandlers = new Map<PermissionSetter, unknown>();

  /** The host has no settings of a system: every address is reached directly. */
  resolveProxy(_address: string): Promise<string> {
    return Promise.resolve("DIRECT");
  }

  setPermissionRequestHandler(handler: unknown): void {
    this.permissionHandlers.set("setPermissionRequestHandler", handler);
  }

  setPermissionCheckHandler(handler: unknown): void {
    this.permissionHandlers.set("setPermissionCheckHandler", handler);
  }

  setDevicePermissionHandler(handler: unknown): void {
    this.permissionHandlers.set("setDevicePermissionHandler", handler);
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    this.permissionHandlers.set("setDisplayMediaRequestHandler", handler);
  }

  setBluetoothPairingHandler(handler: unknown): void {
    this.permissionHandlers.set("setBluetoothPairingHandler", handler);
  }
}

const partitions = new Map<string, HostSession>();

/** Electron's `session`. */
export const session = {
  defaultSession: new HostSession(),
  fromPartition(partition: string): HostSession {
    const known = partitions.get(partition);
    if (known !== undefined) return known;
    const made = new HostSession();
    partitions.set(partition, made);
    return made;
  },
};
