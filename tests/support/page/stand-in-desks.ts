import { DeskId } from "../../../shared/ids.ts";
import type { Handlers } from "../../../shared/ipc/contract.ts";
import { Instant } from "../../../shared/time.ts";
import { exampleClinic } from "./example-clinic.ts";
import type { StandInState } from "./stand-in-state.ts";

const CODE = "7K3MQT-9XW2P-HV5RA-D8EJ4-CN6YB";

/** The calls about the clinic's desks, answered from memory. */
export function deskHandlers(state: StandInState) {
  const changed = (desks: Partial<StandInState["desks"]>) => {
    state.desks = { ...state.desks, ...desks };
    state.announce("desksChanged");
  };
  const tell = (news: Partial<StandInState["deskNews"]>) => {
    state.deskNews = { ...state.deskNews, ...news };
    state.announce("desksChanged");
  };
  return {
    readDesks: () => state.desks,
    readDeskNews: () => state.deskNews,
    nameDesk: ({ name }) => changed({ thisDesk: { ...state.desks.thisDesk, name } }),
    createJoinCode: () => {
      const code = { code: CODE, expiresAt: Instant.parse(new Date(Date.now() + 600_000).toISOString()) };
      changed({ code });
      return { kind: "made", ...code };
    },
    withdrawJoinCode: () => changed({ code: null }),
    joinClinic: ({ code }) => {
      if (code.replaceAll(/[\s-]/g, "").length !== 26) return { kind: "codeMistyped" };
      if (code !== CODE) return { kind: "codeWrong", triesLeft: 4 };
      state.clinic = exampleClinic;
      tell({ revokedAt: null });
      state.announce("clinicChanged");
      return { kind: "joined", clinicName: exampleClinic.name };
    },
    recoverClinic: () => ({ kind: "clinicUnknown" }),
    createRecoveryCode: () => {
      changed({ recovery: { kind: "unused", madeAt: Instant.parse("2026-11-23T09:41:00.000Z") } });
      return { kind: "made", code: "8QZW-2K5T-VN7R-XJ3M-H9PC-YA4D-6E1B" };
    },
    revokeDesk: ({ deskId }) => {
      changed({
        others: state.desks.others.map((desk) =>
          desk.deskId === deskId ? { ...desk, state: "revoked", line: "away" } : desk,
        ),
      });
      return { kind: "revoked" };
    },
    putAwayOverruled: () => tell({ overruled: [] }),
    putAwayRecovered: () => tell({ recovered: null }),
    disconnectHere: () => {
      state.connection = {
        ...state.connection,
        account: { kind: "notConnected" },
        pill: { kind: "notConnected" },
      };
      state.announce("connectionChanged");
    },
  } satisfies Partial<Handlers>;
}

/** Three desks: this one, one that is connected, one that was last seen on Friday; and a setting that gave way. */
export function severalDesks(state: StandInState): void {
  state.desks = {
    ...state.desks,
    others: [
      {
        deskId: DeskId.parse("01930000-0000-7000-8000-000000000002"),
        name: "Office",
        state: "admitted",
        line: "connected",
        seenAt: Instant.parse("2026-11-23T09:30:00.000Z"),
      },
      {
        deskId: DeskId.parse("01930000-0000-7000-8000-000000000003"),
        name: "Laptop of Dr Patel",
        state: "admitted",
        line: "away",
        seenAt: Instant.parse("2026-11-20T16:02:00.000Z"),
      },
    ],
    recovery: { kind: "used", madeAt: Instant.parse("2026-03-02T08:15:00.000Z") },
  };
  state.deskNews = {
    revokedAt: null,
    unsent: 0,
    recovered: { at: Instant.parse("2026-11-23T09:30:00.000Z"), name: "Office" },
    sharing: "newerProgram",
    overruled: [
      {
        at: Instant.parse("2026-11-23T09:00:00.000Z"),
        what: "minutes",
        of: "Check-up",
        ours: "20",
        theirs: "30",
      },
    ],
  };
}
