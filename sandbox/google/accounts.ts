import type { ZoneId } from "../../shared/time.ts";
import { createPrimaryCalendar } from "./calendars/create-calendar.ts";
import { Table } from "./state/table.ts";
import type { Account, World } from "./world.ts";

/** The account every sandbox starts with. */
export const DEFAULT_EMAIL = "owner@clinic.example";

/** Adds an account with its primary calendar; an account that is there already is given back as it is. */
export function addAccount(
  world: World,
  account: { readonly email: string; readonly name?: string | undefined; readonly timeZone: ZoneId },
): Account {
  const known = world.accounts.get(account.email);
  if (known !== undefined) return known;
  const digits = Array.from(world.random.bytes(20), (byte) => String(byte % 10)).join("");
  const added: Account = {
    email: account.email,
    name: account.name ?? account.email,
    sub: `1${digits}`,
    calendarList: new Table(world.journal, `calendarList/${account.email}`),
  };
  world.accounts.set(added.email, added);
  createPrimaryCalendar(world, added, account.timeZone);
  return added;
}
