import { expect, test } from "../support/page/clinic-page.ts";

test("patients and visits are saved in the form the import reads, and as a calendar file", async ({
  openClinic,
}) => {
  const { page, savedFile } = await openClinic();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Import" }).click();
  await page.getByRole("button", { name: "Save patients" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "Saved as patients-2026-11-23.csv: 120 rows.",
  );
  expect(savedFile("patients-2026-11-23.csv").toString("utf8").split("\r\n")).toContain(
    "Vito Moreau,+41 44 555 1001,1951-02-11,",
  );
  const visits = page.getByRole("group", { name: "Visits" });
  await visits.getByLabel("First day").fill("2026-11-24");
  await visits.getByLabel("Last day").fill("2026-11-23");
  await expect(visits.getByText("Choose two days, the first one not after the last.")).toBeVisible();
  await expect(visits.getByRole("button", { name: "Save visits" })).toBeDisabled();
  await visits.getByLabel("First day").fill("2026-11-23");
  await visits.getByRole("button", { name: "Save visits" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    /Saved as appointments-2026-11-23\.csv: \d+ visits\./,
  );
  await visits.getByRole("radio", { name: /^A calendar file/ }).check();
  await visits.getByRole("radio", { name: /^Names, phones and notes/ }).check();
  await visits.getByRole("combobox", { name: "Practitioner" }).click();
  await page.getByRole("option", { name: "Dr Jonas Weber" }).click();
  await visits.getByRole("button", { name: "Save visits" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    /Saved as appointments-2026-11-23\.ics: \d+ visits\./,
  );
  expect(savedFile("appointments-2026-11-23.ics").toString("utf8")).toContain("SUMMARY:Appointment — ");
});
