import { z } from "zod";
import { assertNever } from "../../shared/assert.ts";
import { AccountId, type DeskId, type PractitionerId, type ServiceId } from "../../shared/ids.ts";
import { AnswerTable } from "../../shared/model/answers.ts";
import { Clinic } from "../../shared/model/clinic.ts";
import { LONGEST_MINUTES, SHORTEST_MINUTES } from "../../shared/model/appointment.ts";
import { Instant, instantNow, type Clock } from "../../shared/time.ts";
import { findAccountBySub, listAccounts, saveAccount } from "../store/accounts.ts";
import { readAnswerTable, saveAnswerTable } from "../store/answers.ts";
import { findClinic, saveClinic } from "../store/clinic.ts";
import { insertClosure, removeClosure } from "../store/closures.ts";
import { forgetLinksOf } from "../store/forget-links.ts";
import { listPractitioners } from "../store/practitioners.ts";
import {
  changeService,
  findService,
  insertService,
  placeService,
  removeService,
  retireServiceSince,
} from "../store/services.ts";
import type { SetUpField, SetUpFields } from "../store/set-up-fields.ts";
import type { Writer } from "../store/sql.ts";
import { applyPractitioner, type SharedPractitioner } from "./apply-practitioner.ts";
import { ACCOUNT_KEY, readSetUpKey, setUpKey, SomeAccount } from "./set-up-keys.ts";

/** What taking in a set-up works with. */
export interface TakingInSetUp {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly deskId: DeskId;
}

/** What a change means beyond the tables. */
export interface AppliedSetUp {
  /** Calendars that are nobody's any more; their channels are to be stopped where no other desk needs them. */
  readonly unlinked: number;
  /** Whether Google is owed something new because a calendar was linked. */
  readonly queued: number;
}

/**
 * Brings the tables to the fields, in the caller's transaction: adds, changes, and takes away what no appointment refers to (what
 * one refers to stays, and comes back at the other desks). A value that does not read is passed over and handed on as it is.
 */
export function applySetUp(desk: TakingInSetUp, writer: Writer, fields: SetUpFields): AppliedSetUp {
  applyClinic(writer, fields);
  applyAccounts(desk, writer, fields);
  const practitioners = new Map<PractitionerId, Record<string, SetUpField["value"]>>();
  const services = new Map<ServiceId, Record<string, SetUpField["value"]>>();
  const answers: Record<string, SetUpField["value"]> = { ...readAnswerTable(writer) };
  for (const [key, { value }] of Object.entries(fields).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )) {
    const parts = readSetUpKey(key);
    if (parts === undefined) continue;
    switch (parts[0]) {
      case "practitioner":
        practitioners.set(parts[1], { ...practitioners.get(parts[1]), [parts[2]]: value });
        break;
      case "service":
        services.set(parts[1], { ...services.get(parts[1]), [parts[2]]: value });
        break;
      case "answers":
        if (value !== null) answers[parts[1]] = value;
        break;
      case "clinic":
      case "closure":
      case "desk":
      case "account":
        break;
      default:
        assertNever(parts);
    }
  }
  const shared: SharedPractitioner[] = [...practitioners].map(([id, traits]) => ({ id, traits }));
  const applied = applyPractitioners({ desk, writer }, shared, fields[ACCOUNT_KEY]?.value);
  applyServices(writer, services);
  applyClosures(writer, fields);
  const table = AnswerTable.safeParse(answers);
  if (table.success) saveAnswerTable(writer, table.data);
  return applied;
}

function applyClinic(writer: Writer, fields: SetUpFields): void {
  const before = findClinic(writer);
  const read = (trait: "name" | "zone" | "country" | "privacy"): SetUpField["value"] | undefined =>
    fields[setUpKey("clinic", trait)]?.value ?? before?.[trait];
  const clinic = Clinic.safeParse({
    name: read("name"),
    zone: read("zone"),
    country: read("country"),
    // A mode that only a newer desk knows: what goes out is written by that one (MD4).
    privacy: Clinic.shape.privacy.safeParse(read("privacy")).data ?? before?.privacy ?? "busy",
  });
  if (clinic.success) saveClinic(writer, clinic.data);
}

