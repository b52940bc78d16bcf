import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/page/clinic-page.ts";

/** Opens the settings at one of their sections. */
async function openSection(page: Page, name: string): Promise<Locator> {
  await page.getByRole("button", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("tab", { name }).click();
  return settings;
}

function column(page: Page, practitioner: string): Locator {
  return page.getByRole("group", { name: practitioner });
}

test("a practitioner is added, changed, moved and retired, and the day follows", async ({ openClinic }) => {
  const { page } = await openClinic();
  const settings = await openSection(page, "Practitioners");
  const list = settings.getByRole("list", { name: "Practitioners" });
  await settings.getByRole("button", { name: "Add a practitioner" }).click();
  const form = settings.getByRole("form", { name: "Add a practitioner" });
  await form.getByRole("button", { name: "Add" }).click();
  await expect(form.getByLabel("Name")).toBeFocused();
  await expect(form.getByText("Type a name.")).toBeVisible();
  await form.getByLabel("Name").fill("dr amara patel");
  await form.getByRole("button", { name: "Add" }).click();
  await expect(form.getByText("This name is taken. Choose another one.")).toBeVisible();
  await form.getByLabel("Name").fill("Noor O’Brien <b>");
  await form.getByLabel("E-mail address").fill("noor");
  await form.getByRole("radio", { name: "Olive" }).check();
  await form.getByLabel("Name").press("Enter");
  await expect(form.getByLabel("E-mail address")).toBeFocused();
  await form.getByLabel("E-mail address").fill("noor@clinic.example");
  await form.getByRole("button", { name: "Add" }).click();
  await expect(list.getByRole("listitem").last()).toContainText("Noor O’Brien <b>");
  await expect(list.getByRole("listitem").last()).toContainText("Olive · noor@clinic.example · No calendar");

  await settings.getByRole("button", { name: "Edit Dr Jonas Weber" }).click();
  const edit = settings.getByRole("form", { name: "Edit Dr Jonas Weber" });
  await edit.getByLabel("Name").fill("Dr Jonas Huber");
  await edit.getByRole("button", { name: "Save" }).click();
  await settings.getByRole("button", { name: "Move Dr Jonas Huber up" }).click();
  await expect(list.getByRole("listitem").first()).toContainText("Dr Jonas Huber");
  await page.getByRole("group", { name: "Done" }).getByRole("button", { name: "Undo" }).click();
  await expect(list.getByRole("listitem").first()).toContainText("Dr Amara Patel");

  await settings.getByRole("button", { name: "Book no longer: Noor O’Brien <b>" }).press("Enter");
  await expect(list).not.toContainText("Noor O’Brien <b>");
  await expect(settings.getByRole("button", { name: /^Book no longer: / }).last()).toBeFocused();
  await settings.getByRole("button", { name: "Book again: Noor O’Brien <b>" }).press("Enter");
  await expect(list).toBeFocused();

  await settings.getByRole("button", { name: "Book no longer: Mei Lin, dietitian" }).click();
  await expect(settings.getByRole("alert")).toContainText(/Mei Lin, dietitian has \d+ visits to come/);
  await settings.getByRole("button", { name: "Book no longer all the same" }).click();
  await expect(settings.getByRole("list", { name: "Booked no longer" })).toContainText("Mei Lin, dietitian");
  await page.keyboard.press("Escape");
  // Today somebody comes to her: her column stays for today.
  await expect(column(page, "Mei Lin, dietitian")).toBeVisible();
  await page.getByRole("button", { name: "New appointment" }).click();
  const who = page.getByRole("dialog").getByRole("combobox", { name: "Practitioner" });
  await expect(who.getByRole("option", { name: "Mei Lin, dietitian" })).toHaveCount(0);
  await expect(who.getByRole("option", { name: "Noor O’Brien <b>" })).toHaveCount(1);
});

test("what was set up is taken back with Ctrl+Z, in order, also once the settings are closed", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  const settings = await openSection(page, "Practitioners");
  const rows = settings.getByRole("list", { name: "Practitioners" }).getByRole("listitem");
  const jonas = rows.filter({ hasText: "Dr Jonas Weber" });
  const colourBefore = await jonas.innerText();
  await settings.getByRole("button", { name: "Edit Dr Jonas Weber" }).click();
  const edit = settings.getByRole("form", { name: "Edit Dr Jonas Weber" });
  await edit.getByRole("radio", { name: "Olive" }).check();
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(jonas).toContainText("Olive");
  await settings.getByRole("button", { name: "Move Dr Jonas Weber up" }).click();
  await expect(rows.first()).toContainText("Dr Jonas Weber");
  await settings.getByRole("tab", { name: "Clinic" }).click();
  const name = settings.getByLabel("Name of the clinic");
  await name.fill("Hillside Clinic");
  await settings.getByRole("button", { name: "Save" }).click();
  const notice = page.getByRole("group", { name: "Done" });
  await notice.getByRole("button", { name: "Undo" }).click();
  await expect(notice).toContainText("Taken back: the change of Hillside Clinic");
  await expect(name).toHaveValue("Lakeside Clinic");
  await page.keyboard.press("Escape");
  await expect(settings).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(notice).toContainText("The order is as before");
  await page.keyboard.press("Control+z");
  await expect(notice).toContainText("Taken back: the change of Dr Jonas Weber");
  await openSection(page, "Practitioners");
  await expect(rows.first()).toContainText("Dr Amara Patel");
  await expect.poll(() => jonas.innerText()).toBe(colourBefore);
});
