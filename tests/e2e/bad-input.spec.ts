import { addDays } from "../../shared/time.ts";
import { expect, test } from "../support/clinic-world.ts";

/* What a receptionist reads when something cannot be: one clear sentence, and the form as it was. */

test("what cannot be booked is said in a sentence, and nothing typed is lost", async ({ world }) => {
  const { page } = await world.launch();
  await page.getByRole("button", { name: "New appointment" }).click();
  const drawer = page.getByRole("dialog", { name: "New appointment" });
  await drawer.getByRole("combobox", { name: "Patient" }).fill(world.patient);
  await page.getByRole("option", { name: new RegExp(`^${world.patient}`) }).click();
  await drawer.getByLabel("Practitioner").selectOption({ label: "Dr Amara Patel" });
  await drawer.getByLabel("Note").fill("Bring the referral");
  const start = drawer.getByLabel("Start");
  const end = drawer.getByLabel("End");
  const book = drawer.getByRole("button", { name: "Book", exact: true });

  await start.fill("11:00");
  await end.fill("10:30");
  await book.click();
  await expect(drawer.getByText(/end.*before.*start/i)).toBeVisible();

  await start.fill("11:15");
  await end.fill("12:00");
  await book.click();
  await expect(drawer.getByText(/Overlaps /)).toBeVisible();
  await expect(drawer.getByRole("button", { name: "Book anyway" })).toBeVisible();
  await expect(drawer.getByLabel("Note")).toHaveValue("Bring the referral");
  await expect(start).toHaveValue("11:15");

  await drawer.getByRole("button", { name: "Book anyway" }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole("button", { name: new RegExp(`^${world.patient} 11:15`) })).toBeVisible();
});

test("a patient without a name, or with a phone number that is none, is not registered", async ({
  world,
}) => {
  const { page } = await world.launch();
  await page.getByRole("button", { name: "New appointment" }).click();
  const drawer = page.getByRole("dialog", { name: "New appointment" });
  await drawer.getByRole("combobox", { name: "Patient" }).fill("Testpatientin Nova");
  await page.getByRole("option", { name: /^Register new patient/ }).click();
  await drawer.getByLabel("Phone").fill("no phone");
  await drawer.getByRole("button", { name: /^Register/ }).click();
  await expect(drawer.getByText(/phone number/i)).toBeVisible();
  await drawer.getByLabel("Name").fill("   ");
  await drawer.getByRole("button", { name: /^Register/ }).click();
  await expect(drawer.getByText(/name/i).filter({ hasText: /type|enter|need/i })).toBeVisible();
});

test("an imported file keeps its good rows and lists the bad ones with line and reason", async ({
  world,
}) => {
  const { page } = await world.launch();
  await page.getByRole("button", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("tab", { name: "Import" }).click();
  const day = addDays(world.zone.today, 1);
  await settings.getByLabel("Patients", { exact: true }).setInputFiles({
    name: "patients.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "name,phone,birth_date,note\nNova Quellmann,07700 900901,1990-02-28,\n,07700 900902,,\nRufus Ohm,abc,,\n",
    ),
  });
  await expect(settings.getByText(/1 added/)).toBeVisible();
  await expect(settings.getByRole("row", { name: /^3 / })).toBeVisible();
  await expect(settings.getByRole("row", { name: /^4 .*phone/i })).toBeVisible();
  await settings.getByLabel("Appointments", { exact: true }).setInputFiles({
    name: "appointments.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      `date,start,end,patient,practitioner,service\n${day},06:00,06:30,Nova Quellmann,Dr Amara Patel,Consultation\n${day},07:30,07:00,Nova Quellmann,Dr Amara Patel,Consultation\n`,
    ),
  });
  await expect(settings.getByRole("row", { name: /^3 .*before/i })).toBeVisible();
});
