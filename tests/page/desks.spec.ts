import type { Page } from "@playwright/test";
import { insertOverruled } from "../../main/store/set-up-fields.ts";
import type { RunningDesk } from "../../main/start-desk.ts";
import { instantNow } from "../../shared/time.ts";
import { exampleServices } from "../support/page/example-clinic.ts";
import { expect, HALF_PAST_TEN, test, type OpenClinic } from "../support/page/clinic-page.ts";

const WITH_RELAY = { relay: true, now: HALF_PAST_TEN } as const;

test.use({ viewport: { width: 1440, height: 900 } });

async function openDesks(page: Page) {
  await page.getByRole("button", { name: "Settings" }).click();
  const settings = page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("tab", { name: "Desks" }).click();
  return settings;
}

/** A neighbour with the example clinic, and the code it shows for another desk. */
async function hostWithCode({ seatNeighbour }: OpenClinic): Promise<{ host: RunningDesk; code: string }> {
  const host = await seatNeighbour({ filled: true });
  await host.handlers.nameDesk({ name: "Reception" });
  const made = await host.handlers.createJoinCode(undefined);
  if (made.kind !== "made") throw new Error(made.kind);
  return { host, code: made.code };
}

/** The page of a desk that has joined the clinic of a neighbour. */
async function joinOnPage(page: Page, code: string): Promise<void> {
  await page.getByRole("button", { name: "Join a clinic that is already set up" }).click();
  await page.getByLabel("Code from the other desk").fill(code);
  await page.getByLabel("Name of this desk").fill("Reception 2");
  await page.getByRole("button", { name: "Join the clinic" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lakeside Clinic" })).toBeVisible();
}

test("[MD1] another desk is let in with a code that shows its time, and can be withdrawn", async ({
  openClinic,
}) => {
  const { page } = await openClinic(WITH_RELAY);
  await openDesks(page);
  await page.getByRole("button", { name: "Add another desk" }).click();
  const card = page.getByRole("region", { name: "Code for another desk" });
  await expect(card.getByRole("status")).toHaveText(/^([0-9A-Z]{5,6}-){4}[0-9A-Z]{5}$/);
  await expect(card.getByRole("img", { name: "The code as a picture to scan" })).toBeVisible();
  await expect(card.getByRole("timer")).toHaveText("10:00");
  await card.getByRole("button", { name: "Withdraw the code" }).click();
  await expect(page.getByRole("button", { name: "Add another desk" })).toBeVisible();
});

test("[MD1] the first start offers to join a clinic, and says what is wrong with a code", async ({
  openClinic,
}) => {
  const clinic = await openClinic({ ...WITH_RELAY, filled: false });
  const { page } = clinic;
  const { code } = await hostWithCode(clinic);
  await page.getByRole("button", { name: "Join a clinic that is already set up" }).click();
  const field = page.getByLabel("Code from the other desk");
  await expect(field).toBeFocused();
  await field.fill(code.slice(0, 6));
  await page.getByRole("button", { name: "Join the clinic" }).click();
  await expect(page.getByRole("alert")).toContainText("That is not a whole code.");
  await page.reload();
  await joinOnPage(page, code);
  await expect(page.getByRole("group", { name: "Nurse Kofi Mensah" })).toBeVisible();
  await expect(page).toHaveTitle("Clinic Desk");
});

test("[MD6] a recovery code that was replaced opens nothing, which is said plainly", async ({
  openClinic,
}) => {
  const clinic = await openClinic({ ...WITH_RELAY, filled: false });
  const { page } = clinic;
  const { host } = await hostWithCode(clinic);
  const old = await host.handlers.createRecoveryCode(undefined);
  expect(await host.handlers.createRecoveryCode(undefined)).toMatchObject({ kind: "made" });
  await page.getByRole("button", { name: "Join a clinic that is already set up" }).click();
  await page.getByRole("button", { name: "Use the recovery code" }).click();
  await page.getByLabel("Recovery code").fill(old.kind === "made" ? old.code : "");
  await page.getByRole("button", { name: "Bring the clinic back" }).click();
  await expect(page.getByRole("alert")).toContainText("This recovery code opens nothing.");
});

test("[MD6] a desk that is taken out shows nothing but why, what has not gone out, and the way back", async ({
  openClinic,
}) => {
  const clinic = await openClinic({ ...WITH_RELAY, filled: false });
  const { page, desk } = clinic;
  const { host, code } = await hostWithCode(clinic);
  await joinOnPage(page, code);
  await expect
    .poll(async () => (await host.handlers.readDesks(undefined)).others.map(({ name }) => name))
    .toEqual(["Reception 2"]);
  expect(await host.handlers.revokeDesk({ deskId: desk().deskId })).toEqual({ kind: "revoked" });
  await expect(page.getByRole("heading", { name: "This desk was taken out of the clinic" })).toBeVisible();
  await expect(page.getByRole("group", { name: "Nurse Kofi Mensah" })).toHaveCount(0);
  await expect(page.getByText("This could not be read")).toHaveCount(0);
  await expect(page.getByLabel("Code from the other desk")).toBeVisible();
});

test("[MD6] taking a desk out is asked about and says what else to do", async ({ openClinic }) => {
  const clinic = await openClinic(WITH_RELAY);
  const { page } = clinic;
  await openDesks(page);
  await page.getByRole("button", { name: "Add another desk" }).click();
  const code = await page
    .getByRole("region", { name: "Code for another desk" })
    .getByRole("status")
    .textContent();
  const neighbour = await clinic.seatNeighbour();
  expect(
    await neighbour.handlers.joinClinic({ code: code ?? "", deskName: "Laptop of Dr Patel" }),
  ).toMatchObject({ kind: "joined" });
  const list = page.getByRole("list", { name: "Other desks" });
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Take out Laptop of Dr Patel" }).click();
  await expect(list).toContainText("change the password of the Google account");
  await page.getByRole("button", { name: "Take this desk out" }).click();
  await expect(list.getByRole("listitem").first()).toContainText("Taken out of the clinic");
});

test("[MD5] a setting that gave way to another desk's is said until it is put away", async ({
  openClinic,
}) => {
  const { page } = await openClinic({
    now: HALF_PAST_TEN,
    prepare: ({ store, clock, newId }) =>
      store.write((writer) =>
        insertOverruled(writer, {
          id: newId(),
          at: instantNow(clock),
          key: `service/${exampleServices[0]?.id ?? ""}/minutes`,
          ours: 20,
          theirs: 30,
        }),
      ),
  });
  await page.getByRole("button", { name: "Changes from Google, 1 new" }).click();
  const said = page.getByText("this desk chose “20 minutes”, another one chose “30 minutes” later");
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "Put away" }).click();
  await expect(said).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Changes from Google", exact: true })).toBeVisible();
});

