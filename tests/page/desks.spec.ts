import { expect, test } from "../support/page/desk-page.ts";

test.use({ viewport: { width: 1440, height: 900 } });

const CODE = "7K3MQT-9XW2P-HV5RA-D8EJ4-CN6YB";

test("[MD1] another desk is let in with a code that shows its time, and can be withdrawn", async ({
  openDesk,
}) => {
  const page = await openDesk();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Add another desk" }).click();
  const card = page.getByRole("region", { name: "Code for another desk" });
  await expect(card.getByRole("status")).toHaveText(CODE);
  await expect(card.getByRole("img", { name: "The code as a picture to scan" })).toBeVisible();
  await expect(card.getByRole("timer")).toHaveText(/^(10:00|9:5\d)$/);
  await card.scrollIntoViewIfNeeded();
  await page.screenshot({ path: test.info().outputPath("code.png") });
  await card.getByRole("button", { name: "Withdraw the code" }).click();
  await expect(page.getByRole("button", { name: "Add another desk" })).toBeVisible();
});

test("[MD1] the first start offers to join a clinic, and says what is wrong with a code", async ({
  openDesk,
}) => {
  const page = await openDesk("notSetUp");
  await page.getByRole("button", { name: "Join a clinic that is already set up" }).click();
  const field = page.getByLabel("Code from the other desk");
  await expect(field).toBeFocused();
  await field.fill("7K3MQT");
  await page.getByRole("button", { name: "Join the clinic" }).click();
  await expect(page.getByRole("alert")).toContainText("That is not a whole code.");
  await field.fill(CODE.replace("7", "8"));
  await page.getByRole("button", { name: "Join the clinic" }).click();
  await expect(page.getByRole("alert")).toContainText("The code does not fit. 4 tries are left");
  await page.screenshot({ path: test.info().outputPath("join.png") });
  await field.fill(CODE);
  await page.getByLabel("Name of this desk").fill("Reception 2");
  await page.getByRole("button", { name: "Join the clinic" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lakeside Clinic" })).toBeVisible();
  await expect(page).toHaveTitle("Clinic Desk");
});

test("[MD6] a recovery code that opens nothing is said plainly", async ({ openDesk }) => {
  const page = await openDesk("notSetUp");
  await page.getByRole("button", { name: "Join a clinic that is already set up" }).click();
  await page.getByRole("button", { name: "Use the recovery code" }).click();
  await page.getByLabel("Recovery code").fill("8QZW-2K5T-VN7R-XJ3M-H9PC-YA4D-6E1B");
  await page.getByRole("button", { name: "Bring the clinic back" }).click();
  await expect(page.getByRole("alert")).toContainText("This recovery code opens nothing.");
});

test("[MD6] taking a desk out is asked about and says what else to do", async ({ openDesk }) => {
  const page = await openDesk("desks");
  await page.getByRole("button", { name: "Settings" }).click();
  await expect(page.getByText("Another desk runs a newer Clinic Desk.")).toBeVisible();
  const list = page.getByRole("list", { name: "Other desks" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: "Take out Laptop of Dr Patel" }).click();
  await expect(list).toContainText("change the password of the Google account");
  await list.scrollIntoViewIfNeeded();
  await page.screenshot({ path: test.info().outputPath("revoke.png") });
  await page.getByRole("button", { name: "Take this desk out" }).click();
  await expect(list.getByRole("listitem").nth(1)).toContainText("Taken out of the clinic");
});

test("[MD5] a setting that gave way to another desk's is said until it is put away", async ({ openDesk }) => {
  const page = await openDesk("desks");
  await page.getByRole("button", { name: "Changes from Google, 1 new" }).click();
  const said = page.getByText("this desk chose “20 minutes”, another one chose “30 minutes” later");
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "Put away" }).click();
  await expect(said).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Changes from Google", exact: true })).toBeVisible();
});

