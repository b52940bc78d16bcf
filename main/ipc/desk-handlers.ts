import type { CreateRecoveryCodeOutcome } from "../../shared/ipc/desks.ts";
import type { DisconnectGoogleOutcome } from "../../shared/ipc/google.ts";
import type { Handlers } from "../../shared/ipc/contract.ts";
import type { Desk } from "../clinic/desk.ts";
import { type ClinicDesks, nameDesk, readDeskNews, readDesks, revokeDesk } from "../joining/clinic-desks.ts";
import type { JoinCodes } from "../joining/create-join-code.ts";
import { joinClinic, type JoiningDesk, recoverClinic } from "../joining/join-clinic.ts";
import { putAwayRecovered } from "../joining/recovered-desk.ts";
import type { SetUpSync } from "../joining/set-up-sync.ts";
import { keepShared } from "../joining/shared-settings.ts";
import { forgetOverruled } from "../store/set-up-fields.ts";
import type { GoogleAccount } from "../sync/google-account.ts";
import type { SyncLoop } from "../sync/sync-loop.ts";

/** What the calls about the clinic's other desks are answered with. */
export interface DeskHandlerParts {
  readonly desk: Desk;
  readonly account: GoogleAccount;
  readonly sync: SyncLoop;
  /** Makes a recovery code once the clinic's document is up to date. */
  readonly createRecoveryCode: (beforehand: () => Promise<void>) => Promise<CreateRecoveryCodeOutcome>;
  /** undefined where there is no relay, or this desk is of the clinic no longer. */
  readonly setUp: SetUpSync | undefined;
  readonly codes: JoinCodes;
  readonly desks: ClinicDesks;
  readonly joining: JoiningDesk;
}

type Calls =
  | "readDesks"
  | "readDeskNews"
  | "nameDesk"
  | "createJoinCode"
  | "withdrawJoinCode"
  | "joinClinic"
  | "recoverClinic"
  | "createRecoveryCode"
  | "revokeDesk"
  | "putAwayOverruled"
  | "putAwayRecovered"
  | "disconnectHere";

/** Joins each call about the clinic's desks to the one function that does it. */
export function deskHandlers(parts: DeskHandlerParts): Pick<Handlers, Calls> {
  const { desk, account, setUp, codes, desks, joining } = parts;
  /** What is set up here lies at the relay before a code is shown that leads to it. */
  const shareAll = async (): Promise<void> => {
    setUp?.chosen();
    await setUp?.whenIdle();
  };
  return {
    readDesks: () => readDesks(desks),
    readDeskNews: () => readDeskNews(desk.store.reader, setUp?.trouble() ?? "none"),
    nameDesk: (input) => {
      nameDesk(desks, input);
      desk.announce("clinicChanged");
      desk.announce("desksChanged");
    },
    createJoinCode: () => codes.create(shareAll),
    withdrawJoinCode: () => codes.withdraw(),
    joinClinic: (input) => joinClinic(joining, input),
    recoverClinic: (input) => recoverClinic(joining, input),
    createRecoveryCode: () => parts.createRecoveryCode(shareAll),
    revokeDesk: (input) => revokeDesk(desks, input),
    putAwayOverruled: () => {
      desk.store.write((writer) => forgetOverruled(writer));
      desk.announce("desksChanged");
    },
    putAwayRecovered: () => {
      putAwayRecovered(desk.store);
      desk.announce("desksChanged");
    },
    disconnectHere: () => {
      desk.store.write((writer) => keepShared(writer, "disconnected", "here"));
      return account.leaveHere();
    },
  };
}

/** Disconnects Google for every desk of the clinic: channels are stopped while the account is still connected (CH3). */
export async function disconnectClinic({
  desk,
  account,
  sync,
  setUp,
}: Pick<DeskHandlerParts, "desk" | "account" | "sync" | "setUp">): Promise<DisconnectGoogleOutcome> {
  const outcome = await account.disconnect(sync.leaveAccount);
  if (outcome.kind === "disconnected")
    desk.store.write((writer) => keepShared(writer, "disconnected", "clinic"));
  setUp?.chosen();
  return outcome;
}
