import { expect, test } from "../support/page/desk-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

test("without a client id the settings say that sync is being set up", async ({ openDesk }) => {
  const page = await openDesk("notConfigured");
  await expect(page.getByRole("button", { name: "Google Calendar sync is being set up" })).toBeVisible();
  await page.getByRole("button", { name: "Settings" }).click();
  await expect(
    page.getByText("Google Calendar sync is being set up. It will be available soon."),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Connect Google Calendar" })).toHaveCount(0);
});

test("a sign-in shows its address and can be given up", async ({ openDesk }) => {
  const page = await openDesk();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Connect Google Calendar" }).click();
  await expect(page.getByText("Continue in your browser")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /Copy this address/ })).toHaveValue(/^https:/);
  await page.getByRole("button", { name: "Give up" }).click();
  await expect(page.getByRole("button", { name: "Connect Google Calendar" })).toBeVisible();
});

test("[AC6] nothing is linked before the owner has seen what will be sent", async ({ openDesk }) => {
  const page = await openDesk("connected");
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByLabel("Calendar for Lena Ortiz, physio").selectOption("Create new calendar");
  await page.getByRole("button", { name: "Link Lena Ortiz, physio" }).click();
  await expect(
    page.getByText(/\d+ upcoming appointments will be sent\. This is what one looks like:/),
  ).toBeVisible();
  await expect(page.getByText(/^Appointment — /)).toBeVisible();
  await page.getByRole("button", { name: "Link calendar" }).click();
  await expect(page.getByRole("button", { name: "Unlink Lena Ortiz, physio" })).toBeVisible();
  await page.getByRole("button", { name: "Unlink Lena Ortiz, physio" }).click();
  await expect(page.getByLabel("Calendar for Lena Ortiz, physio")).toBeVisible();
});

test("disconnecting is asked about in place", async ({ openDesk }) => {
  const page = await openDesk("connected");
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Disconnect" }).click();
  await page.getByRole("button", { name: "Stay connected" }).click();
  await page.getByRole("button", { name: "Disconnect" }).click();
  await page.getByRole("button", { name: "Disconnect Google Calendar" }).click();
  await expect(page.getByRole("button", { name: "Connect Google Calendar" })).toBeVisible();
});

test("[AC4] another account is used only after the owner has seen what stays behind", async ({
  openDesk,
}) => {
  const page = await openDesk("connected");
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Use another Google account" }).click();
  const question = page.getByRole("region", { name: "Use another Google account" });
  await expect(question).toContainText("Leave owner@lakeside.example?");
  await expect(question).toContainText(/Dr Amara Patel: Lakeside Clinic, \d+ upcoming appointments/);
  await expect(question).toContainText("2 changes have not reached Google yet");
  await page.screenshot({ path: test.info().outputPath("switch.png") });
  await question.getByRole("button", { name: "Leave this account" }).click();
  await expect(page.getByRole("button", { name: "Connect Google Calendar" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Use another Google account" })).toHaveCount(0);
});

test("[MG5] a conflict shows both versions until one is chosen", async ({ openDesk }) => {
  const page = await openDesk("busy");
  await page.getByRole("button", { name: "1 change needs you" }).click();
  const conflict = page.getByRole("region", { name: /^Changed here and in Google/ });
  await expect(conflict).toContainText("Mon 23 Nov, 11:30–12:00");
  await expect(conflict).toContainText("Mon 23 Nov, 15:00–15:30");
  await conflict.getByRole("button", { name: "Keep ours" }).click();
  await expect(conflict).toHaveCount(0);
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Kept ours; Google is told");
});

test("the queue says what waits and why, and tries a parked change again", async ({ openDesk }) => {
  const page = await openDesk("busy");
  await page.getByRole("button", { name: "1 change needs you" }).click();
  const queue = page.getByRole("dialog", { name: "Waiting for Google" });
  await expect(queue.getByRole("listitem").nth(0)).toContainText("New appointment");
  await expect(queue.getByRole("listitem").nth(0)).toContainText(
    "goes out by itself when the internet is back",
  );
  await expect(queue.getByRole("listitem").nth(1)).toContainText("Being sent now.");
  await queue.getByRole("listitem").nth(2).getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Tried again");
});

test("[MG2] the feed tells what Google changed, and undoes it", async ({ openDesk }) => {
  const page = await openDesk("busy");
  await page.getByRole("button", { name: "Changes from Google, 2 new" }).click();
  const feed = page.getByRole("dialog", { name: "Changes from Google" });
  const line = feed.getByRole("listitem").first();
  await expect(line).toContainText(/moved .* from 10:30 to 11:00 in Google/);
  await line.getByRole("button", { name: "Undo" }).click();
  await expect(line).toContainText("undone");
});

test("a file's bad rows are listed with line and reason", async ({ openDesk }) => {
  const page = await openDesk();
  await page.getByRole("button", { name: "Settings" }).click();
  const file = { name: "patients.csv", mimeType: "text/csv", buffer: Buffer.from("name,phone\nMona,1") };
  await page.getByLabel("Patients", { exact: true }).setInputFiles(file);
  await expect(page.getByText("12 added, 3 already there, 2 not taken")).toBeVisible();
  await expect(
    page.getByRole("table", { name: "Patients: rows that were not taken" }).getByRole("row"),
  ).toHaveText([
    "LineWhy",
    "4The name is empty. Type one in the column name.",
    "931.02.1980 is no date of birth. Write it as 1980-02-28.",
  ]);
});

test("privacy is a choice of three", async ({ openDesk }) => {
  const page = await openDesk();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("radio", { name: "Initials only" }).check();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Settings" }).click();
  await expect(page.getByRole("radio", { name: "Initials only" })).toBeChecked();
});
