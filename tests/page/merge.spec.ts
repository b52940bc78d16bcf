import { listVisitsOf } from "../../main/store/patient-visits.ts";
import { PatientId } from "../../shared/ids.ts";
import { expect, test } from "../support/page/clinic-page.ts";
import { exampleId } from "../support/page/example-clinic.ts";
import { prepareSecondCard } from "../support/page/prepare-patients.ts";

test("two cards of one person are found, compared, put together field by field, and parted again", async ({
  openClinic,
}) => {
  const { page, desk } = await openClinic({ prepare: prepareSecondCard });
  const second = PatientId.parse(exampleId(3, 900));
  const visitsOfSecond = () => listVisitsOf(desk().store.reader, second).length;
  await page.keyboard.press("/");
  await page.getByRole("button", { name: "Look for duplicates" }).click();
  const duplicates = page.getByRole("dialog", { name: "Duplicates" });
  await expect(duplicates.getByRole("listitem")).toContainText(["Vito Dang"]);
  await duplicates.getByRole("button", { name: /^Compare V/ }).click();
  const compare = page.getByRole("dialog", { name: "Compare two cards" });
  await compare.getByRole("radio", { name: "+41 44 555 99 88" }).check();
  await expect(compare.getByRole("checkbox", { name: /^Keep both notes/ })).toBeChecked();
  await compare.getByRole("button", { name: "Put together" }).click();
  const card = page.getByRole("dialog", { name: "Patient", exact: true });
  await expect(card.getByRole("heading", { name: "Vito Dang" })).toBeVisible();
  await expect(card.getByText("+41 44 555 99 88")).toBeVisible();
  await expect(card.getByText("كرسي متحرك. Prefers O'Brien <b>")).toBeVisible();
  await expect.poll(visitsOfSecond).toBe(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.getByLabel("Find a patient").fill("vitto");
  await expect(page.getByRole("button", { name: "Vito Dang", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "The two cards of Vito Dang are two again.",
  );
  await expect.poll(visitsOfSecond).toBe(1);
});

test("two people who look alike are told apart for good", async ({ openClinic }) => {
  const { page } = await openClinic({ prepare: prepareSecondCard });
  await page.keyboard.press("/");
  await page.getByLabel("Find a patient").fill("vito dang");
  await page.getByRole("button", { name: "Vito Dang", exact: true }).click();
  await page.getByRole("button", { name: "Compare with Vitto Dang" }).click();
  await page.getByRole("button", { name: "These are two people" }).click();
  await page.keyboard.press("/");
  await page.getByRole("button", { name: "Look for duplicates" }).click();
  await expect(page.getByText("No two cards look like one person’s.")).toBeVisible();
});
