import { expect, test } from "../support/page/clinic-page.ts";

test("days are closed with whom to call, the day says so, and they are opened again", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await page.getByRole("button", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("tab", { name: "Hours and closed days" }).click();
  await expect(settings.getByText("No day is closed.")).toBeVisible();
  const form = settings.getByRole("form", { name: "Close days" });
  await form.getByLabel("First day").fill("2026-11-25");
  await form.getByLabel("Last day").fill("2026-11-24");
  await form.getByRole("button", { name: "Close days" }).click();
  await expect(form.getByText("The last day comes before the first.")).toBeVisible();
  await expect(form.getByLabel("Last day")).toBeFocused();
  await form.getByLabel("First day").fill("2026-11-24");
  await form.getByLabel("Last day").fill("2026-11-25");
  await form.getByRole("button", { name: "Close days" }).click();
  await expect(form.getByText("Type a reason.")).toBeVisible();
  await form.getByLabel("Reason").fill("Holiday");
  await form.getByLabel("Who is closed").selectOption("Dr Amara Patel");
  await form.getByRole("button", { name: "Close days" }).click();
  const span = settings.getByRole("list", { name: "Closed days" }).getByRole("listitem").first();
  await expect(span).toContainText("Tuesday 24 November 2026 to Wednesday 25 November 2026");
  await expect(span).toContainText(/\d+ visits lie in these days\. They stay booked: call the patients\./);
  await expect(span.getByRole("listitem").first()).toContainText(/Tue 24 Nov, .* with Dr Amara Patel/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /next day/i }).click();
  await expect(page.getByRole("group", { name: "Dr Amara Patel" })).toContainText("Holiday");
  await page.getByRole("button", { name: "Settings" }).click();
  await settings.getByRole("tab", { name: "Hours and closed days" }).click();
  await settings.getByRole("button", { name: /^Open again: Tuesday/ }).click();
  await expect(settings.getByText("No day is closed.")).toBeVisible();
  await page.getByRole("group", { name: "Done" }).getByRole("button", { name: "Undo" }).click();
  await expect(span).toContainText("Holiday");
});

test("hours are changed by keyboard alone; overlaps are named at their field", async ({ openClinic }) => {
  const { page } = await openClinic();
  await page.getByRole("button", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Settings" });
  // From the first section down to the fourth.
  for (let down = 0; down < 3; down += 1) await page.keyboard.press("ArrowDown");
  const from = settings.getByRole("textbox", { name: "From, Monday 2" });
  await from.fill("11");
  await page.keyboard.press("Tab");
  await expect(from).toHaveValue("11:00");
  await page.keyboard.press("Enter");
  await expect(settings.getByText("These hours overlap others of this day.")).toBeVisible();
  await expect(from).toBeFocused();
  await settings.getByRole("button", { name: "Remove hours 2 on Monday" }).press("Enter");
  await settings.getByRole("button", { name: "Copy Monday to Tuesday until Friday" }).press("Enter");
  await settings.getByRole("button", { name: "Save" }).press("Enter");
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "The hours of Dr Amara Patel are saved",
  );
  await settings.getByRole("textbox", { name: "From, Monday 1" }).fill("7");
  await page.keyboard.press("Escape");
  await settings.getByRole("alert").getByRole("button", { name: "Go back to it" }).click();
  await settings.getByRole("button", { name: "Discard" }).click();
  await settings.getByLabel("Hours of").selectOption("Lena Ortiz, physio");
  await expect(settings.getByRole("textbox", { name: "From, Friday 2" })).toHaveValue("13:00");
  await settings.getByLabel("Hours of").selectOption("Dr Amara Patel");
  await expect(settings.getByRole("textbox", { name: "From, Friday 2" })).toHaveCount(0);
});
