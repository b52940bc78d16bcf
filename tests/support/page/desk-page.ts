import { test as base } from "@playwright/test";
import type { Page } from "@playwright/test";
import { servePage } from "./page-site.ts";
import type { PageSite } from "./page-site.ts";

/** Opens the page on a scenario of the stand-in desk. */
export type OpenDesk = (scenario?: string) => Promise<Page>;

interface PageFixtures {
  readonly openDesk: OpenDesk;
  /** What the page did against its policy or threw, collected while the test runs; must stay empty. */
  readonly troubles: string[];
}

/** A test of the page alone: built once, served under its policy, over a clinic in memory. */
export const test = base.extend<PageFixtures, { readonly site: PageSite }>({
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
  openDesk: async ({ page, site, troubles: _troubles }, use) => {
    await page.addInitScript({ path: site.standInPath });
    await use(async (scenario = "plain") => {
      await page.goto(`${site.address}/?scenario=${scenario}`);
      await page.getByRole("button").first().waitFor();
      return page;
    });
  },
});

export { expect } from "@playwright/test";
