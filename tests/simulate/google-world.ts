import type { ApiCall } from "../../sandbox/google/api/api-method.ts";
import { apiMethods } from "../../sandbox/google/api/api-methods.ts";
import { findMethod } from "../../sandbox/google/api/find-method.ts";
import { DEFAULT_EMAIL } from "../../sandbox/google/accounts.ts";
import { SandboxControl } from "../../sandbox/google/control/sandbox-control.ts";
import { createWorld, populateWorld } from "../../sandbox/google/create-world.ts";
import type { Answer } from "../../sandbox/google/http/answer.ts";
import { writtenOut } from "../../sandbox/google/http/written-out.ts";
import { faultsStriking } from "../../sandbox/google/nasty/faults-striking.ts";
import { runStruck } from "../../sandbox/google/nasty/run-struck.ts";
import { oauthClients } from "../../sandbox/google/oauth/oauth-client.ts";
import type { World } from "../../sandbox/google/world.ts";
import { GoogleCalendarId } from "../../shared/ids.ts";
import type { ZoneId } from "../../shared/time.ts";
import type { Chance } from "./chance.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** The clinic's account at Google. */
export const ACCOUNT_EMAIL = DEFAULT_EMAIL;

/** The sandbox Google, called without sockets. */
export interface GoogleWorld {
  readonly world: World;
  readonly control: SandboxControl;
  /** The practitioners' calendars, in their order. */
  readonly calendars: readonly GoogleCalendarId[];
  /** Answers a call as the sandbox's faults let it; the answer is what would go over the wire. */
  readonly perform: (call: ApiCall) => Promise<Exclude<Answer, { readonly kind: "json" }>>;
  /** Called when Google sends the first message of a new channel. */
  onSync: (channelId: string) => void;
}

/** A Google with the clinic's account and some calendars on it. */
export function createGoogleWorld(given: {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly zone: ZoneId;
  readonly calendarNames: readonly string[];
}): GoogleWorld {
  const { time, chance, zone, calendarNames } = given;
  const world = createWorld({
    clock: time,
    random: chance,
    timers: time,
    allowLoopbackHooks: false,
    clients: oauthClients([]),
  });
  populateWorld(world);
  const control = new SandboxControl(world);
  const calendars = calendarNames.map((summary) =>
    GoogleCalendarId.parse(control.addCalendar({ summary, timeZone: zone }).id),
  );
  const google: GoogleWorld = {
    world,
    control,
    calendars,
    perform: async (call) => {
      const found = findMethod(methods, call);
      const hits = faultsStriking(world, call, found);
      const { answer } = await runStruck(world, { call, found, hits });
      return answer.kind === "json" && answer.text === undefined
        ? writtenOut({ ...answer, text: JSON.stringify(answer.value) })
        : writtenOut(answer);
    },
    onSync: () => undefined,
  };
  // Messages are carried to the desks by the simulated relay, not by HTTP.
  const methods = apiMethods({
    sendSync: (channelId) => {
      google.onSync(channelId);
      return Promise.resolve();
    },
    close: () => undefined,
  });
  return google;
}
