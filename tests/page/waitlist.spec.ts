import type { Page } from "@playwright/test";
import { expect, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

/** Mona Moreau waits for half an hour with Dr Patel today between 10:45 and 11:30, where Uma Costa stands. */
async function putMonaOntoTheList(page: Page): Promise<void> {
  await page.keyboard.press("n");
  await page.getByRole("combobox", { name: "Patient" }).pressSequentially("mona moreau");
  await expect(page.getByRole("option", { name: /^Mona Moreau/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Next free/ })).toBeFocused();
  await page.getByRole("button", { name: "Nothing suits: waitlist" }).click();
  await page.getByLabel("Time of day").selectOption("From – to");
  await page.getByLabel("From", { exact: true }).fill("10:45");
  await page.getByLabel("To", { exact: true }).fill("11:30");
  await page.getByLabel("Helps until").fill("2026-11-23");
  await page.getByRole("button", { name: "Put on the waitlist" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Mona Moreau is on the waitlist");
}

test("a cancellation offers the time to who waits for it, one press books it, and one undo takes it back", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await putMonaOntoTheList(page);
  await page.getByRole("button", { name: /^Uma Costa 10:45/ }).click();
  const cancel = page.getByRole("button", { name: "Cancel appointment" });
  await cancel.click();
  const offer = page.getByRole("group", { name: "Waitlist" });
  await expect(offer).toContainText("A time has come free that suits 1 patient on the waitlist");
  await expect(page.getByRole("dialog", { name: "Appointment" })).toBeVisible();
  await offer.getByRole("button", { name: "Book Mon 23 Nov, 10:45, Dr Amara Patel for Mona Moreau" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "Booked Mona Moreau, Mon 23 Nov, 10:45",
  );
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  await expect(page.getByText("Nobody waits for a time.")).toBeVisible();
  await page.getByText("1 waits no more").click();
  await expect(page.getByRole("list", { name: "No longer waiting" })).toContainText(
    "Mona Moreau · Consultation · booked",
  );
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("list", { name: "Waitlist" })).toContainText("Mona Moreau");
});

test("who wants an earlier time is moved there from the list", async ({ openClinic }) => {
  const { page } = await openClinic();
  await page.getByRole("button", { name: /^Vito Okafor 11:30/ }).click();
  await page.getByRole("button", { name: "Wants an earlier time" }).click();
  await expect(page.getByRole("dialog")).toContainText("Vito Okafor, who has Mon 23 Nov, 11:30");
  await page.getByRole("button", { name: "Put on the waitlist" }).click();
  await page.keyboard.press("l");
  const row = page.getByRole("list", { name: "Waitlist" }).getByRole("listitem");
  await expect(row).toContainText("Has Mon 23 Nov, 11:30, wants earlier");
  await row.getByRole("button", { name: "Called, no answer: Vito Okafor" }).click();
  await expect(row).toContainText("Called Mon 23 Nov, 09:30, no answer");
  await row.getByRole("button", { name: /^Move to Mon 23 Nov, 09:30, Dr Amara Patel: Vito Okafor/ }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "Moved Vito Okafor to Mon 23 Nov, 09:30",
  );
  await page.keyboard.press("d");
  await expect(page.getByRole("button", { name: /^Vito Okafor 09:30/ })).toBeVisible();
});

test("from the list somebody is put onto it and taken off again, and fields that cannot be read say so", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await page.keyboard.press("l");
  await page.getByRole("main").getByRole("button", { name: "Put on the waitlist" }).click();
  const form = page.getByRole("dialog", { name: "Put on the waitlist" });
  await form.getByRole("button", { name: "Put on the waitlist" }).click();
  await expect(form).toContainText("Choose a patient first.");
  await expect(form.getByRole("combobox", { name: "Patient" })).toBeFocused();
  await form.getByRole("combobox", { name: "Patient" }).pressSequentially("uma costa");
  await expect(page.getByRole("option", { name: /^Uma Costa/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await form.getByLabel("Helps until").fill("2026-11-01");
  await form.getByLabel("Note").fill("rings O'Brien <b> first");
  await form.getByRole("button", { name: "Put on the waitlist" }).click();
  await expect(form).toContainText("Choose a day that is still to come, or none.");
  await expect(form.getByLabel("Helps until")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("main").getByRole("button", { name: "Put on the waitlist" }).click();
  await form.getByRole("button", { name: "Continue" }).click();
  await expect(form.getByLabel("Note")).toHaveValue("rings O'Brien <b> first");
  await form.getByLabel("Helps until").fill("2026-12-24");
  await form.getByRole("button", { name: "Put on the waitlist" }).click();
  const list = page.getByRole("list", { name: "Waitlist" });
  await expect(list).toContainText("rings O'Brien <b> first");
  await list.getByRole("button", { name: "Remove Uma Costa from the waitlist" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
});
