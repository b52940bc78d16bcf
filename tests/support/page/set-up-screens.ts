import type { Page } from "@playwright/test";
import { insertClosure } from "../../../main/store/closures.ts";
import type { WordKey } from "../../../renderer/words/word-key.ts";
import { addDays } from "../../../shared/time.ts";
import type { ClinicOptions } from "./clinic-page.ts";
import type { Say, ScreenToLookAt } from "./every-screen.ts";
import { EXAMPLE_TODAY } from "./example-clinic.ts";
import { prepareTrouble } from "./prepare-trouble.ts";

const TROUBLED: ClinicOptions = { google: true, prepare: prepareTrouble };

/** The button with a text of ours as its name. */
function button(page: Page, name: string) {
  return page.getByRole("button", { name, exact: true });
}

/** The row of somebody, or something, in a list of the settings. */
function rowOf(page: Page, name: string) {
  return page.getByRole("dialog").getByRole("listitem").filter({ hasText: name });
}

/** Opens the settings at one of their sections. */
async function openSection(page: Page, say: Say, title: WordKey): Promise<void> {
  await button(page, say("ui.header.settings")).click();
  await page.getByRole("tab", { name: say(title), exact: true }).click();
}

/** Opens the wizard, from the palette or where it stands open, at one of its steps. */
async function openWizardAt(page: Page, say: Say, step: WordKey): Promise<void> {
  const steps = page.getByRole("navigation", { name: say("onboarding.wizard.steps") });
  if ((await steps.count()) === 0) {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill(say("onboarding.wizard.open"));
    await page.keyboard.press("Enter");
  }
  await steps.getByRole("button", { name: say(step) }).click();
}

/** The clinic is closed tomorrow, where visits are booked. */
const closeTomorrow: ClinicOptions["prepare"] = ({ store }) =>
  store.write((writer) =>
    insertClosure(writer, { day: addDays(EXAMPLE_TODAY, 1), practitionerId: null, reason: "Umbau" }),
  );

/** The sections of the settings and the steps of the wizard that look different from one another. */
export const SET_UP_SCREENS: Readonly<Record<string, ScreenToLookAt>> = {
  "settings-practitioners": {
    open: async (page, say) => {
      await openSection(page, say, "clinic.practitioners");
      await rowOf(page, "Mei Lin, dietitian").getByRole("button").last().click();
      await page.getByRole("alert").waitFor();
      await rowOf(page, "Dr Jonas Weber").getByText(say("clinic.edit"), { exact: true }).click();
    },
  },
  "settings-services": {
    open: async (page, say) => {
      await openSection(page, say, "clinic.services");
      await rowOf(page, "Telehealth").getByText(say("clinic.edit"), { exact: true }).click();
      await page.getByRole("form").first().waitFor();
    },
  },
  "settings-hours": {
    clinic: { prepare: closeTomorrow },
    open: async (page, say) => {
      await openSection(page, say, "clinic.hoursAndClosures");
      await page
        .getByRole("list", { name: say("clinic.closures") })
        .getByRole("listitem")
        .first()
        .waitFor();
      await page.getByRole("form", { name: say("clinic.closeDays") }).scrollIntoViewIfNeeded();
    },
  },
  "settings-google": {
    clinic: TROUBLED,
    open: async (page, say) => {
      await openSection(page, say, "settings.google");
      await page.getByRole("list", { name: say("settings.calendars") }).waitFor();
    },
  },
  "settings-privacy": {
    open: async (page, say) => {
      await openSection(page, say, "clinic.privacy");
      await page.getByText("Appointment — M. M.").waitFor();
    },
  },
  "settings-desks": {
    clinic: { relay: true },
    open: async (page, say) => {
      await openSection(page, say, "desks.title");
      await button(page, say("desks.add")).waitFor();
    },
  },
  "settings-about": {
    open: async (page, say) => {
      await openSection(page, say, "settings.about");
      await page.getByText("clinic-desk /").waitFor();
    },
  },
  "wizard-practitioners": {
    open: async (page, say) => {
      await openWizardAt(page, say, "onboarding.wizard.step.practitioners");
      await page.getByRole("textbox").first().waitFor();
    },
  },
  "wizard-google": {
    clinic: { google: false },
    open: async (page, say) => {
      await openWizardAt(page, say, "onboarding.wizard.step.google");
      await button(page, say("settings.connect")).waitFor();
    },
  },
  practice: {
    open: async (page, say) => {
      if ((await page.getByRole("region", { name: say("onboarding.practice.bar") }).count()) > 0) return;
      await openWizardAt(page, say, "onboarding.wizard.step.practice");
      await button(page, say("onboarding.practice.begin")).click();
      await page.getByRole("dialog").getByRole("button").first().waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("region", { name: say("onboarding.practice.bar") }).waitFor();
    },
  },
};
