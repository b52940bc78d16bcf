import { noteClosedEvent } from "../../main/store/closed-events.ts";
import { listPractitioners } from "../../main/store/practitioners.ts";
import { GoogleEventId } from "../../shared/ids.ts";
import { EXAMPLE_TODAY } from "../support/page/example-clinic.ts";
import { expect, test } from "../support/page/clinic-page.ts";
import { prepareTrouble } from "../support/page/prepare-trouble.ts";

/* The call list: after an outage or an absence in Google, whom to call, where each could go, and how far one has got. */

test.use({ viewport: { width: 1440, height: 1000 } });

test("[MD3] two visits at the same time: the call is ticked off, one click moves one, the key takes it back", async ({
  openClinic,
}) => {
  const { page } = await openClinic({ google: true, prepare: prepareTrouble });
  await page.getByRole("button", { name: "1 at the same time" }).click();
  const list = page.getByRole("dialog", { name: "Call list: at the same time" });
  await expect(list.getByText("0 of 1 settled", { exact: true })).toBeVisible();
  const card = list.getByRole("region", { name: /^At the same time: .* and / });
  await expect(card).toContainText("Booked first: stays");
  await expect(card).toContainText(/\+41 44 555|No phone number/);

  const calls = card.getByRole("group", { name: /^The call to / }).last();
  await calls.getByRole("button", { name: "No answer" }).click();
  await expect(calls.getByRole("button", { name: "No answer" })).toHaveAttribute("aria-pressed", "true");
  await calls.getByRole("button", { name: "Left a message" }).click();
  await expect(calls).toContainText("Called 2 times, last Mon 23 Nov, 09:30");

  await expect(card.getByRole("button", { name: /^Move / })).toHaveCount(6);
  await card
    .getByRole("button", { name: /^Move / })
    .last()
    .click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(/^Moved /);
  await expect(list.getByText("1 of 1 settled", { exact: true })).toBeVisible();
  await expect(list).toContainText("Nobody is booked at the same time as somebody else.");
  await page.getByRole("group", { name: "Done" }).getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
  await expect(list.getByText("0 of 1 settled", { exact: true })).toBeVisible();
});

test("[MD3] a practitioner who marks an absence in Google leaves one list of calls, each with free times", async ({
  openClinic,
}) => {
  const { page, desk, sandbox } = await openClinic({ google: true });
  const patel = listPractitioners(desk().store.reader).find(({ name }) => name === "Dr Amara Patel");
  const timeZone = "Europe/Zurich";
  sandbox?.control.insertEvent(patel?.calendarId ?? "", {
    summary: "Child is ill",
    start: { dateTime: `${EXAMPLE_TODAY}T13:00:00`, timeZone },
    end: { dateTime: `${EXAMPLE_TODAY}T15:00:00`, timeZone },
  });
  await page.getByRole("button", { name: /^Up to date/ }).click();
  await page.getByRole("button", { name: "Sync now" }).click();
  await page.getByRole("button", { name: /Open the call list$/ }).click();
  const away = page.getByRole("region", { name: "Dr Amara Patel is away: Child is ill" });
  await expect(away.getByRole("listitem")).toHaveCount(3);
  await expect(away).toContainText("3 booked visits are to be moved: call the patients.");
  const first = away.getByRole("listitem").first();
  await first.getByRole("button", { name: "Reached" }).click();
  await first
    .getByRole("button", { name: /^Move Nils Tanaka to / })
    .first()
    .click();
  await expect(away.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByText("1 of 3 settled", { exact: true })).toBeVisible();
  await away
    .getByRole("button", { name: /^Keep it all the same: / })
    .first()
    .click();
  await expect(away.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByText("2 of 3 settled", { exact: true })).toBeVisible();
});

test("[MD1] another clinic's events are told of once", async ({ openClinic }) => {
  const { page } = await openClinic({
    google: true,
    prepare: ({ store }) =>
      store.write((writer) => {
        const calendarId = listPractitioners(writer)[0]?.calendarId ?? null;
        if (calendarId === null) throw new Error("no calendar is linked");
        for (const id of ["one", "two", "three"])
          noteClosedEvent(writer, { calendarId, eventId: GoogleEventId.parse(id) });
      }),
  });
  await page.getByRole("button", { name: "Another clinic’s events" }).click();
  const note = page.getByRole("region", { name: "Events of another clinic" });
  await expect(note).toContainText("3 events in the calendar of Dr Amara Patel");
  await note.getByRole("button", { name: "Understood" }).click();
  await expect(note).toHaveCount(0);
});
