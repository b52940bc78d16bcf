import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countPdfPages } from "../../main/paper/count-pdf-pages.ts";
import { expect, test } from "../support/clinic-world.ts";

test("the day sheet and the patients lie as files in the chosen folder, for their owner alone", async ({
  world,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-saved-"));
  const { page } = await world.launch({ CLINIC_DESK_SAVE_FOLDER: folder });
  const done = page.getByRole("group", { name: "Done" });
  await page.getByRole("button", { name: "New appointment" }).waitFor();
  await page.keyboard.press("p");
  await page.getByRole("dialog", { name: "Day sheet" }).getByRole("button", { name: "Save as PDF" }).click();
  await expect(done).toContainText("Saved as day-sheet-");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Import" }).click();
  await page.getByRole("button", { name: "Save patients" }).click();
  await expect(done).toContainText("Saved as patients-");
  const [pdf = "", csv = ""] = readdirSync(folder).toSorted();
  expect(readdirSync(folder)).toHaveLength(2);
  expect(countPdfPages(readFileSync(join(folder, pdf)))).toBeGreaterThan(0);
  expect(readFileSync(join(folder, csv), "utf8")).toContain("name,phone,birth_date,note");
  expect([pdf, csv].map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600, 0o600]);
  rmSync(folder, { recursive: true, force: true });
});
