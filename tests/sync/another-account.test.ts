import { expect, onTestFinished, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { createCalendarClient } from "../../main/google/create-calendar-client.ts";
import { createGoogleHttp } from "../../main/google/http.ts";
import { saveAccount } from "../../main/store/accounts.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { linkCalendarTo } from "../../main/store/practitioners.ts";
import { pushOutbox } from "../../main/sync/push-outbox.ts";
import type { SyncContext } from "../../main/sync/sync-context.ts";
import { AccountId, GoogleCalendarId } from "../../shared/ids.ts";
import { instantNow } from "../../shared/time.ts";
import { aGoogleConfig } from "../support/google-config.ts";
import { aPulledDesk, moveHere, type SentDesk } from "../support/sent-desk.ts";

const EMAIL = "brunner@elsewhere.example";

/** Anna's visit, which Google holds on Dr. Keller's calendar; Dr. Brunner's is another account's. */
interface TwoAccounts extends SentDesk {
  readonly calendarId: GoogleCalendarId;
  readonly pushThere: () => ReturnType<typeof pushOutbox>;
}

async function twoAccounts(): Promise<TwoAccounts> {
  const it = await aPulledDesk();
  const { sandbox, store, clock, desk, clinic } = it;
  sandbox.control.addAccount({ email: EMAIL });
  const calendarId = GoogleCalendarId.parse(
    sandbox.control.addCalendar({ summary: "Brunner", email: EMAIL }).id,
  );
  const account = { id: AccountId.parse(desk.newId()), email: EMAIL };
  store.write((writer) => {
    saveAccount(writer, { ...account, googleSub: "2", state: "connected", connectedAt: instantNow(clock) });
    linkCalendarTo(writer, {
      practitionerId: clinic.brunner,
      accountId: account.id,
      calendarId,
      calendarName: "Brunner",
    });
  });
  const { accessToken } = sandbox.control.grantToken({ email: EMAIL });
  const { clientId, clientSecret, endpoint } = sandbox;
  const { endpoints } = aGoogleConfig(new URL(endpoint), { clientId, clientSecret });
  const http = createGoogleHttp(endpoints);
  onTestFinished(() => http.close());
  const tokens = {
    accessToken: () => Promise.resolve(accessToken),
    refused: () => undefined,
    close: () => undefined,
  };
  const context: SyncContext = {
    ...it.context(),
    account,
    client: createCalendarClient({ endpoints, http, tokens, clock }),
  };
  const { signal } = new AbortController();
  return { ...it, calendarId, pushThere: () => pushOutbox(context, { signal }) };
}

function outcome(it: TwoAccounts) {
  const there = it.sandbox.control.events(it.calendarId).filter(({ status }) => status !== "cancelled");
  return {
    here: it.event(it.id)?.["status"],
    there: there.length,
    owed: listOwed(it.store.reader).length,
    leaving: findLink(it.store.reader, it.id)?.leaving,
  };
}

test("[PU6] across accounts: made there by the one, then deleted here by the other", async () => {
  const it = await twoAccounts();
  moveHere(it, it.id, { hour: 9, practitionerId: it.clinic.brunner });
  const nothingHere = await it.push();
  const there = await it.pushThere();
  const between = outcome(it);
  const here = await it.push();
  expect({ nothingHere, there, between, here, after: outcome(it) }).toMatchObject({
    nothingHere: { sent: 0, waiting: 1, nextDueAt: null },
    there: { waiting: 1, nextDueAt: null },
    between: { here: "confirmed", there: 1, owed: 1, leaving: { calendarId: it.keller } },
    here: { sent: 1, waiting: 0 },
    after: { here: "cancelled", there: 1, owed: 0, leaving: null },
  });
});

for (const [what, fault] of [
  ["the answer to the insert was lost", { kind: "resetAfterEffect", match: { method: "POST" } }],
  ["the insert never arrived", { kind: "offline", match: { method: "POST" } }],
  ["the answer to the deletion was lost", { kind: "resetAfterEffect", match: { method: "DELETE" } }],
  ["the deletion never arrived", { kind: "offline", match: { method: "DELETE" } }],
] as const) {
  test(`[PU6] across accounts; ${what}: neither two events nor none`, async () => {
    const it = await twoAccounts();
    moveHere(it, it.id, { hour: 9, practitionerId: it.clinic.brunner });
    it.sandbox.control.addFault({ ...fault, times: 1 });
    for (let round = 0; round < 3; round += 1) {
      await it.push();
      await it.pushThere();
      it.clock.advance(16 * 60_000);
    }
    expect(outcome(it)).toEqual({ here: "cancelled", there: 1, owed: 0, leaving: null });
  });

  test(`[PU6] across accounts; ${what}, and the visit was cancelled: no event is left`, async () => {
    const it = await twoAccounts();
    moveHere(it, it.id, { hour: 9, practitionerId: it.clinic.brunner });
    it.sandbox.control.addFault({ ...fault, times: 1 });
    await it.pushThere();
    await it.push();
    cancelAppointment(it.desk, { appointmentId: it.id });
    for (let round = 0; round < 3; round += 1) {
      it.clock.advance(16 * 60_000);
      await it.push();
      await it.pushThere();
    }
    expect(outcome(it)).toEqual({ here: "cancelled", there: 0, owed: 0, leaving: null });
  });
}
