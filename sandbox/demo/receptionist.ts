import type { Locator, Page } from "playwright";

/** What a card on the day view says. */
export interface SeenCard {
  readonly appointmentId: string;
  /** Minutes of the day. */
  readonly startMinute: number;
  /** The card's accessible name: patient, time, service, status, practitioner, sync. */
  readonly name: string;
}

/** Somebody at the front desk who is a program: uses the window by what is written on it, as a person does. */
export interface Receptionist {
  /** Books the next free time for a patient, by keyboard alone: search, then three times Enter. */
  readonly bookNextFreeTime: (patientName: string) => Promise<void>;
  /** The card of a patient on the day shown, as the page has it now; waits until there is one. */
  readonly cardOf: (patientName: string) => Promise<SeenCard>;
  /** Waits until the card of an appointment starts at another minute than this, and gives that minute. */
  readonly waitUntilMoved: (appointmentId: string, fromMinute: number) => Promise<number>;
  readonly pill: () => Locator;
  /** Waits until the connection pill says this. */
  readonly waitForPill: (words: RegExp) => Promise<void>;
  /** Opens the panel of changes Google has not seen yet. */
  readonly openQueue: () => Promise<Locator>;
  /** Opens the panel of what Google changed here. */
  readonly openChanges: () => Promise<Locator>;
  /** Looks into the queue until it is empty, and closes it. */
  readonly waitUntilNothingWaits: () => Promise<void>;
  /** Puts away the notice of what was done last; fine where there is none. */
  readonly dismissNotice: () => Promise<void>;
  readonly closePanel: () => Promise<void>;
}

/** Sits down in front of a desk's window. */
export function createReceptionist(page: Page): Receptionist {
  const pill = (): Locator => page.locator("[data-pill]");
  const card = (patientName: string): Locator =>
    page.getByRole("button", { name: new RegExp(`^${escaped(patientName)} `) }).first();
  const openPanel = async (button: Locator, title: string): Promise<Locator> => {
    await button.click();
    const panel = page.getByRole("dialog", { name: title });
    await panel.waitFor();
    return panel;
  };
  const closePanel = async (): Promise<void> => {
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  };
  return {
    bookNextFreeTime: async (patientName) => {
      await page.getByRole("button", { name: "New appointment" }).waitFor();
      await page.keyboard.press("n");
      const drawer = page.getByRole("dialog", { name: "New appointment" });
      const patient = drawer.getByRole("combobox", { name: "Patient" });
      await patient.fill(patientName);
      await page.getByRole("option", { name: new RegExp(`^${escaped(patientName)}`) }).waitFor();
      await page.keyboard.press("Enter");
      await drawer
        .getByRole("button", { name: /^Next free|\d\d:\d\d/ })
        .and(page.locator(":focus"))
        .waitFor();
      await page.keyboard.press("Enter");
      await drawer.getByRole("button", { name: "Book" }).and(page.locator(":focus")).waitFor();
      await page.keyboard.press("Enter");
      await drawer.waitFor({ state: "hidden" });
    },
    cardOf: async (patientName) => {
      await card(patientName).waitFor();
      return readCard(card(patientName));
    },
    waitUntilMoved: async (appointmentId, fromMinute) => {
      const moved = page.locator(
        `[data-appointment-id="${appointmentId}"]:not([data-start-minute="${fromMinute}"])`,
      );
      await moved.waitFor({ timeout: 20_000 });
      return (await readCard(moved)).startMinute;
    },
    pill,
    waitForPill: async (words) => {
      await pill().filter({ hasText: words }).waitFor({ timeout: 30_000 });
    },
    openQueue: () => openPanel(pill(), "Waiting for Google"),
    openChanges: () =>
      openPanel(page.getByRole("button", { name: /^Changes from Google/ }), "Changes from Google"),
    waitUntilNothingWaits: async () => {
      const queue = await openPanel(pill(), "Waiting for Google");
      await queue.getByText("Nothing waits: Google has everything.").waitFor({ timeout: 30_000 });
      await closePanel();
    },
    dismissNotice: async () => {
      const notices = page.getByRole("group", { name: "Done" });
      for (const notice of await notices.all()) await notice.getByRole("button", { name: "Dismiss" }).click();
      await notices.waitFor({ state: "hidden" });
    },
    closePanel,
  };
}

async function readCard(card: Locator): Promise<SeenCard> {
  const [appointmentId, startMinute, name] = await Promise.all([
    card.getAttribute("data-appointment-id"),
    card.getAttribute("data-start-minute"),
    card.getAttribute("aria-label"),
  ]);
  return { appointmentId: appointmentId ?? "", startMinute: Number(startMinute), name: name ?? "" };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
