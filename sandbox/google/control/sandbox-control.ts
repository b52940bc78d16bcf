import { addAccount } from "../accounts.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { addToCalendarList } from "../calendars/account-calendars.ts";
import { createCalendar } from "../calendars/create-calendar.ts";
import { deleteCalendar } from "../calendars/delete-calendar.ts";
import { putAclRule, putEvent } from "../calendars/calendar-state.ts";
import { DEFAULT_ZONE, emptyWorld, populateWorld } from "../create-world.ts";
import { readEventBody } from "../events/compose-event.ts";
import { eventAnswer } from "../events/event-answer.ts";
import { findEvent } from "../events/find-event.ts";
import { insertEvent } from "../events/insert-event.ts";
import { deleteEvent, patchEvent } from "../events/write-event.ts";
import { issueAccessToken, issueGrant, revokeGrants } from "../oauth/grants.ts";
import { readScopes } from "../oauth/scope-names.ts";
import { putSetting } from "../settings/account-settings.ts";
import { ExportedWorld, exportWorld, keptWorldOf } from "../state/export-world.ts";
import { replaceWorld } from "../state/restore-world.ts";
import { UnreadableStateError } from "../state/unreadable-state-error.ts";
import type { Account, World } from "../world.ts";
import { ConditionsControl } from "./conditions-control.ts";
import { ConsentControl } from "./consent-control.ts";
import { GrantRequest, NewAccount, NewCalendar, SettingChange } from "./control-requests.ts";
import { FaultRequest, addFault } from "./faults.ts";
import type { FaultRequestInput } from "./faults.ts";
import { NotInSandboxError } from "./not-in-sandbox-error.ts";
import type { RequestCount } from "./request-counts.ts";

/** An event as Google would answer it to its calendar's owner. */
export type EventAnswer = Record<string, unknown>;

/** What tests and developers may do to the sandbox from outside; throws NotInSandboxError for what is not there. */
export class SandboxControl extends ConditionsControl {
  /** Consent, accounts and the life of tokens. */
  readonly consent: ConsentControl;
  readonly #world: World;

  constructor(world: World) {
    super(world);
    this.consent = new ConsentControl(world);
    this.#world = world;
  }

