import type { Locator } from "@playwright/test";
import { expect, test } from "../support/clinic-world.ts";

/* The two nights a year in which the clinic's clock jumps: in Zurich on 28 March and 31 October 2027. */

test.use({ zoneId: "Europe/Zurich" });

async function fill(
  drawer: Locator,
  wish: { readonly patient: string; readonly day: string; readonly start: string },
) {
  await drawer.getByRole("combobox", { name: "Patient" }).fill(wish.patient);
  await drawer
    .page()
    .getByRole("option", { name: new RegExp(`^${wish.patient}`) })
    .click();
  // What the patient came for last is looked up first; a person would see the name before typing on.
  await expect(drawer.getByRole("button", { name: "Change patient" })).toBeVisible();
  await drawer.getByLabel("Date").fill(wish.day);
  await drawer.getByLabel("Start").fill(wish.start);
  await drawer.getByRole("button", { name: "Book", exact: true }).click();
}

test("[BK5] a time that the clocks skip is refused, and the next one offered", async ({ world }) => {
  const { page } = await world.launch();
  await page.getByRole("button", { name: "New appointment" }).click();
  const drawer = page.getByRole("dialog", { name: "New appointment" });
  await fill(drawer, { patient: world.patient, day: "2027-03-28", start: "02:30" });
  await drawer.getByRole("button", { name: "Take 03:00" }).click();
  await expect(drawer.getByLabel("Start")).toHaveValue("03:00");
});

test("[BK5] a time that comes twice is asked about", async ({ world }) => {
  const { page } = await world.launch();
  await page.getByRole("button", { name: "New appointment" }).click();
  const drawer = page.getByRole("dialog", { name: "New appointment" });
  await fill(drawer, { patient: world.patient, day: "2027-10-31", start: "02:30" });
  await expect(drawer.getByRole("button", { name: "First 02:30" })).toBeVisible();
  await drawer.getByRole("button", { name: "Second 02:30" }).click();
  // Nobody works at night: that is said as well, and accepted.
  await drawer.getByRole("button", { name: "Book anyway" }).click();
  await expect(drawer).toBeHidden();
  await page.getByLabel("Go to day").fill("2027-10-31");
  await expect(
    page.getByRole("button", { name: new RegExp(`^${world.patient} second 02:30`) }),
  ).toBeVisible();
});
