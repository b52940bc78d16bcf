import { expect, test } from "../support/page/clinic-page.ts";

/* The health page: a sentence, a state and one button for everything the desk relies on. */

test("[AC5] the page says how each calendar, the queue and the database are, and what can be done", async ({
  openClinic,
}) => {
  const { page, sandbox, advanceTo } = await openClinic({ google: true });
  await page.getByRole("button", { name: "Health", exact: true }).click();
  const google = page.getByRole("region", { name: "Google", exact: true });
  await expect(google).toContainText("Connected to Google as owner@clinic.example.");
  await expect(google).toContainText("No relay is set up on this installation");
  await expect(google).toContainText("Nothing waits for Google.");
  const calendars = page.getByRole("region", { name: "Calendars" });
  await expect(calendars.getByRole("listitem")).toHaveCount(2);
  await expect(calendars).toContainText("This calendar was read from Google now.");
  const desk = page.getByRole("region", { name: "This desk" });
  await expect(desk).toContainText("There is no copy on this computer yet.");
  await desk.getByRole("button", { name: "Keep a copy now" }).click();
  await expect(desk).toContainText("The last copy on this computer is from");

  sandbox?.control.addFault({ kind: "offline", times: 100_000 });
  await advanceTo("2026-11-23T08:50:00.000Z");
  await calendars.getByRole("button", { name: "Check now: Dr Amara Patel" }).click();
  await expect(google).toContainText("Google cannot be reached from this computer.");
  await expect(calendars.getByText("Passes by itself")).toHaveCount(2);
  await page.getByRole("button", { name: "Show the text" }).click();
  const text = page.getByRole("textbox", { name: /^The same as text/ });
  await expect(text).toHaveValue(/Google: offline/);
  await expect(text).not.toHaveValue(/Patel|owner@/);
});

test("[AC7] a self-test says how long each leg took, and red is only what a person can mend", async ({
  openClinic,
}) => {
  const { page, sandbox } = await openClinic({ google: true });
  await page.getByRole("button", { name: "Health", exact: true }).click();
  const selfTest = page.getByRole("region", { name: "Self-test: to Google and back" });
  await expect(selfTest).toContainText("Not tested yet.");
  await selfTest.getByRole("button", { name: "Test now" }).click();
  await expect(selfTest.getByText("The whole way works.")).toHaveCount(2);
  await expect(selfTest.getByRole("row", { name: /^Dr Amara Patel/ })).toContainText("not tried");

  sandbox?.control.addFault({
    kind: "status",
    status: 403,
    reason: "forbidden",
    match: { method: "POST", path: "/events" },
    times: 2,
  });
  await selfTest.getByRole("button", { name: "Test now" }).click();
  await expect(selfTest.getByText("Needs you")).toHaveCount(2);
  await expect(selfTest).toContainText("The connected account may not write to this calendar.");
});