  /** Puts a fault in force. */
  addFault(fault: FaultRequestInput): void {
    addFault(this.#world.faults, FaultRequest.parse(fault), this.#world.random);
  }

  /** Ends all faults. */
  clearFaults(): void {
    this.#world.faults.length = 0;
  }

  /** Starts over with the first account alone. */
  reset(): void {
    emptyWorld(this.#world);
    populateWorld(this.#world);
  }

  /** Everything the sandbox holds, as JSON for `importState`. */
  exportState(): ExportedWorld {
    return exportWorld(this.#world);
  }

  /** Puts an exported state in the place of everything; throws UnreadableStateError, leaving nothing half done, for what is none. */
  importState(state: unknown): void {
    const read = ExportedWorld.safeParse(state);
    if (!read.success) throw new UnreadableStateError("the file", { cause: read.error });
    replaceWorld(this.#world, keptWorldOf(read.data));
  }

  /** How often each method and path was answered with each status since the last clearing; the control API is not counted. */
  requests(): RequestCount[] {
    return [...this.#world.requestCounts.values()];
  }

  /** Starts counting anew. */
  clearRequests(): void {
    this.#world.requestCounts.clear();
  }

  /** Every sync token handed out so far now answers 410 fullSyncRequired. */
  expireSyncTokens(): void {
    this.#world.syncEpoch += 1;
  }

  /** Every access token handed out so far now answers 401; refresh tokens live on. */
  expireAccessTokens(): void {
    this.#world.accessTokens.clear();
  }

  /** Takes back what an account allowed, as its owner can on Google's security page. */
  revokeGrant(email: string): void {
    this.#account(email);
    for (const { clientId } of Object.values(this.#world.clients))
      revokeGrants(this.#world, { email, clientId });
  }

  /** Adds an account with its primary calendar. */
  addAccount(account: NewAccount): { readonly email: string; readonly sub: string } {
    const { email, name, hd, timeZone } = NewAccount.parse(account);
    const added = addAccount(this.#world, { email, name, hd, timeZone: timeZone ?? DEFAULT_ZONE });
    return { email: added.email, sub: added.sub };
  }

  /** Tokens for the Calendar API without the browser. */
  grantToken(request: GrantRequest = {}): { readonly accessToken: string; readonly refreshToken: string } {
    const { email, scopes, client } = GrantRequest.parse(request);
    this.#account(email);
    const { clientId } = this.#world.clients[client];
    const grant = issueGrant(this.#world, { clientId, email, scopes: readScopes(scopes.join(" ")) });
    return { accessToken: issueAccessToken(this.#world, grant), refreshToken: grant.refreshToken };
  }

  /** Makes a calendar as a person would in Google Calendar; with a role below owner it belongs to somebody else. */
  addCalendar(request: NewCalendar): { readonly id: string } {
    const { email, role, summary, timeZone } = NewCalendar.parse(request);
    const account = this.#account(email);
    const owner =
      role === "owner"
        ? account
        : addAccount(this.#world, { email: `other.${email}`, timeZone: timeZone ?? DEFAULT_ZONE });
    const calendar = createCalendar(this.#world, { owner, summary, timeZone: timeZone ?? DEFAULT_ZONE });
    putAclRule(this.#world, calendar, { scope: { type: "user", value: email }, role });
    addToCalendarList(this.#world, account, calendar.id);
    return { id: calendar.id };
  }

  /** Deletes a calendar with all that is on it; its id answers 404 from now on. */
  deleteCalendar(id: string): void {
    deleteCalendar(this.#world, this.#calendar(id));
  }

  /** Changes a setting as its account would in Google Calendar, whose API can read settings alone. */
  changeSetting(change: SettingChange): void {
    const { email, id, value } = SettingChange.parse(change);
    putSetting(this.#world, this.#account(email), { id, value });
  }

  /** All events of a calendar, deleted ones with their details, in the order of their last change. */
  events(calendarId: string): EventAnswer[] {
    const calendar = this.#calendar(calendarId);
    return [...calendar.events.values()].map((event) => this.#answer(calendar, event.id));
  }

  /** Adds an event as its calendar's owner would in Google Calendar. */
  insertEvent(calendarId: string, body: Readonly<Record<string, unknown>>): EventAnswer {
    const calendar = this.#calendar(calendarId);
    const creatorEmail = calendar.ownerEmail;
    const event = insertEvent(this.#world, calendar, { body: readEventBody(body), creatorEmail });
    return this.#answer(calendar, event.id);
  }

  /** Changes an event as its calendar's owner would in Google Calendar; the body is a merge patch. */
  changeEvent(
    at: { readonly calendarId: string; readonly eventId: string },
    body: Readonly<Record<string, unknown>>,
  ): EventAnswer {
    const calendar = this.#calendar(at.calendarId);
    patchEvent(this.#world, calendar, { event: findEvent(calendar, at.eventId), body });
    return this.#answer(calendar, at.eventId);
  }

  /** Deletes an event as its calendar's owner would in Google Calendar. */
  deleteEvent(at: { readonly calendarId: string; readonly eventId: string }): void {
    const calendar = this.#calendar(at.calendarId);
    deleteEvent(this.#world, calendar, findEvent(calendar, at.eventId));
  }

  /** Takes a deleted event out of the trash for good: its id stays taken and it can no longer be revived (facts, B6). */
  purgeEvent(at: { readonly calendarId: string; readonly eventId: string }): void {
    const calendar = this.#calendar(at.calendarId);
    const event = calendar.events.get(at.eventId);
    if (event === undefined) throw new NotInSandboxError("event");
    putEvent(this.#world, calendar, { ...event, status: "cancelled", isPurged: true });
  }

  #answer(calendar: SandboxCalendar, eventId: string): EventAnswer {
    return eventAnswer(findEvent(calendar, eventId), { calendar, email: calendar.ownerEmail });
  }

  #calendar(id: string): SandboxCalendar {
    const calendar = this.#world.calendars.get(id);
    if (calendar === undefined) throw new NotInSandboxError("calendar");
    return calendar;
  }

  #account(email: string): Account {
    const account = this.#world.accounts.get(email);
    if (account === undefined) throw new NotInSandboxError("account");
    return account;
  }
}
