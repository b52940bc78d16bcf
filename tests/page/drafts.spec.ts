import type { Page } from "@playwright/test";
import { readDraft } from "../../main/clinic/read-draft.ts";
import { expect, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

async function beginBooking(page: Page): Promise<void> {
  await page.keyboard.press("n");
  await page.getByRole("combobox", { name: "Patient" }).pressSequentially("mona moreau");
  await expect(page.getByRole("option", { name: /^Mona Moreau/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Next free/ })).toBeFocused();
}

test("a booking that was begun outlives the end of the program, and is continued or discarded", async ({
  openClinic,
}) => {
  const { page, restart } = await openClinic();
  await beginBooking(page);
  await page.getByLabel("Start").fill("17:10");
  await page.getByLabel("Note").fill("O'Brien <b>knee</b> ركبة 🦵");
  await expect(page.getByLabel("Note")).toHaveValue(/knee/);
  await page.keyboard.press("Escape");
  await restart();
  await page.keyboard.press("n");
  const offer = page.getByRole("region", { name: "Not finished" });
  await expect(offer).toContainText("Your booking of Mon 23 Nov, 09:30 was not finished.");
  await expect(page.getByRole("combobox", { name: "Patient" })).toBeFocused();
  await offer.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByLabel("Note")).toHaveValue("O'Brien <b>knee</b> ركبة 🦵");
  await expect(page.getByLabel("Start")).toHaveValue("17:10");
  await expect(page.getByRole("button", { name: "Book", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Mona Moreau 17:10/ })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByRole("combobox", { name: "Patient" })).toBeFocused();
  await expect(offer).toHaveCount(0);
});

test("what is being typed survives a reload in the middle of it", async ({ openClinic }) => {
  const { page, desk } = await openClinic();
  await beginBooking(page);
  await page.getByLabel("Note").fill("walks with a stick");
  await expect
    .poll(() => readDraft(desk(), { kind: "booking", subject: "" })?.draft)
    .toMatchObject({ fields: { note: "walks with a stick" } });
  await page.reload();
  await page.getByRole("button", { name: /^New appointment/ }).click();
  await page.getByRole("button", { name: "Discard" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^New appointment/ }).click();
  await expect(page.getByRole("combobox", { name: "Patient" })).toBeFocused();
  await expect(page.getByRole("region", { name: "Not finished" })).toHaveCount(0);
});

test("a new patient that was begun is gone on with, and the first wrong field has the focus", async ({
  openClinic,
}) => {
  const { page, restart } = await openClinic();
  await page.keyboard.press("n");
  await page.getByRole("combobox", { name: "Patient" }).pressSequentially("Zoë Quist");
  await page.getByRole("option", { name: /Zoë Quist/ }).click();
  await page.getByLabel("Phone").fill("none yet");
  await page.getByRole("button", { name: "Register", exact: true }).click();
  await expect(page.getByLabel("Phone")).toBeFocused();
  await page.getByLabel("Phone").fill("044 555 77 88");
  await page.keyboard.press("Escape");
  await restart();
  await page.keyboard.press("n");
  const offer = page.getByRole("region", { name: "Not finished" });
  await expect(offer).toContainText("Your new patient of Mon 23 Nov, 09:30 was not finished.");
  await offer.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("Zoë Quist");
  await expect(page.getByLabel("Phone")).toHaveValue("044 555 77 88");
  await page.getByRole("button", { name: "Register", exact: true }).click();
  await expect(page.getByRole("button", { name: "Change patient" })).toBeVisible();
});
