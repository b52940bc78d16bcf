import { z } from "zod";
import { AccountId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { all, changeOne, first, type Reader, type Writer } from "./sql.ts";

/** A Google account this clinic is or was connected to. Its tokens are never here. */
export const Account = z.object({
  id: AccountId,
  /** Google's number of the account; the e-mail can change, this cannot. */
  googleSub: z.string(),
  email: z.string(),
  state: z.enum(["connected", "signInAgain", "disconnected"]),
  connectedAt: Instant,
});
export type Account = z.infer<typeof Account>;

const COLUMNS = `id, google_sub AS googleSub, email, state, connected_at AS connectedAt`;

function toAccount(row: unknown): Account | undefined {
  return row === undefined ? undefined : Account.parse(row);
}

/** The account the clinic is connected to, also where Google asks to sign in again; undefined where there is none. */
export function findCurrentAccount(reader: Reader): Account | undefined {
  return toAccount(
    first<unknown>(
      reader,
      `SELECT ${COLUMNS} FROM account WHERE state <> 'disconnected' ORDER BY connected_at DESC, id LIMIT 1`,
    ),
  );
}

/** The account whose calendars practitioners are linked to, connected or not; undefined where nobody is linked. */
export function findLinkedAccount(reader: Reader): Account | undefined {
  return toAccount(
    first<unknown>(
      reader,
      `SELECT ${COLUMNS} FROM account WHERE id IN (SELECT account_id FROM practitioner) ORDER BY connected_at DESC, id LIMIT 1`,
    ),
  );
}

/** The account with this number of Google's, undefined where it was never connected. */
export function findAccountBySub(reader: Reader, googleSub: string): Account | undefined {
  return toAccount(
    first<unknown>(reader, `SELECT ${COLUMNS} FROM account WHERE google_sub = @googleSub`, { googleSub }),
  );
}

/** Writes an account down, in the place of what was known of it. */
export function saveAccount(writer: Writer, account: Account): void {
  changeOne(
    writer,
    `INSERT INTO account (id, google_sub, email, state, connected_at)
     VALUES (@id, @googleSub, @email, @state, @connectedAt)
     ON CONFLICT (id) DO UPDATE SET email = excluded.email, state = excluded.state, connected_at = excluded.connected_at`,
    account,
  );
}

/** Notes how an account stands now; it must be there. */
export function setAccountState(
  writer: Writer,
  change: { readonly id: AccountId; readonly state: Account["state"] },
): void {
  changeOne(writer, "UPDATE account SET state = @state WHERE id = @id", change);
}

/** Every account that was ever connected here, in order of its id. */
export function listAccounts(reader: Reader): Account[] {
  return all<unknown>(reader, `SELECT ${COLUMNS} FROM account ORDER BY id`).map((row) => Account.parse(row));
}
