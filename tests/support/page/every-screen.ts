import type { Page } from "@playwright/test";
import { insertClinic } from "../../../main/store/clinic.ts";
import type { WordKey } from "../../../renderer/words/word-key.ts";
import { BOOKING_SCREENS } from "./booking-screens.ts";
import type { ClinicOptions } from "./clinic-page.ts";
import { exampleClinic } from "./example-clinic.ts";
import { prepareInsights } from "./prepare-insights.ts";
import { prepareTakenOut } from "./prepare-taken-out.ts";
import { prepareTrouble } from "./prepare-trouble.ts";
import { SET_UP_SCREENS } from "./set-up-screens.ts";
import { PATIENT_SCREENS } from "./patient-screens.ts";

/** A text of the page in the language it is drawn in, by its key; values fill its placeholders, and `count` chooses the form. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** How one screen, drawer or dialog of the desk is brought up, in whatever language. */
export interface ScreenToLookAt {
  readonly clinic?: ClinicOptions;
  /** It changes a visit, which is taken back before it is brought up once more. */
  readonly isUndone?: true;
  /** From the day as it is after the start. Wait at the end for what shows that all is drawn. */
  readonly open: (page: Page, say: Say) => Promise<void>;
}

const TROUBLED: ClinicOptions = { google: true, prepare: prepareTrouble };

/** The button with a text of ours as its name. */
function button(page: Page, name: string) {
  return page.getByRole("button", { name, exact: true });
}

async function seeDialog(page: Page): Promise<void> {
  await page.getByRole("dialog").getByRole("button").first().waitFor();
}

/** Every screen that a person can come to. The name becomes the name of its pictures. */
export const EVERY_SCREEN: Readonly<Record<string, ScreenToLookAt>> = {
  "first-screen": { clinic: { filled: false }, open: () => Promise.resolve() },
  "nobody-yet": {
    clinic: {
      filled: false,
      prepare: ({ store }) => store.write((writer) => insertClinic(writer, exampleClinic)),
    },
    open: () => Promise.resolve(),
  },
  "taken-out": { clinic: { prepare: prepareTakenOut }, open: () => Promise.resolve() },
  day: { clinic: TROUBLED, open: () => Promise.resolve() },
  "move-question": {
    open: async (page, say) => {
      await page.getByRole("button", { name: /Uma Costa.*10:45/ }).focus();
      await page.keyboard.press("Alt+ArrowLeft");
      await page.keyboard.press("Alt+ArrowRight");
      await page.getByRole("dialog", { name: say("booking.moveQuestion") }).waitFor();
    },
  },
  "done-notice": {
    open: async (page, say) => {
      await page.getByRole("button", { name: /Uma Costa.*10:45/ }).focus();
      await page.keyboard.press("a");
      await page.getByRole("group", { name: say("ui.done") }).waitFor();
    },
  },
  "new-patient": {
    open: async (page, say) => {
      await page.keyboard.press("/");
      await button(page, say("patients.registerNew")).click();
      await button(page, say("patients.register")).waitFor();
    },
  },
  week: {
    open: async (page) => {
      await page.keyboard.press("w");
      await page.getByRole("button", { name: /Uma Costa.*10:45/ }).waitFor();
    },
  },
  month: {
    open: async (page) => {
      await page.keyboard.press("m");
      await page.getByRole("table").waitFor();
    },
  },
  list: {
    open: async (page) => {
      await page.keyboard.press("g");
      await page.getByRole("table").first().waitFor();
    },
  },
  filter: {
    open: async (page, say) => {
      await button(page, say("view.filter")).click();
      await page.getByRole("checkbox", { name: "Dr Jonas Weber" }).uncheck();
    },
  },
  "choose-day": {
    open: async (page, say) => {
      await button(page, say("ui.picker.open")).click();
      await page.getByRole("table").waitFor();
    },
  },
  booking: {
    open: async (page) => {
      await page.keyboard.press("n");
      await page.getByRole("combobox").first().pressSequentially("mona");
      await page.getByRole("option").first().waitFor();
    },
  },
  "booking-clash": {
    open: async (page, say) => {
      await page.keyboard.press("n");
      await page.getByRole("combobox").first().pressSequentially("mona");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await page.getByLabel(say("booking.start")).fill("1030");
      await button(page, say("booking.book")).click();
      await page.getByRole("dialog").getByRole("alert").waitFor();
    },
  },
  appointment: {
    clinic: TROUBLED,
    open: async (page) => {
      await page
        .getByRole("button", { name: /Vito Okafor.*11:30/ })
        .first()
        .click();
      await seeDialog(page);
    },
  },
  "appointment-cancelled": {
    isUndone: true,
    open: async (page, say) => {
      await page
        .getByRole("button", { name: /Vito Okafor.*11:30/ })
        .first()
        .click();
      await button(page, say("visit.cause.other")).click();
      await page.getByLabel(say("visit.reasonInWords")).fill("O'Brien <b> 🚆");
      await button(page, say("visit.cancelForReason")).click();
      await button(page, say("booking.act.bringBack")).waitFor();
    },
  },
  "waiting-room": {
    open: async (page, say) => {
      await button(page, say("waitingRoom.title")).click();
      await page.getByRole("heading", { name: say("waitingRoom.title") }).waitFor();
      await page.getByText(say("waitingRoom.done")).click();
    },
  },
  patients: {
    open: async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("rossi");
      await page.getByText("Mona Rossi").first().waitFor();
    },
  },
  waiting: {
    clinic: TROUBLED,
    open: async (page, say) => {
      await button(page, say("ui.pill.needsYou", { count: 3 })).click();
      await seeDialog(page);
    },
  },
  "call-list": {
    clinic: TROUBLED,
    open: async (page, say) => {
      await button(page, say("queue.clashes", { count: 1 })).click();
      await page.getByRole("dialog").getByText(say("queue.clashStays")).waitFor();
    },
  },
  health: {
    clinic: TROUBLED,
    open: async (page, say) => {
      await button(page, say("health.screen")).click();
      await button(page, say("health.testNow")).click();
      await page.getByRole("table").waitFor();
    },
  },
  changes: {
    clinic: TROUBLED,
    open: async (page, say) => {
      await page.getByRole("button", { name: new RegExp(`^${say("ui.header.changes")}`) }).click();
      await seeDialog(page);
    },
  },
  settings: {
    clinic: TROUBLED,
    open: async (page, say) => {
      await button(page, say("ui.header.settings")).click();
      await seeDialog(page);
    },
  },
  ...BOOKING_SCREENS,
  ...SET_UP_SCREENS,
  ...PATIENT_SCREENS,
  palette: {
    open: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("option").first().waitFor();
    },
  },
  "palette-found": {
    open: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("combobox").pressSequentially("m");
      await page.getByText("Mona Rossi").first().waitFor();
    },
  },
  help: {
    open: async (page) => {
      await page.keyboard.press("?");
      await seeDialog(page);
    },
  },
  insights: {
    clinic: { google: true, prepare: prepareInsights },
    open: async (page, say) => {
      await button(page, say("insights.screen")).click();
      await page.getByRole("figure").first().waitFor();
    },
  },
};
