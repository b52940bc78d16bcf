import { expect, test } from "../support/page/clinic-page.ts";

test("a service is added, made longer, moved and retired, and booking follows", async ({ openClinic }) => {
  const { page } = await openClinic();
  await page.getByRole("button", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("tab", { name: "Services" }).click();
  const list = settings.getByRole("list", { name: "Services" });
  await settings.getByRole("button", { name: "Add a service" }).click();
  const form = settings.getByRole("form", { name: "Add a service" });
  await form.getByLabel("Name of the service").fill("Massage");
  await form.getByLabel("Length in minutes").fill("3");
  await form.getByRole("button", { name: "Add" }).click();
  await expect(form.getByLabel("Length in minutes")).toBeFocused();
  await expect(form.getByText("Type whole minutes from 5 to 720.")).toBeVisible();
  await form.getByLabel("Length in minutes").fill("50");
  await form.getByRole("button", { name: "Add" }).click();
  await expect(list.getByRole("listitem").last()).toContainText("Massage50 minutes");

  await settings.getByRole("button", { name: "Edit Consultation" }).click();
  const edit = settings.getByRole("form", { name: "Edit Consultation" });
  await edit.getByLabel("Length in minutes").fill("40");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(list.getByRole("listitem").first()).toContainText("Consultation40 minutes");
  await settings.getByRole("button", { name: "Move Massage up" }).click();
  await settings.getByRole("button", { name: "Book no longer: Telehealth" }).click();
  await expect(settings.getByRole("list", { name: "Booked no longer" })).toContainText("Telehealth");
  const done = page.getByRole("group", { name: "Done" });
  await expect(done).toContainText("Telehealth is booked no longer");
  await done.getByRole("button", { name: "Undo" }).click();
  await expect(done).toContainText("Telehealth is booked again");
  await settings.getByRole("button", { name: "Book no longer: Blood test" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Settings" })).toBeFocused();

  await page.keyboard.press("n");
  const service = page.getByRole("dialog").getByRole("combobox", { name: "Service" });
  expect(await service.getByRole("option").allTextContents()).toEqual([
    "Consultation (40 min)",
    "Follow-up (15 min)",
    "Physiotherapy (45 min)",
    "Vaccination (15 min)",
    "Massage (50 min)",
    "Telehealth (30 min)",
  ]);
});

test("the clinic is named anew; another zone is refused with what stands in its way", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await page.getByRole("button", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByLabel("Name of the clinic").fill("Clinic at the Lake");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Saved");
  await settings.getByLabel("Time zone").fill("Europe/Lisbon");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings.getByText(/\d+ visits to come are booked in the present time zone/)).toBeVisible();
  await settings.getByRole("button", { name: "Discard" }).click();
  await expect(settings.getByRole("combobox", { name: "Time zone" })).toHaveValue("Europe/Zurich");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1, name: "Clinic at the Lake" })).toBeVisible();
});

test("About says which program this is, and leads to its health", async ({ openClinic }) => {
  const { page } = await openClinic({ google: true });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("about");
  await page.keyboard.press("Enter");
  const settings = page.getByRole("dialog", { name: "Settings" });
  await expect(settings.getByRole("tabpanel", { name: "About" })).toContainText("MIT licence");
  await expect(settings.getByRole("status")).toHaveText(/^clinic-desk \/ .*en \/ connected/);
  await settings.getByRole("tab", { name: "Shortcuts" }).click();
  await settings.getByRole("switch", { name: /letters/i }).uncheck();
  await settings.getByRole("tab", { name: "About" }).click();
  await settings.getByRole("button", { name: "Open the health page" }).click();
  await expect(page.getByRole("heading", { name: /Health/ }).first()).toBeVisible();
});