test("[MD6] a recovery code is shown once, when it is made; another one asks first", async ({
  openClinic,
}) => {
  const { page } = await openClinic(WITH_RELAY);
  await openDesks(page);
  await page.getByRole("button", { name: "Make a recovery code" }).click();
  const card = page.getByRole("region", { name: "Recovery code", exact: true });
  const shown = card.getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
  await expect(shown).toBeVisible();
  const first = (await shown.textContent()) ?? "";
  await card.getByRole("button", { name: "It is on paper" }).click();
  await expect(page.getByText(first)).toHaveCount(0);
  await page.getByRole("button", { name: "Make another recovery code" }).click();
  const asked = page.getByRole("region", { name: "Another recovery code" });
  await expect(asked).toContainText("The one on paper is no longer good from then on.");
  await asked.getByRole("button", { name: "Keep the paper" }).click();
  await page.getByRole("button", { name: "Make another recovery code" }).click();
  await asked.getByRole("button", { name: "Make another one" }).click();
  await expect(shown).toBeVisible();
  await expect(shown).not.toHaveText(first);
});

test("[MD6] a desk that came with the recovery code is said on every screen until it is put away", async ({
  openClinic,
}) => {
  const clinic = await openClinic(WITH_RELAY);
  const { page } = clinic;
  await openDesks(page);
  await page.getByRole("button", { name: "Make a recovery code" }).click();
  const card = page.getByRole("region", { name: "Recovery code", exact: true });
  const code = (await card.getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/).textContent()) ?? "";
  await card.getByRole("button", { name: "It is on paper" }).click();
  await page.keyboard.press("Escape");
  const neighbour = await clinic.seatNeighbour();
  expect(await neighbour.handlers.recoverClinic({ code, deskName: "Office" })).toMatchObject({
    kind: "joined",
  });
  const notice = page
    .getByRole("alert")
    .filter({ hasText: "came into the clinic with the recovery code: Office" });
  await expect(notice).toContainText("If none of you did that, take it out now.");
  await notice.getByRole("button", { name: "It was one of us" }).click();
  await expect(notice).toHaveCount(0);
});
