import { bookAppointment } from "../../main/clinic/book-appointment.ts";
import type { Desk } from "../../main/clinic/desk.ts";
import { moveAppointment } from "../../main/clinic/move-appointment.ts";
import { findLink } from "../../main/store/links.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { WallTime } from "../../shared/time.ts";
import { expect, type OpenClinic, test } from "../support/page/clinic-page.ts";
import { examplePatients, examplePractitioners, exampleServices } from "../support/page/example-clinic.ts";

/* What was changed elsewhere is told as a sentence with its way back; what was changed on both sides is shown side by side. */

test.use({ viewport: { width: 1440, height: 900 } });

const PATIENT = examplePatients[40];

/** Where a visit is, for the use cases: tomorrow with the first practitioner. */
function slot(time: string) {
  const practitionerId = examplePractitioners[0]?.id;
  if (practitionerId === undefined) throw new Error("the example clinic has nobody");
  const startsAt = WallTime.parse(`2026-11-24T${time}`);
  return { practitionerId, startsAt, fold: null, durationMinutes: 15, clash: "accept" } as const;
}

/** Books a visit tomorrow at five and waits until Google has it. */
async function bookAndSend(desk: Desk): Promise<AppointmentId> {
  const [service] = exampleServices;
  if (PATIENT === undefined || service === undefined) throw new Error("the example clinic is empty");
  const booked = bookAppointment(desk, {
    ...slot("17:00"),
    patientId: PATIENT.id,
    serviceId: service.id,
    note: "",
  });
  if (booked.kind !== "booked") throw new Error(booked.kind);
  const { reader } = desk.store;
  await expect
    .poll(() => findLink(reader, booked.appointmentId)?.agreed?.fields.startsAt)
    .toBe("2026-11-24T17:00");
  return booked.appointmentId;
}

/** The practitioner moves its event to half past four in Google Calendar. */
function moveInGoogle({ desk, sandbox }: OpenClinic, id: AppointmentId): void {
  const link = findLink(desk().store.reader, id);
  const timeZone = "Europe/Zurich";
  sandbox?.control.changeEvent(
    { calendarId: link?.calendarId ?? "", eventId: link?.eventId ?? "" },
    {
      start: { dateTime: "2026-11-24T16:30:00", timeZone },
      end: { dateTime: "2026-11-24T16:45:00", timeZone },
    },
  );
}

test("[MG2] a change is told with whose calendar it was in, and is undone with one press", async ({
  openClinic,
}) => {
  const clinic = await openClinic({ google: true });
  const { page } = clinic;
  moveInGoogle(clinic, await bookAndSend(clinic.desk()));
  await page.getByRole("button", { name: "Up to date" }).click();
  await page.getByRole("button", { name: "Sync now" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Changes from Google, 1 new" }).click();
  const feed = page.getByRole("dialog", { name: "Changes from Google" });
  const sentence = `Dr Amara Patel moved ${PATIENT?.name ?? ""} from 17:00 to 16:30 in Google`;
  const line = feed.getByRole("listitem").filter({ hasText: sentence });
  await line.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("group", { name: "Done" })).toContainText(`Undone: ${sentence}`);
  await expect(line.getByRole("button", { name: /^Undo/ })).toHaveCount(0);
  await expect(line).toContainText("undone");
});

test("[MG5] a conflict says who holds which version and since when", async ({ openClinic }) => {
  const clinic = await openClinic({ google: true });
  const { page, desk, sandbox } = clinic;
  const appointmentId = await bookAndSend(desk());
  sandbox?.control.addFault({ kind: "offline", times: 100_000 });
  moveAppointment(desk(), { ...slot("17:15"), appointmentId });
  moveInGoogle(clinic, appointmentId);
  sandbox?.control.clearFaults();
  await page.getByRole("button", { name: /^(Offline|Sending|Up to date)/ }).click();
  await page.getByRole("button", { name: "Sync now" }).click();
  const card = page.getByRole("region", { name: `Changed here and in Google: ${PATIENT?.name ?? ""}` });
  await expect(card).toContainText("Here, changed Mon 23 Nov, 09:30");
  await expect(card).toContainText("In the Google Calendar of Dr Amara Patel, changed Mon 23 Nov, 09:30");
  await expect(page.getByRole("button", { name: "1 change needs you" })).toBeAttached();
  await card.getByRole("button", { name: "Keep ours" }).click();
  await expect(card).toHaveCount(0);
});
