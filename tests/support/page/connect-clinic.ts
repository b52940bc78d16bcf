import type { Desk } from "../../../main/clinic/desk.ts";
import { saveAccount } from "../../../main/store/accounts.ts";
import { linkCalendarTo } from "../../../main/store/practitioners.ts";
import type { SandboxGoogle } from "../../../sandbox/google/start-sandbox-google.ts";
import { AccountId, GoogleCalendarId } from "../../../shared/ids.ts";
import { instantNow } from "../../../shared/time.ts";
import type { SecretsUnderTest } from "../secrets.ts";
import { examplePractitioners } from "./example-clinic.ts";

/** Connects the example clinic to a sandbox and links a calendar of its own to each of the first two practitioners. */
export function connectClinic(
  { store, clock, newId }: Pick<Desk, "store" | "clock" | "newId">,
  { sandbox, secrets }: { readonly sandbox: SandboxGoogle; readonly secrets: SecretsUnderTest },
): void {
  const { refreshToken } = sandbox.control.grantToken();
  secrets.held.set("googleRefreshToken", refreshToken);
  const accountId = AccountId.parse(newId());
  store.write((writer) => {
    saveAccount(writer, {
      id: accountId,
      googleSub: "1",
      email: "owner@clinic.example",
      state: "connected",
      connectedAt: instantNow(clock),
    });
    for (const { id: practitionerId, name } of examplePractitioners.slice(0, 2))
      linkCalendarTo(writer, {
        practitionerId,
        accountId,
        calendarId: GoogleCalendarId.parse(sandbox.control.addCalendar({ summary: name }).id),
        calendarName: name,
      });
  });
}
