import { createServer } from "node:http";
import type { Clock } from "../../shared/time.ts";
import { addFault, FaultRequest } from "./control/faults.ts";
import type { FaultRequestInput } from "./control/faults.ts";
import { SandboxControl } from "./control/sandbox-control.ts";
import { createApp } from "./create-app.ts";
import { createWorld, populateWorld } from "./create-world.ts";
import { oauthClients } from "./oauth/oauth-client.ts";
import { startPushMessages } from "./push/push-messages.ts";
import { seededSource } from "./seeded-source.ts";
import { countersOf } from "./state/counters.ts";
import { openDataFile } from "./state/data-file.ts";
import type { DataFile } from "./state/data-file.ts";
import type { DataFileError } from "./state/data-file-error.ts";
import { restoreWorld } from "./state/restore-world.ts";
import type { RandomSource, Timers, World } from "./world.ts";

/** How a sandbox is to run; port 0 takes any free one. */
export interface SandboxOptions {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly timers: Timers;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  /** Lets `events.watch` take http addresses on loopback hosts; Google takes https alone. */
  readonly allowLoopbackHooks?: boolean | undefined;
  /** Redirect addresses registered for the web client; the desktop client's loopback ones need no registration. */
  readonly webRedirects?: readonly string[] | undefined;
  /** Whether the consent page warns of an application that Google has not verified. */
  readonly unverified?: boolean | undefined;
  /** Makes every choice of chance the same for the same seed; `random` is used where left out. */
  readonly seed?: number | undefined;
  /** Faults in force from the beginning. */
  readonly nasty?: readonly FaultRequestInput[] | undefined;
  /** Where everything is kept; in memory alone where left out. `onFault` hears of a file that can no longer be written. */
  readonly dataFile?: { readonly path: string; readonly onFault: (error: DataFileError) => void } | undefined;
}

/** A running sandbox: its addresses, what can be done to it from outside, and its end. */
export interface SandboxGoogle {
  /** Base of OAuth (`/o/oauth2/v2/auth`, `/token`, `/revoke`) and of the Calendar API (`/calendar/v3`). */
  readonly endpoint: string;
  /** Of the desktop client. */
  readonly clientId: string;
  readonly clientSecret: string;
  readonly webClientId: string;
  readonly webClientSecret: string;
  readonly control: SandboxControl;
  readonly close: () => Promise<void>;
}

/**
 * Starts a sandbox Google; rejects with the system's error (code `EADDRINUSE`) where the port is taken, with DataFileError or
 * UnreadableStateError where the data file cannot be used.
 */
export async function startSandboxGoogle(options: SandboxOptions): Promise<SandboxGoogle> {
  const { clock, timers, host = "127.0.0.1", port = 0 } = options;
  const clients = oauthClients(options.webRedirects ?? []);
  const startsUnverified = options.unverified;
  const allowLoopbackHooks = options.allowLoopbackHooks ?? false;
  const dataFile = options.dataFile && openDataFile(options.dataFile.path, options.dataFile.onFault);
  const journal = dataFile?.journal;
  const random = randomnessOf(options, dataFile);
  const world = createWorld({
    clock,
    random,
    timers,
    allowLoopbackHooks,
    clients,
    startsUnverified,
    journal,
  });
  bringIn(world, dataFile);
  for (const fault of options.nasty ?? []) addFault(world.faults, FaultRequest.parse(fault), random);
  const push = startPushMessages(world);
  const server = createServer(createApp(world, push));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  }).catch((error: unknown) => {
    dataFile?.close();
    throw error;
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  world.endpoint = `http://${host.includes(":") ? `[${host}]` : host}:${String(taken)}`;
  return {
    endpoint: world.endpoint,
    clientId: clients.desktop.clientId,
    clientSecret: clients.desktop.clientSecret,
    webClientId: clients.web.clientId,
    webClientSecret: clients.web.clientSecret,
    control: new SandboxControl(world),
    close: async () => {
      push.close();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
      dataFile?.close();
    },
  };
}

/** A kept world goes on with other numbers than it began with, or its new ids would be those it has. */
function randomnessOf({ seed, random, clock }: SandboxOptions, dataFile: DataFile | undefined): RandomSource {
  if (seed === undefined) return random;
  return seededSource(dataFile?.kept === undefined ? seed : seed + clock.now());
}

/** What the data file holds, or the first account. */
function bringIn(world: World, dataFile: DataFile | undefined): void {
  if (dataFile?.kept !== undefined) restoreWorld(world, dataFile.kept);
  dataFile?.start(() => countersOf(world));
  if (dataFile?.kept === undefined) populateWorld(world);
}
