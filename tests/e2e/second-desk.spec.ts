import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectGoogle, linkNewCalendar } from "../../sandbox/demo/owner.ts";
import { createReceptionist } from "../../sandbox/demo/receptionist.ts";
import { expect, test } from "../support/clinic-world.ts";

/* Two whole programs, each with a database and keys of its own: the second joins by what the first one shows on its screen. */

test("[MD1] a second desk joins by the code on the first one's screen, and each shows what the other books", async ({
  world,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-second-"));
  const first = await world.launch();
  const reception = createReceptionist(first.page);
  await connectGoogle(first, async () => undefined);
  await linkNewCalendar(first.page, "Dr Amara Patel");
  const settings = first.page.getByRole("dialog", { name: "Settings" });
  await settings.getByLabel("This desk").fill("Reception");
  await settings.getByRole("button", { name: "Save the name" }).click();
  await settings.getByRole("button", { name: "Add another desk" }).click();
  const code = await settings
    .getByRole("region", { name: "Code for another desk" })
    .getByRole("status")
    .innerText();
  await reception.closePanel();
  await reception.bookNextFreeTime(world.patient);
  const booked = await reception.cardOf(world.patient);
  await reception.waitUntilNothingWaits();

  const second = await world.launch({
    CLINIC_DESK_DATA_FOLDER: join(folder, "data"),
    CLINIC_DESK_IMPORT_FOLDER: undefined,
  });
  await second.page.getByRole("button", { name: "Join a clinic that is already set up" }).click();
  await second.page.getByLabel("Code from the other desk").fill(code.toLowerCase().replaceAll("-", " "));
  await second.page.getByLabel("Name of this desk").fill("Office");
  await second.page.getByRole("button", { name: "Join the clinic" }).click();
  const office = createReceptionist(second.page);
  await office.waitForPill(/^Up to date$/);
  const seen = await office.cardOf(world.patient);
  expect([seen.appointmentId, seen.startMinute]).toEqual([booked.appointmentId, booked.startMinute]);
  await expect(second.page).toHaveTitle("Clinic Desk");

  await office.bookNextFreeTime(world.patient);
  const cards = first.page.getByRole("button", { name: new RegExp(`^${world.patient} `) });
  await expect(cards).toHaveCount(2, { timeout: 20_000 });

  await first.page.getByRole("button", { name: "Settings" }).click();
  await expect(first.page.getByRole("list", { name: "Other desks" })).toContainText("Office");
  await reception.closePanel();
  await second.quit();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
