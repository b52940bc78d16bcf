import type { Page } from "@playwright/test";
import { setStatus } from "../../main/clinic/set-status.ts";
import { AppointmentId } from "../../shared/ids.ts";
import { expect, test } from "../support/page/clinic-page.ts";

/* Who is expected, late, waiting, in a room and done, and the one press that takes each a step on. */

const part = (page: Page, name: string) => page.getByRole("list", { name: new RegExp(`^${name} \\d`) });
const notice = (page: Page) => page.getByRole("group", { name: "Done", exact: true });

async function openRoom(page: Page): Promise<void> {
  await page.keyboard.press("r");
  await expect(page.getByRole("heading", { name: "Waiting room" })).toBeVisible();
}

test("whoever has waited longest is first, marked past a quarter of an hour, and nobody's phone is shown", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await openRoom(page);
  const rows = part(page, "Waiting").getByRole("listitem");
  await expect(rows).toHaveText([
    /^10:15 Eva Dang .*waits 25 min, long wait.*In room$/,
    /^10:00 Iris Dang .*waits 4 min.*In room$/,
    /^10:00 Nils Moreau .*waits 4 min.*In room$/,
  ]);
  await expect(page.getByText("Nobody is late.")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("+41");
});

test("a visit is taken from step to step with one key, the focus goes with it, and Ctrl+Z goes back", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await openRoom(page);
  await page.getByRole("button", { name: "In room: Eva Dang" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Done: Eva Dang" })).toBeFocused();
  await expect(part(page, "In a room")).toContainText("Eva Dang");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "In room: Eva Dang" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: "In room: Iris Dang" })).toBeFocused();
  await page.keyboard.press("a");
  await expect(page.getByRole("button", { name: "Arrived: Iris Dang" })).toBeFocused();
  await expect(part(page, "Expected next")).toContainText("Iris Dang");
  await page.keyboard.press("a");
  await expect(page.getByRole("button", { name: "In room: Iris Dang" })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Appointment" })).toContainText("Iris Dang");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^10:00 Iris Dang/ })).toBeFocused();
});

test("what happens elsewhere, and the clock, show by themselves and leave the focus alone", async ({
  openClinic,
}) => {
  const { page, desk, advanceTo } = await openClinic();
  await openRoom(page);
  const mona = page.getByRole("button", { name: /^10:00 Mona Hansen/ });
  const id = AppointmentId.parse(await mona.locator("..").getAttribute("data-visit"));
  const eva = page.getByRole("button", { name: "In room: Eva Dang" });
  await eva.focus();
  await advanceTo("2026-11-23T09:20:00.000Z");
  setStatus(desk(), { appointmentId: id, status: "confirmed" });
  await expect(part(page, "Late")).toContainText(/Mona Hansen.*late 20 min/);
  await expect(part(page, "Waiting")).toContainText(/Eva Dang.*waits 75 min/);
  setStatus(desk(), { appointmentId: id, status: "arrived" });
  await expect(part(page, "Waiting").getByRole("listitem")).toHaveCount(4);
  await expect(part(page, "Late")).not.toContainText("Mona Hansen");
  await expect(eva).toBeFocused();
  await expect(notice(page)).toHaveCount(0);
});

test("one practitioner's waiting room shows nobody else's, and says where nobody is", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await openRoom(page);
  await page.getByLabel("Practitioner").selectOption("Dr Amara Patel");
  await expect(page.getByText("Nobody is waiting.")).toBeVisible();
  await expect(page.getByText("Nobody is in a room.")).toBeVisible();
  await page.getByText("Done today").click();
  const done = part(page, "Done today");
  await expect(done.getByRole("listitem").first()).toContainText("Dr Amara Patel");
  await expect(done).not.toContainText("Dr Jonas Weber");
});
