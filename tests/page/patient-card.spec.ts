import { expect, test } from "../support/page/clinic-page.ts";

test("a patient's card is opened from the search, changed in place, and taken back", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await page.getByRole("button", { name: "Find a patient" }).click();
  await page.getByLabel("Find a patient").fill("vito dang");
  await page.getByRole("button", { name: "Vito Dang", exact: true }).click();
  const card = page.getByRole("dialog", { name: "Patient", exact: true });
  await expect(card.getByRole("heading", { name: "Vito Dang" })).toBeVisible();
  await card.getByRole("button", { name: "Edit" }).click();
  await card.getByLabel("Name").fill("");
  await card.getByLabel("Phone").fill("+41 44 555 99 88");
  await card.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText("Type the patient's name.")).toBeVisible();
  await expect(card.getByLabel("Name")).toBeFocused();
  await card.getByLabel("Name").fill("Vito O'Brien <b>");
  await card.getByLabel("Date of birth").fill("1990-11-24");
  await card.getByRole("textbox", { name: "Note" }).fill("كرسي متحرك");
  await card.getByRole("button", { name: "Save" }).click();
  await expect(card.getByRole("heading", { name: "Vito O'Brien <b>" })).toBeVisible();
  await expect(card.getByText("+41 44 555 99 88")).toBeVisible();
  await expect(card.getByText("1990-11-24 · 35 years old")).toBeVisible();
  await page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
  await expect(card.getByRole("heading", { name: "Vito Dang" })).toBeVisible();
});

test("the card shows all visits, leads to a day, and books the same again", async ({ openClinic }) => {
  const { page } = await openClinic();
  await page
    .getByRole("button", { name: /^Mona Hansen/ })
    .first()
    .press("Enter");
  await page
    .getByRole("dialog", { name: "Appointment" })
    .getByRole("button", { name: "Mona Hansen" })
    .click();
  const card = page.getByRole("dialog", { name: "Patient", exact: true });
  const past = card.getByRole("region", { name: "Past visits" });
  const visit = past.getByRole("button").first();
  await expect(visit).toContainText("with");
  await visit.click();
  await expect(page.getByRole("dialog", { name: "Appointment" })).toContainText("Mona Hansen");
  await page.getByRole("button", { name: "Mona Hansen", exact: true }).click();
  await card.getByRole("button", { name: "Book again with the same practitioner" }).click();
  const booking = page.getByRole("dialog", { name: "New appointment" });
  await expect(booking.getByText("Mona Hansen")).toBeVisible();
});