/** Accounts this desk has not seen are written down as such that nobody is signed in to here yet. */
function applyAccounts(desk: TakingInSetUp, writer: Writer, fields: SetUpFields): void {
  for (const { value } of Object.values(fields)) {
    const account = SomeAccount.safeParse(value).data;
    if (account === undefined || findAccountBySub(writer, account.sub) !== undefined) continue;
    saveAccount(writer, {
      id: AccountId.parse(desk.newId()),
      googleSub: account.sub,
      email: account.email,
      state: "disconnected",
      connectedAt: instantNow(desk.clock),
    });
  }
}

function applyPractitioners(
  { desk, writer }: { readonly desk: TakingInSetUp; readonly writer: Writer },
  shared: readonly SharedPractitioner[],
  account: SetUpField["value"] | undefined,
): AppliedSetUp {
  let unlinked = 0;
  let queued = 0;
  // Names and calendars are unique: all that give theirs up do so before anybody takes one.
  for (const phase of ["letGo", "take"] as const) {
    if (phase === "take") forgetLeftAccounts(writer, account);
    for (const practitioner of shared) {
      const applied = applyPractitioner(writer, { practitioner, phase, now: instantNow(desk.clock) });
      unlinked += applied.unlinked;
      queued += applied.queued;
    }
  }
  return { unlinked, queued };
}

/** Where the clinic has gone over to another account, what the one before holds is nobody's any more (AC4). */
function forgetLeftAccounts(writer: Writer, value: SetUpField["value"] | undefined): void {
  const account = SomeAccount.safeParse(value).data;
  if (account === undefined) return;
  const inUse = new Set(listPractitioners(writer).map(({ accountId }) => accountId));
  for (const { id, googleSub } of listAccounts(writer))
    if (googleSub !== account.sub && !inUse.has(id)) forgetLinksOf(writer, id);
}

const Name = z.string().trim().min(1);
const ServiceMinutes = z.int().min(SHORTEST_MINUTES).max(LONGEST_MINUTES);

function applyServices(
  writer: Writer,
  services: ReadonlyMap<ServiceId, Record<string, SetUpField["value"]>>,
): void {
  const wanted = [...services].flatMap(([id, traits]) => {
    const name = Name.safeParse(traits["name"]);
    const minutes = ServiceMinutes.safeParse(traits["minutes"]);
    const before = findService(writer, id);
    if (traits["name"] === null && before !== undefined) removeService(writer, id);
    if (!name.success || !minutes.success) return [];
    return [{ id, name: name.data, durationMinutes: minutes.data, before }];
  });
  for (const { id, name, before } of wanted)
    if (before !== undefined && before.name !== name) changeService(writer, { ...before, name: id });
  for (const { before, ...service } of wanted)
    if (before === undefined) insertService(writer, service);
    else if (before.name !== service.name || before.durationMinutes !== service.durationMinutes)
      changeService(writer, service);
  for (const { id, before } of wanted) {
    const retiredAt = Instant.nullable().safeParse(services.get(id)?.["retired"]);
    if (retiredAt.success && retiredAt.data !== (before?.retiredAt ?? null))
      retireServiceSince(writer, { id, retiredAt: retiredAt.data });
    const position = z.int().safeParse(services.get(id)?.["position"]);
    if (position.success) placeService(writer, { id, position: position.data });
  }
}

function applyClosures(writer: Writer, fields: SetUpFields): void {
  for (const [key, { value }] of Object.entries(fields)) {
    const parts = readSetUpKey(key);
    if (parts?.[0] !== "closure") continue;
    const day = parts[1];
    const practitionerId = parts[2] === "clinic" ? null : parts[2];
    removeClosure(writer, { day, practitionerId });
    if (typeof value === "string") insertClosure(writer, { day, practitionerId, reason: value });
  }
}
