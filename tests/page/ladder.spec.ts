import type { Page } from "@playwright/test";
import { getAppointment, updateAppointment } from "../../main/store/appointments.ts";
import { saveOutsideChange } from "../../main/store/outside-changes.ts";
import { AppointmentId } from "../../shared/ids.ts";
import { expect, test } from "../support/page/clinic-page.ts";

/* The ladder a visit climbs, its side exits, and the way back from each step. */

const notice = (page: Page) => page.getByRole("group", { name: "Done" });
const card = (page: Page, name: RegExp) => page.getByRole("button", { name });
const drawerOf = (page: Page) => page.getByRole("dialog", { name: "Appointment" });

test("every step of the ladder is a press or a key, and the focus stays where it is", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await card(page, /^Vito Okafor 11:30/).click();
  const steps = drawerOf(page).getByRole("group", { name: "Status" });
  const step = (name: string) => steps.getByRole("button", { name, exact: true });
  await expect(step("Confirmed")).toHaveAttribute("aria-pressed", "true");
  await expect(step("Done")).toHaveAttribute("aria-disabled", "true");
  for (const [key, name] of [
    ["1", "Booked"],
    ["3", "Arrived"],
    ["4", "In room"],
    ["5", "Done"],
    ["4", "In room"],
    ["3", "Arrived"],
    ["2", "Confirmed"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(step(name)).toHaveAttribute("aria-pressed", "true");
  }
  await page.keyboard.press("a");
  await expect(step("Arrived")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("a");
  await expect(step("Confirmed")).toHaveAttribute("aria-pressed", "true");
  await step("Arrived").click();
  await expect(step("Arrived")).toBeFocused();
  await expect(notice(page)).toContainText("Vito Okafor: Arrived");
});

test("a visit is cancelled for a reason with one press, and brought back without it", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await card(page, /^Vito Okafor 11:30/).click();
  const drawer = drawerOf(page);
  await drawer
    .getByRole("group", { name: "Cancel because of" })
    .getByRole("button", { name: "Illness" })
    .click();
  await expect(notice(page)).toContainText("Vito Okafor: Cancelled, because of illness");
  await expect(drawer).toContainText("Cancelled, because of illness");
  const why = drawer.getByRole("group", { name: "Why it was cancelled" });
  await expect(why.getByRole("button", { name: "Illness" })).toHaveAttribute("aria-pressed", "true");
  await why.getByRole("button", { name: "Another reason…" }).click();
  await drawer.getByLabel("Reason in words").fill("Moved to Bern");
  await drawer.getByRole("button", { name: "Save reason" }).click();
  await expect(drawer).toContainText("Cancelled, Moved to Bern");
  await page.keyboard.press("Escape");
  await expect(card(page, /^Vito Okafor 11:30 .*, cancelled, Moved to Bern, Dr Amara Patel/)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(card(page, /^Vito Okafor 11:30 .*, cancelled, because of illness,/)).toBeVisible();
  await card(page, /^Vito Okafor 11:30/).click();
  await drawer.getByRole("button", { name: "Bring back" }).click();
  await expect(card(page, /^Vito Okafor 11:30 .*until 12:00, booked, Dr Amara Patel/)).toBeAttached();
  await drawer.getByRole("button", { name: "Cancel appointment" }).click();
  await expect(drawer).toContainText("Cancelled");
  await expect(drawer).not.toContainText("because of illness");
});

test("who does not come is late after five minutes and may be a no-show after fifteen", async ({
  openClinic,
}) => {
  const { page, advanceTo } = await openClinic();
  const head = page.getByRole("heading", { name: "Dr Amara Patel" }).locator("..");
  await expect(head).not.toContainText("late");
  await advanceTo("2026-11-23T09:50:00.000Z");
  await card(page, /^Uma Costa 10:45/).click();
  const drawer = drawerOf(page);
  await drawer.getByRole("button", { name: "Confirmed" }).click();
  await expect(head).toContainText("1 late");
  await expect(drawer).toContainText("Confirmed, late 5 min");
  await expect(drawer.getByRole("button", { name: "No-show" })).toHaveCount(0);
  await advanceTo("2026-11-23T10:00:00.000Z");
  await drawer.getByRole("button", { name: "Booked" }).click();
  await expect(drawer.getByRole("button", { name: "No-show" })).toBeVisible();
  await page.keyboard.press("6");
  await expect(notice(page)).toContainText("Uma Costa: No-show");
  await expect(head).not.toContainText("late");
});

test("Ctrl+Z takes back one act after the other, says which, and does so after a restart", async ({
  openClinic,
}) => {
  const { page, restart } = await openClinic();
  await card(page, /^Uma Costa 10:45/).focus();
  await page.keyboard.press("a");
  await expect(card(page, /^Uma Costa 10:45 .*, arrived,/)).toBeVisible();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(card(page, /^Uma Costa 11:00 .*, arrived,/)).toBeVisible();
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await expect(card(page, /^Uma Costa 11:00 .*until 11:30, arrived,/)).toBeVisible();
  await notice(page).getByRole("button", { name: "Dismiss" }).click();
  await restart();
  for (const said of [
    "Taken back: the move of Uma Costa, now Mon 23 Nov, 11:00",
    "Taken back: the move of Uma Costa, now Mon 23 Nov, 10:45",
    "Taken back: the status of Uma Costa, now booked",
    "There is nothing to take back.",
  ]) {
    await page.keyboard.press("Control+z");
    await expect(notice(page)).toContainText(said);
  }
  await expect(card(page, /^Uma Costa 10:45 .*until 11:00, booked,/)).toBeVisible();
});

test("a change from outside moves neither the focus nor what is typed, and the form says where it came from", async ({
  openClinic,
}) => {
  const { page, desk } = await openClinic();
  const visit = card(page, /^Vito Okafor 11:30/);
  const id = AppointmentId.parse(await visit.getAttribute("data-appointment-id"));
  await visit.click();
  const drawer = drawerOf(page);
  await drawer.getByLabel("Note").fill("Asked for a rec");
  desk().store.write((writer) => {
    const before = getAppointment(writer, id);
    const version = before.version + 1;
    updateAppointment(writer, { ...before, note: "Brings X-rays.", status: "arrived", version });
    saveOutsideChange(writer, { appointmentId: id, version, deskId: null });
  });
  desk().announce("dayChanged");
  await expect(drawer.getByText("Changed in Google just now.")).toBeVisible();
  await expect(drawer.getByLabel("Note")).toBeFocused();
  await page.keyboard.type("eipt");
  await expect(drawer.getByLabel("Note")).toHaveValue("Asked for a receipt");
  await expect(drawer).toContainText("Changed elsewhere just now to: Brings X-rays.");
  await expect(drawer.getByRole("button", { name: "Arrived" })).toHaveAttribute("aria-pressed", "true");
});

test("a visit that goes to another day while it stands open is followed there", async ({ openClinic }) => {
  const { page } = await openClinic();
  await card(page, /^Vito Okafor 11:30/).click();
  const drawer = drawerOf(page);
  await drawer.getByLabel("Date").fill("2026-11-24");
  await drawer.getByLabel("Start").fill("1800");
  await drawer.getByRole("button", { name: "Move", exact: true }).click();
  await drawer.getByRole("button", { name: "Move anyway" }).click();
  await expect(notice(page)).toContainText("Moved Vito Okafor to Tue 24 Nov");
  await expect(drawer).toContainText("Tuesday 24 November 2026, 18:00–18:30");
});
