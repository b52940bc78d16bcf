import type { Page } from "@playwright/test";
import { listPractitioners } from "../../main/store/practitioners.ts";
import { expect, HALF_PAST_TEN, test } from "../support/page/clinic-page.ts";

/*
 * The work of a desk without a pointer, under the policy of the program (the fixture fails on any violation): after every step
 * the focus is somewhere, can be seen, and goes back to where it came from.
 */

test.use({ viewport: { width: 1280, height: 720 } });

const notice = (page: Page) => page.getByRole("group", { name: "Done", exact: true });

/** Sees that the focus is on something, not on the page itself, and that it shows there. A field shows it however it came there. */
async function seeFocus(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return "nothing has the focus";
        return at.matches(":focus-visible, input, textarea, select")
          ? "seen"
          : `not seen on ${at.outerHTML.slice(0, 80)}`;
      }),
    )
    .toBe("seen");
}

/** Presses keys one after the other, and looks each time that the focus can be seen. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await seeFocus(page);
  }
}

/** Goes on with Tab until the control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole("button", { name, exact: true }).or(page.getByLabel(name, { exact: true }));
  for (let tries = 0; tries < 40; tries += 1) {
    await page.keyboard.press("Tab");
    await seeFocus(page);
    if (await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement))) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test("a visit is booked, and what overlaps is answered", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await press(page, "d", "n");
  await expect(page.getByRole("combobox", { name: "Patient" })).toBeFocused();
  await page.keyboard.type("mona moreau");
  await expect(page.getByRole("option", { name: /^Mona Moreau/ }).first()).toBeVisible();
  await press(page, "Enter");
  await tabTo(page, "Start");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1045");
  await tabTo(page, "Book");
  await press(page, "Enter");
  await expect(page.getByRole("alert")).toContainText("Overlaps Uma Costa 10:45–11:00");
  const anyway = page.getByRole("button", { name: "Book anyway" });
  if (!(await anyway.evaluate((button) => button === document.activeElement)))
    for (let tries = 0; tries < 40; tries += 1) {
      await press(page, "Shift+Tab");
      if (await anyway.evaluate((button) => button === document.activeElement)) break;
    }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Mona Moreau 10:45/ })).toBeVisible();
  await seeFocus(page);
});

test("a visit is moved, the question about an overlap is answered, and the move is taken back", async ({
  openClinic,
}) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await press(page, "d", "ArrowDown");
  const card = (name: RegExp) => page.getByRole("button", { name });
  await expect(card(/^Uma Costa 10:45/)).toBeFocused();
  await press(page, "Alt+ArrowUp");
  await expect(card(/^Uma Costa 10:30/)).toBeFocused();
  await page.keyboard.press("Alt+ArrowRight");
  const question = page.getByRole("dialog", { name: "Move appointment" });
  await expect(question).toContainText("Overlaps Liam Hansen 10:30–11:30");
  await seeFocus(page);
  await tabTo(page, "Do not move");
  await page.keyboard.press("Enter");
  await expect(question).toHaveCount(0);
  await expect(card(/^Uma Costa 10:30/)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(card(/^Uma Costa 10:45/)).toBeFocused();
});

test("a visit is moved from its drawer, the length kept while the start is typed", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await press(page, "d", "ArrowDown", "Enter");
  await tabTo(page, "Start");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1730");
  await tabTo(page, "Move");
  await page.keyboard.press("Enter");
  await expect(notice(page)).toContainText("Moved Uma Costa to 17:30–17:45");
  await seeFocus(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await seeFocus(page);
});

test("a visit is cancelled for a reason and brought back", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await press(page, "d", "ArrowDown", "Enter", "x");
  await expect(page.getByRole("button", { name: "Cancel appointment" })).toBeFocused();
  await tabTo(page, "Illness");
  await page.keyboard.press("Enter");
  await expect(notice(page)).toContainText("Uma Costa: Cancelled, because of illness");
  await seeFocus(page);
  await tabTo(page, "Another reason…");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Reason in words")).toBeFocused();
  await page.keyboard.type("Snow");
  await page.keyboard.press("Enter");
  await expect(notice(page)).toContainText("Uma Costa: why it was cancelled is saved");
  await seeFocus(page);
  await page.keyboard.press("Escape");
  await seeFocus(page);
  const mark = page.getByRole("button", { name: /^Uma Costa 10:45 .*, cancelled, Snow,/ });
  await expect(mark).toBeVisible();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: /^Uma Costa 10:45 .*, booked,/ })).toBeVisible();
  await seeFocus(page);
});

test("[MG5] what was changed here and in Google is compared and chosen", async ({ openClinic }) => {
  const { page, desk, sandbox } = await openClinic({ google: true, now: HALF_PAST_TEN });
  if (sandbox === undefined) throw new Error("a clinic with Google has a sandbox");
  const { control } = sandbox;
  const calendarId = listPractitioners(desk().store.reader)[0]?.calendarId ?? "";
  await press(page, "d", "ArrowDown", "Alt+ArrowUp");
  await expect.poll(() => control.events(calendarId).length, { timeout: 15_000 }).toBe(1);
  control.addFault({ kind: "offline" });
  await press(page, "Alt+ArrowUp");
  await expect(page.getByRole("button", { name: /^Uma Costa 10:15/ })).toBeFocused();
  const [event] = control.events(calendarId);
  const timeZone = "Europe/Zurich";
  control.changeEvent(
    { calendarId, eventId: String(event?.["id"]) },
    {
      start: { dateTime: "2026-11-23T16:00:00", timeZone },
      end: { dateTime: "2026-11-23T16:15:00", timeZone },
    },
  );
  control.clearFaults();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("sync now");
  await expect(page.getByRole("option").first()).toContainText("Google");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "1 change needs you" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("waits for google");
  await expect(page.getByRole("option").first()).toContainText("waits for Google");
  await page.keyboard.press("Enter");
  const conflict = page.getByRole("region", { name: /^Changed here and in Google/ });
  await expect(conflict).toContainText("Mon 23 Nov, 10:15–10:30");
  await expect(conflict).toContainText("Mon 23 Nov, 16:00–16:15");
  await tabTo(page, "Take Google’s");
  await page.keyboard.press("Enter");
  await expect(conflict).toHaveCount(0);
  await seeFocus(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Uma Costa 16:00/ })).toBeVisible();
  await seeFocus(page);
});