test("[MD6] a desk that was taken out shows nothing but why, what has not gone out, and the way back", async ({
  openDesk,
}) => {
  const page = await openDesk("revoked");
  await expect(page.getByRole("heading", { name: "This desk was taken out of the clinic" })).toBeVisible();
  await expect(page.getByText("2 changes made here have not reached Google.")).toBeVisible();
  await expect(page.getByText("Vito Okafor")).toHaveCount(0);
  await expect(page.getByText("This could not be read")).toHaveCount(0);
  await page.getByRole("button", { name: "List for IT" }).click();
  await expect(page.getByLabel("What has not gone out")).toHaveValue(/appointment_id/);
  await page.screenshot({ path: test.info().outputPath("revoked.png") });
  await page.getByLabel("Code from the other desk").fill(CODE);
  await page.getByRole("button", { name: "Join the clinic" }).click();
  await expect(page.getByRole("button", { name: /^Vito Okafor 11:30/ })).toBeVisible();
});

test("[MD6] what is done at the moment a desk is taken out is refused with a sentence", async ({
  openDesk,
}) => {
  const page = await openDesk();
  const visit = page.getByRole("button", { name: /^Vito Okafor 11:30/ });
  await visit.click();
  await page.evaluate(() => window.standIn.takeOut());
  await page.getByRole("button", { name: "Arrived", exact: true }).click();
  await expect(
    page.getByText("This could not be saved: this desk was taken out of the clinic."),
  ).toBeVisible();
  await page.evaluate(() => window.standIn.announceDesks());
  await expect(page.getByText("1 change made here has not reached Google.")).toBeVisible();
  await expect(visit).toHaveCount(0);
});

test("[CH3] with other desks, disconnecting is for this desk or for the whole clinic", async ({
  openDesk,
}) => {
  const page = await openDesk("desks");
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByRole("button", { name: "The whole clinic" })).toBeVisible();
  await page.getByRole("button", { name: "Only this desk" }).click();
  await expect(page.getByRole("button", { name: "Connect Google Calendar" })).toBeVisible();
});

test("[MD6] a recovery code is shown once, when it is made; another one asks first", async ({ openDesk }) => {
  const page = await openDesk();
  await page.getByRole("button", { name: "Settings" }).click();
  await expect(page.getByText("8QZW-2K5T")).toHaveCount(0);
  await page.getByRole("button", { name: "Make a recovery code" }).click();
  const card = page.getByRole("region", { name: "Recovery code", exact: true });
  await expect(card).toContainText("8QZW-2K5T");
  await card.scrollIntoViewIfNeeded();
  await page.screenshot({ path: test.info().outputPath("recovery.png") });
  await card.getByRole("button", { name: "It is on paper" }).click();
  await expect(page.getByText("8QZW-2K5T")).toHaveCount(0);
  await page.getByRole("button", { name: "Make another recovery code" }).click();
  const asked = page.getByRole("region", { name: "Another recovery code" });
  await expect(asked).toContainText("The one on paper is no longer good from then on.");
  await asked.getByRole("button", { name: "Keep the paper" }).click();
  await page.getByRole("button", { name: "Make another recovery code" }).click();
  await asked.getByRole("button", { name: "Make another one" }).click();
  await expect(card).toContainText("8QZW-2K5T");
});

test("[MD6] a desk that came with the recovery code is said on every screen until it is put away", async ({
  openDesk,
}) => {
  const page = await openDesk("desks");
  const notice = page
    .getByRole("alert")
    .filter({ hasText: "came into the clinic with the recovery code: Office" });
  await expect(notice).toContainText("If none of you did that, take it out now.");
  await page.screenshot({ path: test.info().outputPath("recovered.png") });
  await notice.getByRole("button", { name: "It was one of us" }).click();
  await expect(notice).toHaveCount(0);
  await page.getByRole("button", { name: "Settings" }).click();
  await expect(page.getByText(/^The recovery code of .*2026.* was used\./)).toBeVisible();
});
