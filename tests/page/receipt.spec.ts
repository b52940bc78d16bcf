import { expect, test } from "../support/page/desk-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

test("a visit's way to Google is four ticks", async ({ openDesk }) => {
  const page = await openDesk("busy");
  await page.getByRole("button", { name: /^Nils Tanaka 13:30/ }).click();
  const ticks = page.getByRole("list", { name: "On its way to Google" }).getByRole("listitem");
  await expect(ticks).toHaveText([
    "Saved hereMon 23 Nov, 10:31",
    "SentMon 23 Nov, 10:31",
    "Accepted by GoogleMon 23 Nov, 10:31",
    "Seen back from GoogleMon 23 Nov, 10:31",
  ]);
});

test("what a visit waits for is one sentence with one button", async ({ openDesk }) => {
  const page = await openDesk("busy");
  await page.getByRole("button", { name: /^Vito Okafor 11:30/ }).click();
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  await expect(drawer).toContainText("It waits until somebody chooses which version to keep.");
  await drawer.getByRole("button", { name: "Choose in the queue" }).click();
  await expect(page.getByRole("dialog", { name: "Waiting for Google" })).toBeVisible();
});

test("[MG7] a title given in Google is shown, and ours put back", async ({ openDesk }) => {
  const page = await openDesk("busy");
  await page.getByRole("button", { name: /^Nils Tanaka 13:30/ }).click();
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  await expect(drawer).toContainText("Title in Google: Mr Tanaka, bring the file");
  await drawer.getByRole("button", { name: "Put ours back" }).click();
  await expect(drawer).not.toContainText("Title in Google");
  await expect(drawer.getByRole("heading", { level: 3 })).toHaveText("Nils Tanaka");
});

test("[MG7] a visit whose event was made all-day leads to it, and gets one of its own again", async ({
  openDesk,
}) => {
  const page = await openDesk("busy");
  await page.getByRole("button", { name: "Open in Google Calendar: Appointment — Zoe Qureshi" }).click();
  await page.getByRole("button", { name: /^Zoe Qureshi 15:45/ }).click();
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  await drawer.getByRole("button", { name: "Open in Google Calendar" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Opened in the browser");
  await drawer.getByRole("button", { name: "Put the appointment back as its own event" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText("It gets an event of its own again");
  await expect(drawer).toContainText("It goes out by itself in a moment.");
});

test("[MG9] what was declined in Google waits for somebody, who says that it stays", async ({ openDesk }) => {
  const page = await openDesk("busy");
  await page.getByRole("button", { name: "1 change needs you" }).click();
  const card = page.getByRole("region", { name: "Declined in Google: Sven Okafor" });
  await expect(card).toContainText("The patient declined this in Google. Call +41 44 555");
  await card.getByRole("button", { name: "Open the visit" }).click();
  await expect(page.getByRole("dialog", { name: "Appointment" })).toContainText(
    "Confirmed, declined in Google by the patient",
  );
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "1 change needs you" }).click();
  await card.getByRole("button", { name: "It stays" }).click();
  await expect(card).toHaveCount(0);
});

test("[MG9] the settings ask what answers do", async ({ openDesk }) => {
  const page = await openDesk();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByLabel("A patient says yes").selectOption("arrive");
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Saved what answers in Google do");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Settings" }).click();
  await expect(page.getByLabel("A patient says yes")).toHaveValue("arrive");
});

test("[PL9] events that could not be read are listed, with a way to their calendar", async ({ openDesk }) => {
  const page = await openDesk("busy");
  await page.getByRole("button", { name: "1 change needs you" }).click();
  const list = page.getByRole("region", { name: "Events that could not be read" });
  await expect(list).toContainText("It repeats too often to be followed");
  await list.getByRole("button", { name: "Open the calendar Lakeside Clinic" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText("Opened in the browser");
});

test("[BK6] Ctrl+Z takes back the latest act, then the one before, and says so", async ({ openDesk }) => {
  const page = await openDesk();
  await page.getByRole("button", { name: /^Nils Tanaka 13:30/ }).click();
  const drawer = page.getByRole("dialog", { name: "Appointment" });
  await drawer.getByRole("button", { name: "Arrived" }).click();
  await drawer.getByRole("button", { name: "Cancel appointment" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "Taken back: the cancellation of Nils Tanaka",
  );
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("group", { name: "Done" })).toContainText("now confirmed");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("group", { name: "Done" })).toContainText("There is nothing to take back.");
});

test("[AC5] a calendar that is not read alarms in the pill, and the settings say which and what to do", async ({
  openDesk,
}) => {
  const page = await openDesk("notRead");
  await page.getByRole("button", { name: "Google not read for a while" }).click();
  await expect(page.getByRole("dialog", { name: "Waiting for Google" })).toContainText(
    "Since Mon 23 Nov, 10:12 a calendar was not read",
  );
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Settings" }).click();
  await expect(page.getByRole("alert")).toContainText("Not read since Mon 23 Nov, 10:12");
  await expect(page.getByRole("alert")).toContainText("Press “Sync now”");
});
