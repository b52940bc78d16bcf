import { expect, HALF_PAST_TEN, test } from "../support/page/clinic-page.ts";
import { drawnBox } from "../../sandbox/drawn-box.ts";

const FROM_MINUTE = 8 * 60;
const SLOT_PX = 25;
const NAMES = [
  "Dr Amara Patel",
  "Dr Jonas Weber",
  "Lena Ortiz, physio",
  "Dr Sam O’Neill",
  "Mei Lin, dietitian",
  "Nurse Kofi Mensah",
];

test.use({ viewport: { width: 1440, height: 900 } });

test("every practitioner has a column of the same width, under a head of the same name", async ({
  openClinic,
}) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  const widths: number[] = [];
  for (const name of NAMES) {
    const column = await drawnBox(page.getByRole("group", { name, exact: true }));
    const head = await drawnBox(page.locator(".day-grid__head", { hasText: name }));
    expect([Math.round(head.x), Math.round(head.width)]).toEqual([
      Math.round(column.x),
      Math.round(column.width),
    ]);
    widths.push(Math.round(column.width));
  }
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
});

test("every card stands at its time and can be seen there", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  for (const name of NAMES) {
    const column = page.getByRole("group", { name, exact: true });
    const cards = await column.evaluate((element) =>
      [...element.querySelectorAll("[data-card]")].map((card) => {
        card.scrollIntoView({ block: "center" });
        const box = card.getBoundingClientRect();
        const seen = document.elementFromPoint(box.left + 20, box.top + 12);
        return {
          startMinute: Number(card.querySelector("button")?.getAttribute("data-start-minute")),
          top: Math.round(box.top - element.getBoundingClientRect().top),
          isHighEnough: box.height >= 24,
          isSeen: seen?.closest("[data-card]") === card,
        };
      }),
    );
    expect(cards.length).toBeGreaterThan(5);
    expect(cards).toEqual(
      cards.map(({ startMinute }) => ({
        startMinute,
        top: ((startMinute - FROM_MINUTE) / 15) * SLOT_PX,
        isHighEnough: true,
        isSeen: true,
      })),
    );
  }
});

test("no card covers another", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  for (const name of NAMES) {
    const boxes = await page
      .getByRole("group", { name, exact: true })
      .locator("[data-card]")
      .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().toJSON()));
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) {
        const isBeside = one.right <= other.left + 0.5 || other.right <= one.left + 0.5;
        const isBelow = one.bottom <= other.top + 0.5 || other.bottom <= one.top + 0.5;
        expect(isBeside || isBelow, `${name}: ${JSON.stringify([one, other])}`).toBe(true);
      }
  }
});

test("a cancelled visit is a mark of 24 px at the column's end that opens it", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  const mark = page.getByRole("button", { name: /, cancelled, Dr Amara Patel/ }).first();
  const column = await drawnBox(page.getByRole("group", { name: "Dr Amara Patel" }));
  await mark.scrollIntoViewIfNeeded();
  const box = await drawnBox(mark);
  expect([box.width, box.height]).toEqual([24, 24]);
  expect(Math.abs(box.x + box.width - (column.x + column.width))).toBeLessThanOrEqual(3);
  await mark.click();
  await expect(page.getByRole("dialog", { name: "Appointment" })).toContainText("Cancelled");
});

test("the day opens with the now-line in sight, and the heads stay while it scrolls", async ({
  openClinic,
}) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await expect(page.locator(".day-grid__now")).toBeInViewport();
  const head = page.locator(".day-grid__head", { hasText: "Dr Amara Patel" });
  const before = await drawnBox(head);
  await page.locator(".day-grid").evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight }));
  expect(await drawnBox(head)).toEqual(before);
});

for (const width of [960, 1100, 1280])
  test(`in a window of ${String(width)} px nothing of the header covers anything else`, async ({
    openClinic,
  }) => {
    const { page } = await openClinic({ now: HALF_PAST_TEN });
    await page.setViewportSize({ width, height: 640 });
    const covered = await page.locator(".desk-header :is(button, input, h2)").evaluateAll((parts) =>
      parts
        .filter((part) => {
          const { left, top, width: across, height } = part.getBoundingClientRect();
          const isHit = [4, across - 4].every((x) => {
            const seen = document.elementFromPoint(left + x, top + height / 2);
            return seen !== null && (part.contains(seen) || seen.contains(part));
          });
          return across < 24 || !isHit;
        })
        .map((part) => part.textContent),
    );
    expect(covered).toEqual([]);
  });

test("the keys move the card that has the focus, however it came there", async ({ openClinic }) => {
  const { page } = await openClinic({ now: HALF_PAST_TEN });
  await page.keyboard.press("d");
  await page.getByRole("button", { name: /^Uma Costa 10:45/ }).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("button", { name: /^Uma Costa 11:00/ })).toBeFocused();
});
