import type { Page } from "@playwright/test";
import type { Say, ScreenToLookAt } from "./every-screen.ts";
import { prepareSecondCard } from "./prepare-patients.ts";

const TWO_CARDS = { prepare: prepareSecondCard };

function button(page: Page, name: string) {
  return page.getByRole("button", { name, exact: true });
}

async function openCard(page: Page): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type("vito dang");
  await button(page, "Vito Dang").click();
  await page.getByRole("heading", { name: "Vito Dang" }).waitFor();
}

async function seePaper(page: Page, say: Say): Promise<void> {
  await page.getByRole("region", { name: say("print.preview") }).waitFor();
}

/** Patients' cards and what comes on paper. */
export const PATIENT_SCREENS: Readonly<Record<string, ScreenToLookAt>> = {
  "patient-card": { clinic: TWO_CARDS, open: openCard },
  "patient-edit": {
    open: async (page, say) => {
      await openCard(page);
      await button(page, say("patients.edit")).click();
      await page.getByLabel(say("patients.name")).fill(" ");
      await button(page, say("patients.save")).click();
      await page.getByText(say("patients.problem.nameEmpty")).waitFor();
    },
  },
  duplicates: {
    clinic: TWO_CARDS,
    open: async (page, say) => {
      await page.keyboard.press("/");
      await button(page, say("patients.findDuplicates")).click();
      await page.getByText("Vitto Dang").waitFor();
    },
  },
  "merge-patients": {
    clinic: TWO_CARDS,
    open: async (page, say) => {
      await openCard(page);
      await page.getByRole("button", { name: /Vitto Dang/ }).click();
      await page.getByRole("table", { name: say("patients.mergeTitle") }).waitFor();
    },
  },
  "day-sheet": {
    open: async (page, say) => {
      await page.keyboard.press("p");
      await seePaper(page, say);
      await page.getByLabel(say("print.notes")).check();
      await page.getByRole("dialog").getByRole("combobox").click();
      await page.getByRole("option", { name: "Dr Jonas Weber" }).click();
    },
  },
  slip: {
    open: async (page, say) => {
      await page
        .getByRole("button", { name: /Vito Okafor.*11:30/ })
        .first()
        .click();
      await button(page, say("print.slipButton")).click();
      await seePaper(page, say);
    },
  },
  export: {
    open: async (page, say) => {
      await button(page, say("ui.header.settings")).click();
      await page.getByRole("tab", { name: say("files.importAndExport") }).click();
      await page.getByRole("radio", { name: say("files.form.ics") }).check();
      await page.getByRole("radio", { name: say("files.detail.full") }).check();
    },
  },
};
