import { insertPractitioner } from "../../main/store/practitioners.ts";
import type { ClinicOptions } from "../support/page/clinic-page.ts";
import { expect, test } from "../support/page/clinic-page.ts";
import { exampleId } from "../support/page/example-clinic.ts";
import { PractitionerId } from "../../shared/ids.ts";

/** Ten practitioners, which no window has room for at once. */
const CROWDED: ClinicOptions = {
  prepare: ({ store }) =>
    store.write((writer) => {
      for (const number of [7, 8, 9, 10])
        insertPractitioner(writer, {
          id: PractitionerId.parse(exampleId(9, number)),
          name: `Dr Number ${String(number)}`,
          colour: "olive",
          email: null,
          accountId: null,
          calendarId: null,
          calendarName: null,
        });
    }),
};

/** The smallest window, and the same with everything at twice its size (WCAG 1.4.4). */
const SIZES = [
  ["1280 px", { width: 1280, height: 720 }],
  ["200 %", { width: 640, height: 360 }],
] as const;

for (const [name, viewport] of SIZES)
  test.describe(`at ${name}`, () => {
    test.use({ viewport });

    test("no screen is cut at its side, and every control can be brought into sight", async ({
      openClinic,
    }) => {
      const { page } = await openClinic(CROWDED);
      for (const [key, drawn] of [
        ["d", ".day-grid"],
        ["w", ".day-grid"],
        ["m", ".month"],
        ["g", ".agenda"],
      ] as const) {
        await page.keyboard.press(key);
        await expect(page.locator(drawn)).toBeVisible();
        const unreachable = await page.evaluate(() => {
          const controls = document.querySelectorAll(
            ".desk-header :is(button, input), .desk-rail button, .view-bar :is(button, select)",
          );
          const wide = document.documentElement.scrollWidth - window.innerWidth;
          return [
            ...(wide > 0 ? [`${String(wide)} px too wide`] : []),
            ...[...controls]
              .filter((control) => {
                control.scrollIntoView({ block: "nearest", inline: "nearest" });
                const box = control.getBoundingClientRect();
                const x = box.left + box.width / 2;
                const seen = document.elementFromPoint(x, box.top + box.height / 2);
                const isSeen = seen !== null && (control.contains(seen) || seen.contains(control));
                return box.width < 24 || box.height < 24 || !isSeen;
              })
              .map((control) => control.outerHTML.slice(0, 120)),
          ];
        });
        expect(unreachable, key).toEqual([]);
      }
      await page.keyboard.press("d");
      const last = page.getByRole("heading", { name: "Dr Number 10" });
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport({ ratio: 1 });
    });
  });
