import { mkdirSync } from "node:fs";
import { countPdfPages } from "../../main/paper/count-pdf-pages.ts";
import { expect, test } from "../support/page/clinic-page.ts";

test("the day sheet is printed and saved as a PDF, one practitioner a page, phones and notes as chosen", async ({
  openClinic,
}) => {
  const { page, savedFile } = await openClinic();
  let printed = 0;
  await page.exposeFunction("countPrint", () => (printed += 1));
  await page.evaluate(() => {
    window.print = () => void Reflect.get(window, "countPrint")();
  });
  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog", { name: "Day sheet" });
  const preview = dialog.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("table")).toHaveCount(6);
  await expect(preview).toContainText("Dr Amara Patel");
  await expect(preview).toContainText("+41 44 555");
  await expect(preview).toContainText("Printed Mon 23 Nov, 09:30.");
  await dialog.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "Saved as day-sheet-2026-11-23.pdf: 6 pages.",
  );
  const pdf = savedFile("day-sheet-2026-11-23.pdf");
  expect([pdf.subarray(0, 5).toString(), countPdfPages(pdf)]).toEqual(["%PDF-", 6]);
  // A4 is 595 by 842 points.
  expect(pdf.toString("latin1")).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);

  await dialog.getByRole("combobox", { name: "Practitioner" }).click();
  await page.getByRole("option", { name: "Dr Jonas Weber" }).click();
  await dialog.getByRole("radio", { name: "Letter" }).check();
  await dialog.getByRole("checkbox", { name: "With phone numbers" }).uncheck();
  await dialog.getByRole("checkbox", { name: "With notes" }).check();
  await expect(preview.getByRole("table")).toHaveCount(1);
  await expect(preview).not.toContainText("+41 44 555");
  await expect(preview.getByRole("columnheader", { name: "Note" })).toBeVisible();
  await dialog.getByRole("button", { name: "Print", exact: true }).click();
  await expect.poll(() => printed).toBe(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Lakeside Clinic" })).toBeHidden();
  mkdirSync("out/screens", { recursive: true });
  await page.screenshot({ path: "out/screens/day-sheet-on-paper.png", fullPage: true });
  const letter = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(letter).toMatch(/\/MediaBox\s*\[0 0 612(\.\d+)? 792(\.\d+)?\]/);
});

test("a week of a practitioner comes a page a day, and the slip of a visit on one", async ({
  openClinic,
}) => {
  const { page } = await openClinic();
  await page.keyboard.press("p");
  const sheet = page.getByRole("dialog", { name: "Day sheet" });
  await sheet.getByRole("combobox", { name: "Practitioner" }).click();
  await page.getByRole("option", { name: "Dr Jonas Weber" }).click();
  await sheet.getByRole("radio", { name: "Its whole week" }).check();
  await expect(sheet.getByRole("table")).toHaveCount(5);
  await expect(sheet.getByRole("region", { name: "Preview" })).toContainText("Friday 27 November 2026");
  await sheet.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "Saved as day-sheet-2026-11-23.pdf: 5 pages.",
  );
  await page.keyboard.press("Escape");
  await page
    .getByRole("button", { name: /^Mona Hansen/ })
    .first()
    .press("Enter");
  await page
    .getByRole("dialog", { name: "Appointment" })
    .getByRole("button", { name: "Print a slip" })
    .click();
  const dialog = page.getByRole("dialog", { name: "Appointment slip" });
  const preview = dialog.getByRole("region", { name: "Preview" });
  await expect(preview).toContainText("Appointment for Mona Hansen");
  await expect(preview).toContainText("Monday 23 November 2026 at 10:00");
  await dialog.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(
    "Saved as appointment-2026-11-23.pdf: 1 page.",
  );
});
