import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { guardPermissions, type PermissionSession } from "./guard-permissions.ts";

type Handlers = { [Name in keyof PermissionSession]?: Parameters<PermissionSession[Name]>[0] };

/** A session that can only be asked what it would grant. */
class AskedSession implements PermissionSession {
  readonly handlers: Handlers = {};

  setPermissionRequestHandler(handler: NonNullable<Handlers["setPermissionRequestHandler"]>): void {
    this.handlers.setPermissionRequestHandler = handler;
  }

  setPermissionCheckHandler(handler: NonNullable<Handlers["setPermissionCheckHandler"]>): void {
    this.handlers.setPermissionCheckHandler = handler;
  }

  setDevicePermissionHandler(handler: NonNullable<Handlers["setDevicePermissionHandler"]>): void {
    this.handlers.setDevicePermissionHandler = handler;
  }

  setDisplayMediaRequestHandler(handler: NonNullable<Handlers["setDisplayMediaRequestHandler"]>): void {
    this.handlers.setDisplayMediaRequestHandler = handler;
  }

  setBluetoothPairingHandler(handler: NonNullable<Handlers["setBluetoothPairingHandler"]>): void {
    this.handlers.setBluetoothPairingHandler = handler;
  }
}

function guardedHandlers(): Handlers {
  const session = new AskedSession();
  guardPermissions(session);
  return session.handlers;
}

/** Every permission that this Electron knows, read from its own declarations. */
function permissionNames(): readonly string[] {
  const folder = join(createRequire(import.meta.url).resolve("electron/package.json"), "..");
  const declarations = readFileSync(join(folder, "electron.d.ts"), "utf8");
  const [, names = ""] =
    /setPermissionRequestHandler\([^\n]*?permission: ('[^,]*'),/.exec(declarations) ?? [];
  return names.split(" | ").map((name) => name.replaceAll("'", ""));
}

test("Electron's own list of permissions is read", () => {
  expect(permissionNames()).toEqual(
    expect.arrayContaining(["media", "clipboard-read", "local-network-access"]),
  );
});

test.each(permissionNames())("%s is denied, asked for or checked", (permission) => {
  const { setPermissionRequestHandler: request, setPermissionCheckHandler: check } = guardedHandlers();
  const answers: boolean[] = [];
  request?.({}, permission, (granted) => answers.push(granted));
  expect([answers, check?.({}, permission)]).toEqual([[false], false]);
});

test("devices, screens and pairings are denied", () => {
  const handlers = guardedHandlers();
  const answers: unknown[] = [];
  handlers.setDisplayMediaRequestHandler?.({}, (streams) => answers.push(streams));
  handlers.setBluetoothPairingHandler?.({}, (response) => answers.push(response));
  answers.push(handlers.setDevicePermissionHandler?.({}));
  expect(answers).toEqual([null, { confirmed: false }, false]);
});
