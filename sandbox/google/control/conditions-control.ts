import { takeOffCalendarList } from "../calendars/account-calendars.ts";
import { putAclRule } from "../calendars/calendar-state.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { roleOf } from "../calendars/role-of.ts";
import { ClockMove, moveClock, readClock } from "../clock/move-clock.ts";
import type { ClockReading } from "../clock/move-clock.ts";
import type { SeenRequest, SentMessage } from "../inspection/inspection-log.ts";
import { QuotaChange } from "../quota/quota-change.ts";
import type { QuotaLimits } from "../quota/quota.ts";
import type { World } from "../world.ts";
import { CalendarShare, CalendarUnshare } from "./control-requests.ts";
import { NotInSandboxError } from "./not-in-sandbox-error.ts";

/** The conditions a sandbox runs under, to be changed from outside by tests and developers. */
export class ConditionsControl {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** What the sandbox's clock shows. */
  readClock(): ClockReading {
    return readClock(this.#world);
  }

  /** Moves the sandbox's clock; its timers due in between ring in order. */
  moveClock(move: ClockMove): ClockReading {
    return moveClock(this.#world, ClockMove.parse(move));
  }

  /** How many units may be spent in a minute. */
  readQuota(): QuotaLimits {
    return this.#world.quota.limits();
  }

  /** Changes how many units may be spent in a minute, or whether they are counted at all. */
  setQuota(change: QuotaChange): QuotaLimits {
    const { quota } = this.#world;
    const before = quota.limits();
    const { enabled, perUserPerMinute, perProjectPerMinute } = QuotaChange.parse(change);
    quota.setLimits({
      enabled: enabled ?? before.enabled,
      perUserPerMinute: perUserPerMinute ?? before.perUserPerMinute,
      perProjectPerMinute: perProjectPerMinute ?? before.perProjectPerMinute,
    });
    return quota.limits();
  }

  /** The last requests and messages, oldest first, without anything secret. */
  readInspection(): { readonly requests: readonly SeenRequest[]; readonly messages: readonly SentMessage[] } {
    const { requests, messages } = this.#world.inspection;
    return { requests: [...requests], messages: [...messages] };
  }

  /** Lets an account do with a calendar what a role allows, as its owner can; it is not put on the account's list. */
  shareCalendar(share: CalendarShare): void {
    const { calendarId, email, role } = CalendarShare.parse(share);
    putAclRule(this.#world, this.#calendar(calendarId), { scope: { type: "user", value: email }, role });
  }

  /** Takes an account's access to a calendar away, and the calendar off the account's list. */
  unshareCalendar(share: CalendarUnshare): void {
    const { calendarId, email } = CalendarUnshare.parse(share);
    const calendar = this.#calendar(calendarId);
    putAclRule(this.#world, calendar, { scope: { type: "user", value: email }, role: "none" });
    const account = this.#world.accounts.get(email);
    if (account !== undefined && roleOf(calendar, email) === undefined)
      takeOffCalendarList(this.#world, account, calendarId);
  }

  /** Which account sign-in pages name first. */
  setDefaultAccount({ email }: { readonly email: string }): void {
    if (!this.#world.accounts.has(email)) throw new NotInSandboxError("account");
    this.#world.defaultAccount = email;
  }

  /** Hosts that no new channel may call; they replace those of before. */
  denyHooks({ deny }: { readonly deny: readonly string[] }): void {
    this.#world.deniedHooks.clear();
    for (const host of deny) this.#world.deniedHooks.add(host);
  }

  #calendar(id: string): SandboxCalendar {
    const calendar = this.#world.calendars.get(id);
    if (calendar === undefined) throw new NotInSandboxError("calendar");
    return calendar;
  }
}
