import type { Page } from "playwright";
import type { LaunchedDesk } from "./launch-desk.ts";

/**
 * The clinic's owner connects Google, as a person would: opens the settings, signs in on the consent page in the system's
 * browser, comes back. Leaves the settings open. `onConsent` may look at the consent page before it is answered.
 */
export async function connectGoogle(
  desk: LaunchedDesk,
  onConsent: (consent: Page) => Promise<void>,
): Promise<void> {
  const { page } = desk;
  await page.getByRole("button", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("tab", { name: "Google Calendar", exact: true }).click();
  const opening = desk.nextBrowserPage();
  await settings.getByRole("button", { name: "Connect Google Calendar" }).click();
  const consent = await opening;
  const allow = consent.getByRole("button", { name: "Allow" });
  await allow.waitFor();
  await onConsent(consent);
  await allow.click();
  await settings.getByText(/^Connected as/).waitFor();
  await consent.close();
}

/** In the open settings: makes a new calendar for a practitioner and links it, after the preview. */
export async function linkNewCalendar(page: Page, practitioner: string): Promise<void> {
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("combobox", { name: `Calendar for ${practitioner}` }).selectOption("create");
  await settings.getByRole("button", { name: `Link ${practitioner}`, exact: true }).click();
  await settings.getByRole("button", { name: "Link calendar" }).click();
  await settings.getByRole("button", { name: `Unlink ${practitioner}`, exact: true }).waitFor();
}
