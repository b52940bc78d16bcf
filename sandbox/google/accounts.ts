import { z } from "zod";
import type { ZoneId } from "../../shared/time.ts";
import { createPrimaryCalendar } from "./calendars/create-calendar.ts";
import { startSettings } from "./settings/account-settings.ts";
import { Table } from "./state/table.ts";
import type { Account, World } from "./world.ts";

/** The account every sandbox starts with. */
export const DEFAULT_EMAIL = "owner@clinic.example";

/** What an account is, apart from what it has. */
export const AccountProperties = z.object({
  email: z.string(),
  name: z.string(),
  /** Google's stable key of the account, a decimal text. */
  sub: z.string(),
  /** The organization's domain of a Workspace account. */
  hd: z.string().optional(),
});
export type AccountProperties = Readonly<z.infer<typeof AccountProperties>>;

/** An account without calendars and settings; not in the world yet. */
export function accountOf(world: World, properties: AccountProperties): Account {
  return {
    ...properties,
    calendarList: new Table(world.journal, `calendarList/${properties.email}`),
    settings: new Table(world.journal, `settings/${properties.email}`),
  };
}

/** Adds an account with its primary calendar and its settings; an account that is there already is given back as it is. */
export function addAccount(
  world: World,
  account: {
    readonly email: string;
    readonly name?: string | undefined;
    readonly hd?: string | undefined;
    readonly timeZone: ZoneId;
  },
): Account {
  const known = world.accounts.get(account.email);
  if (known !== undefined) return known;
  const digits = Array.from(world.random.bytes(20), (byte) => String(byte % 10)).join("");
  const { email, name = email, hd } = account;
  const added = accountOf(world, { email, name, sub: `1${digits}`, hd });
  world.accounts.set(added.email, added);
  createPrimaryCalendar(world, added, account.timeZone);
  startSettings(world, added, account.timeZone);
  return added;
}
