import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { keepLanguage } from "../../main/store/language.ts";
import { change } from "../../main/store/sql.ts";
import { expect, test } from "../support/page/clinic-page.ts";
import { prepareInsights } from "../support/page/prepare-insights.ts";

test.use({ viewport: { width: 1440, height: 900 } });

/** Numbers as English writes them; a share in brackets is left out. */
function numbersOf(texts: readonly string[]): number[] {
  return texts.map((text) => Number(text.replaceAll(",", "").replace(/ .*/, "")));
}

async function openTables(page: Page): Promise<Locator> {
  await page.getByText("All numbers as tables").click();
  return page.getByRole("table", { name: "Week by week" });
}

/** What a plot shows of each week: how high its bar is, and the number over it. */
async function barsOf(plot: Locator) {
  return plot.locator(".plot__week").evaluateAll((weeks) =>
    weeks.map((week) => ({
      left: week.getBoundingClientRect().left,
      height: week.querySelector(".plot__bar")?.getBoundingClientRect().height ?? 0,
      words: week.querySelector(".plot__number")?.textContent ?? "",
    })),
  );
}

test("the plots show the numbers of the tables, each bar as high as its number", async ({ openClinic }) => {
  const { page } = await openClinic({ google: true, prepare: prepareInsights });
  await page.keyboard.press("i");
  await expect(page.getByRole("heading", { name: "Insights" })).toBeVisible();
  const table = await openTables(page);
  for (const [column, name] of [
    [0, "Bookings"],
    [1, "Cancellations"],
    [2, "No-shows"],
  ] as const) {
    const bars = await barsOf(page.getByRole("figure", { name: new RegExp(`^${name} `) }));
    const cells = await table.locator(`tbody td:nth-of-type(${String(column + 1)})`).allTextContents();
    const values = numbersOf(bars.map(({ words }) => words));
    expect(values).toEqual(numbersOf(cells));
    const most = Math.max(...values);
    const highest = Math.max(...bars.map(({ height }) => height));
    for (const [week, { height }] of bars.entries())
      expect(
        Math.abs(height - (highest * (values[week] ?? 0)) / most),
        `${name} ${String(week)}`,
      ).toBeLessThan(2.1);
  }
});

test("people, weeks and the whole add up, for another period and for one practitioner", async ({
  openClinic,
}) => {
  const { page } = await openClinic({ google: true, prepare: prepareInsights });
  await page.keyboard.press("i");
  await page.getByText("52 weeks", { exact: true }).click();
  const weeks = await openTables(page);
  await expect(weeks.locator("tbody tr")).toHaveCount(52);
  const people = page.getByRole("table", { name: "By practitioner", exact: true });
  const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
  const booked = async (rows: Locator, cell: number) =>
    sum(numbersOf(await rows.locator(`td:nth-of-type(${String(cell)})`).allTextContents()));
  const whole = await booked(people.locator("tfoot tr"), 2);
  expect([await booked(weeks.locator("tbody tr"), 1), await booked(people.locator("tbody tr"), 2)]).toEqual([
    whole,
    whole,
  ]);
  await page.getByRole("combobox", { name: "Practitioner" }).selectOption("Dr Jonas Weber");
  await expect(people.locator("tbody tr")).toHaveCount(1);
  expect(await booked(weeks.locator("tbody tr"), 1)).toBe(await booked(people.locator("tbody tr"), 2));
  expect(await booked(people.locator("tbody tr"), 2)).toBeLessThan(whole);
});

test("no number stands on another one, and in Arabic time runs from right to left", async ({
  openClinic,
}) => {
  const { page, desk } = await openClinic({ google: true, prepare: prepareInsights });
  const collisions = () =>
    page.locator(".plot").evaluateAll((plots) =>
      plots.flatMap((plot) => {
        const boxes = [...plot.querySelectorAll(".plot__number")].map((number) => {
          const range = document.createRange();
          range.selectNodeContents(number);
          return range.getBoundingClientRect();
        });
        return boxes.filter((box, index) =>
          boxes
            .slice(index + 1)
            .some(
              (other) =>
                box.left < other.right &&
                other.left < box.right &&
                box.top < other.bottom &&
                other.top < box.bottom,
            ),
        );
      }),
    );
  await page.keyboard.press("i");
  for (const period of ["4 weeks", "12 weeks", "52 weeks"]) {
    await page.getByText(period, { exact: true }).click();
    await expect(page.locator(".plot").first().locator(".plot__week")).toHaveCount(
      Number.parseInt(period, 10),
    );
    expect(await collisions(), period).toEqual([]);
  }
  desk().store.write((writer) => keepLanguage(writer, "ar"));
  await page.reload();
  await page.getByRole("button").first().waitFor();
  await page.keyboard.press("i");
  const [first, second] = await barsOf(page.locator(".plot").first());
  expect((first?.left ?? 0) > (second?.left ?? 0)).toBe(true);
});

test("the tables of all numbers have no barrier that axe knows", async ({ openClinic }) => {
  const { page } = await openClinic({ google: true, prepare: prepareInsights });
  await page.keyboard.press("i");
  await page.getByText("4 weeks", { exact: true }).click();
  await expect((await openTables(page)).locator("tbody tr")).toHaveCount(4);
  const { violations } = await new AxeBuilder({ page }).include(".insights").analyze();
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}`)),
  ).toEqual([]);
});

test("weeks without a visit say so, and what to do", async ({ openClinic }) => {
  const { page } = await openClinic({
    prepare: ({ store }) =>
      store.write((writer) => {
        change(writer, "DELETE FROM accepted_clash");
        change(writer, "DELETE FROM appointment");
      }),
  });
  await page.keyboard.press("i");
  await expect(page.getByText("No visit stands in these weeks.")).toBeVisible();
  await expect(page.getByText("Nothing is known yet: no linked calendar")).toBeVisible();
});
