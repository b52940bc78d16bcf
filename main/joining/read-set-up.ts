import type { DeskId } from "../../shared/ids.ts";
import { readAnswerTable } from "../store/answers.ts";
import { findCurrentAccount, listAccounts } from "../store/accounts.ts";
import { findClinic } from "../store/clinic.ts";
import { listClosures } from "../store/closures.ts";
import { listPractitionerPositions, listPractitioners } from "../store/practitioners.ts";
import { listServicePositions, listServices } from "../store/services.ts";
import type { LocalValues, SetUpField } from "../store/set-up-fields.ts";
import type { Reader } from "../store/sql.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import { ACCOUNT_KEY, setUpKey } from "./set-up-keys.ts";
import { findShared } from "./shared-settings.ts";

/** The set-up as this desk's tables hold it, field by field; empty before the clinic is set up. */
export function readSetUp(reader: Reader, deskId: DeskId): LocalValues {
  const clinic = findClinic(reader);
  if (clinic === undefined) return {};
  const values: Record<string, SetUpField["value"]> = {};
  for (const trait of ["name", "zone", "country", "privacy"] as const)
    values[setUpKey("clinic", trait)] = clinic[trait];
  const accounts = new Map(listAccounts(reader).map((account) => [account.id, account]));
  const columns = listPractitionerPositions(reader);
  for (const practitioner of listPractitioners(reader)) {
    const { id, name, colour, email, accountId, calendarId, calendarName, retiredAt } = practitioner;
    const account = accountId === null ? undefined : accounts.get(accountId);
    const set = (trait: string, value: SetUpField["value"]) => {
      values[setUpKey("practitioner", id, trait)] = value;
    };
    set("name", name);
    set("colour", colour);
    set("email", email);
    set("position", columns.get(id) ?? 0);
    set("retired", retiredAt);
    set(
      "hours",
      listWorkingHoursOf(reader, id).map(({ weekday, fromMinute, toMinute }) => [
        weekday,
        fromMinute,
        toMinute,
      ]),
    );
    set(
      "calendar",
      account === undefined || calendarId === null
        ? null
        : { sub: account.googleSub, email: account.email, id: calendarId, name: calendarName ?? "" },
    );
  }
  const places = listServicePositions(reader);
  for (const { id, name, durationMinutes, retiredAt } of listServices(reader)) {
    values[setUpKey("service", id, "position")] = places.get(id) ?? 0;
    values[setUpKey("service", id, "name")] = name;
    values[setUpKey("service", id, "minutes")] = durationMinutes;
    values[setUpKey("service", id, "retired")] = retiredAt;
  }
  for (const { day, practitionerId, reason } of listClosures(reader))
    values[setUpKey("closure", day, practitionerId ?? "clinic")] = reason;
  for (const [question, act] of Object.entries(readAnswerTable(reader)))
    values[setUpKey("answers", question)] = act;
  const deskName = findShared(reader, "deskName");
  if (deskName !== undefined) values[setUpKey("desk", deskId, "name")] = deskName;
  return { ...values, ...readAccount(reader) };
}

/** The account where this desk has something to say of it: it is connected here, or was disconnected for the whole clinic. */
function readAccount(reader: Reader): LocalValues {
  const account = findCurrentAccount(reader);
  const token = findShared(reader, "sealedToken");
  const clientId = findShared(reader, "clientId");
  if (account?.state === "connected" && token !== undefined && clientId !== undefined)
    return { [ACCOUNT_KEY]: { sub: account.googleSub, email: account.email, token, clientId } };
  if (account === undefined && findShared(reader, "disconnected") === "clinic")
    return { [ACCOUNT_KEY]: null };
  return {};
}
