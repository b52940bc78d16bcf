import { test as base, type Page } from "@playwright/test";
import type { Desk } from "../../../main/clinic/desk.ts";
import type { RunningDesk } from "../../../main/start-desk.ts";
import type { SandboxGoogle } from "../../../sandbox/google/start-sandbox-google.ts";
import type { FaultCode } from "../../../shared/ipc/contract.ts";
import { aClock, type ManualClock } from "../desk.ts";
import { aSandbox } from "../sandbox.ts";
import { connectClinic } from "./connect-clinic.ts";
import { fillClinic } from "./fill-clinic.ts";
import { bridgePage } from "./page-bridge.ts";
import { aPageDesk, type Filling, type PageDesk, type PageDeskOptions } from "./page-desk.ts";
import { pageFiles } from "./page-files.ts";
import { aPageRelay } from "./page-relay.ts";
import { servePage, type PageSite } from "./page-site.ts";

/** When the example day is in full swing: what was before ten is in a room, what was before half past nine done. */
export const HALF_PAST_TEN = "2026-11-23T09:38:00.000Z";

/** How a clinic is opened; everything may be left out. */
export interface ClinicOptions {
  /** `false`: nothing is set up, the first screen shows. The example clinic otherwise (fill-clinic.ts). */
  readonly filled?: boolean;
  /**
   * `true`: connected to a sandbox Google, the calendars of the first two practitioners linked. `false`: there is one, and
   * nobody has connected yet. Left out: the desk has no client id.
   */
  readonly google?: boolean;
  /** With a relay, so that there can be other desks. */
  readonly relay?: boolean;
  /** The desk's clock and the page's; half past nine on the Monday of the example clinic where left out. */
  readonly now?: string;
  /** What else is in the database before the desk starts. */
  readonly prepare?: (desk: Pick<Desk, "store" | "clock" | "deskId" | "newId">) => void;
}

/** A page over a real desk: its database, its handlers and its clock are in the test's own process. */
export interface OpenClinic {
  readonly page: Page;
  /** The running desk, for looking into the database and for what somebody does behind the page's back. */
  readonly desk: () => Desk;
  /** Stands still; `advanceTo` sets the page's own clock as well. */
  readonly clock: ManualClock;
  readonly advanceTo: (now: string) => Promise<void>;
  /** The sandbox, where the clinic was opened with Google. */
  readonly sandbox: SandboxGoogle | undefined;
  /** What somebody saved under this name. Throws where there is no such file. */
  readonly savedFile: (name: string) => Buffer;
  /** From now on every act ends with this fault; undefined: no more. */
  readonly failWith: (fault: FaultCode | undefined) => void;
  /** Ends the desk as closing the program does, opens it anew on the same database, and loads the page again. */
  readonly restart: () => Promise<void>;
  /** Another desk beside this one, without a page: on the same Google and relay, of a clinic of its own until it joins. */
  readonly seatNeighbour: (options?: { readonly filled?: boolean }) => Promise<RunningDesk>;
}

interface ClinicFixtures {
  readonly openClinic: (options?: ClinicOptions) => Promise<OpenClinic>;
  /** What the page did against its policy or threw, collected while the test runs; must stay empty. */
  readonly troubles: string[];
}

/** A test of the page over a real desk, under the policy it has in the program. */
export const test = base.extend<ClinicFixtures, { readonly site: PageSite }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const site = await servePage();
      await use(site);
      await site.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  troubles: async ({ page }, use) => {
    const troubles: string[] = [];
    page.on("pageerror", (error) => troubles.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") troubles.push(message.text());
    });
    await use(troubles);
    base.expect(troubles).toEqual([]);
  },
  openClinic: async ({ page, site, troubles: _troubles }, use) => {
    const ends: (() => Promise<void> | void)[] = [];
    await use(async (options = {}) => {
      const clock = aClock(options.now ?? "2026-11-23T08:30:00.000Z");
      const sandbox = options.google === undefined ? undefined : await aSandbox({ clock });
      if (sandbox !== undefined) ends.push(() => sandbox.close());
      const relay = options.relay === true ? await aPageRelay(clock) : undefined;
      if (relay !== undefined) ends.push(() => relay.close());
      const world = { clock, sandbox, relayUrl: relay?.url };
      const seat = async (announce: PageDeskOptions["announce"], fill: Filling): Promise<PageDesk> => {
        const files = (folder: string) => pageFiles(page, folder);
        const desk = aPageDesk({ ...world, announce, files, fill });
        ends.push(desk.forget);
        await desk.start();
        ends.push(desk.end);
        return desk;
      };
      const bridge = await bridgePage(page, () => seated.running().handlers);
      const seated = await seat(bridge.announce, (desk, secrets) => {
        if (options.filled !== false) fillClinic(desk);
        if (sandbox !== undefined && options.google === true) connectClinic(desk, { sandbox, secrets });
        options.prepare?.(desk);
      });
      await page.clock.setFixedTime(clock.now());
      const load = async (): Promise<void> => {
        await page.goto(site.address);
        await page.getByRole("button").first().waitFor();
      };
      await load();
      return {
        page,
        desk: () => seated.running().desk,
        clock,
        advanceTo: async (now) => {
          clock.set(Date.parse(now));
          await page.clock.setFixedTime(now);
        },
        sandbox,
        savedFile: seated.savedFile,
        failWith: bridge.failWith,
        restart: async () => {
          await page.goto("about:blank");
          await seated.end();
          await seated.start();
          await load();
        },
        seatNeighbour: async ({ filled = false } = {}) => {
          const neighbour = await seat(
            () => undefined,
            (desk) => {
              if (filled) fillClinic(desk);
            },
          );
          return neighbour.running();
        },
      };
    });
    await page.goto("about:blank");
    for (const end of ends.toReversed()) await end();
  },
});

export { expect } from "@playwright/test";
