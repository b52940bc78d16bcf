import type { Page } from "@playwright/test";
import { moveElsewhere } from "../support/page/move-elsewhere.ts";
import { expect, HALF_PAST_TEN, test } from "../support/page/clinic-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

async function choosePatient(page: Page): Promise<void> {
  await page.keyboard.press("n");
  await page.getByRole("combobox", { name: "Patient" }).pressSequentially("mona moreau");
  // A busy machine may take a while to find her; a person would look before pressing Enter.
  await expect(page.getByRole("option", { name: /^Mona Moreau/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Next free/ })).toBeFocused();
}

test("three keys after the search text book the next free slot", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await choosePatient(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Book", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Mona Moreau 11:00 Consultation/ })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(
    page.getByRole("button", { name: /^Mona Moreau 11:00 Consultation.*cancelled/ }),
  ).toBeVisible();
});

test("Enter right after the last letter takes the patient of the whole text", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await page.keyboard.press("n");
  await expect(page.getByRole("combobox", { name: "Patient" })).toBeFocused();
  await page.keyboard.insertText("tara gomez");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("Tara Gomez");
  await expect(page.getByRole("button", { name: "Change patient" })).toBeVisible();
});

test("every hit shows name, phone and date of birth, the first one chosen", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await page.keyboard.press("n");
  await page.getByRole("combobox", { name: "Patient" }).pressSequentially("vito dang");
  const first = page.getByRole("listbox", { name: "Patients found" }).getByRole("option").first();
  await expect(first).toHaveText("Vito Dang+41 44 555 1013 · born 1963-05-11");
  await expect(first).toHaveAttribute("data-combobox-selected", "true");
});

test("an overlap is named, and can be booked anyway", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await choosePatient(page);
  await page.getByLabel("Start").fill("1030");
  await page.getByRole("button", { name: "Book", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Overlaps Uma Costa 10:45–11:00");
  await page.getByRole("button", { name: "Book anyway" }).click();
  await expect(page.getByRole("button", { name: /^Mona Moreau 10:30/ })).toBeVisible();
});

test("[BK5] a time that does not exist offers the next one", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await choosePatient(page);
  await page.getByLabel("Date").fill("2027-03-28");
  await page.getByLabel("Start").fill("2:15");
  await page.getByRole("button", { name: "Book", exact: true }).click();
  await page.getByRole("button", { name: "Take 03:00" }).click();
  await expect(page.getByLabel("Start")).toHaveValue("03:00");
  await page.getByRole("button", { name: "Book", exact: true }).click();
  // Nobody works at that hour.
  await page.getByRole("button", { name: "Book anyway" }).click();
  await expect(page.getByRole("heading", { name: "Sunday 28 March" })).toBeVisible();
});

test("[BK5] a repeated hour asks which one is meant", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await choosePatient(page);
  await page.getByLabel("Date").fill("2026-10-25");
  await page.getByLabel("Start").fill("2:30");
  await page.getByRole("button", { name: "Book", exact: true }).click();
  await page.getByRole("button", { name: "Second 02:30" }).click();
  await page.getByRole("button", { name: "Book anyway" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("what cannot be booked is said in a sentence and nothing typed is lost", async ({ openClinic }) => {
  const { page, failWith } = await openClinic({ now: HALF_PAST_TEN });
  await choosePatient(page);
  await page.getByLabel("Note").fill("Needs the lift");
  await page.getByLabel("End").fill("10:00");
  await page.getByRole("button", { name: "Book", exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText("The end is before the start.");
  await page.getByLabel("End").fill("soon");
  await page.getByRole("button", { name: "Book", exact: true }).click();
  await expect(page.getByText("Type a time such as 10:00.")).toBeVisible();
  await page.getByLabel("End").fill("11:30");
  failWith("diskFull");
  await page.getByRole("button", { name: "Book", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText(
    "the disk is full. Everything saved before is kept, and what you typed is still there.",
  );
  await expect(page.getByLabel("Note")).toHaveValue("Needs the lift");
  await expect(page.getByRole("dialog")).toContainText("Mona Moreau");
  failWith(undefined);
  await page.getByRole("button", { name: "Book", exact: true }).click();
  await expect(page.getByRole("button", { name: /^Mona Moreau 11:00/ })).toBeVisible();
});

test("an unknown caller is registered from the same field", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await page.keyboard.press("n");
  await page.keyboard.type("Nobody Known");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name")).toHaveValue("Nobody Known");
  await page.getByLabel("Phone").fill("044 555 77 88");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("044 555 77 88 · born unknown");
  await expect(page.getByRole("button", { name: /^Next free/ })).toBeFocused();
});

test("the appointment drawer moves, notes, steps the status and cancels", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await page.getByRole("button", { name: /^Vito Okafor 11:30/ }).click();
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  await expect(drawer).toContainText("+41 44 555");
  await drawer.getByRole("button", { name: "Arrived" }).click();
  await expect(drawer).toContainText("Arrived");
  await drawer.getByLabel("Note").fill("Asked for a receipt");
  await drawer.getByRole("button", { name: "Save note" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Note of Vito Okafor saved");
  await drawer.getByLabel("Practitioner").selectOption("Mei Lin, dietitian");
  await drawer.getByLabel("Start").fill("16:45");
  await drawer.getByRole("button", { name: "Move", exact: true }).click();
  await drawer.getByRole("button", { name: "Move anyway" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "Moved Vito Okafor to 16:45–17:15, Mei Lin, dietitian",
  );
  await drawer.getByRole("button", { name: "Cancel appointment" }).click();
  await expect(drawer).toContainText("Cancelled");
  await page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
  await expect(page.getByRole("button", { name: /^Vito Okafor 16:45 .*, arrived, Mei Lin/ })).toBeAttached();
});

test("what is being typed stays when the visit is moved in Google, and the form says so", async ({
  openClinic,
}) => {
  const { page, desk } = await openClinic({ now: HALF_PAST_TEN });
  const card = page.getByRole("button", { name: /^Vito Okafor 11:30/ });
  const id = (await card.getAttribute("data-appointment-id")) ?? "";
  await card.click();
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  await drawer.getByLabel("Start").fill("17:15");
  moveElsewhere(desk(), id, "2026-11-23T18:00");
  await expect(drawer.getByRole("alert")).toContainText("Moved elsewhere just now, to Mon 23 Nov, 18:00.");
  await expect(drawer.getByLabel("Start")).toHaveValue("17:15");
  await expect(drawer.getByLabel("End")).toHaveValue("17:45");
});
