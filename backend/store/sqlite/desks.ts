import type { Database } from "better-sqlite3";
import { z } from "zod";
import { DeskId, type ClinicId } from "../../../shared/ids.ts";
import { DeskRevocation } from "../../../shared/relay/protocol.ts";
import { Instant } from "../../../shared/time.ts";
import { MOST_DESKS, type Admission, type DeskTable, type News } from "../relay-store.ts";

const Row = z.object({
  deskId: DeskId,
  publicKey: z.string().nullable(),
  revocation: z.string().nullable(),
  seenAt: Instant.nullable(),
});

const columns = "desk_id AS deskId, public_key AS publicKey, revocation, seen_at AS seenAt";

/** The desks of a file. */
export interface SqliteDesks extends DeskTable {
  /** Writes when each desk was last seen; between two times that lives in memory, as does who is connected. */
  readonly writeSeen: () => void;
}

/** The desks of an open file, of which this is the only node. */
export function createDeskTable(database: Database, tell: (news: News) => void): SqliteDesks {
  const find = database.prepare<[string, string]>(
    `SELECT ${columns} FROM desk WHERE clinic_id = ? AND desk_id = ?`,
  );
  const list = database.prepare<[string]>(
    `SELECT ${columns} FROM desk WHERE clinic_id = ? ORDER BY enrolled_at, desk_id`,
  );
  const count = database.prepare<[string], { count: number }>(
    "SELECT count(*) AS count FROM desk WHERE clinic_id = ?",
  );
  const readRevocations = database.prepare<[], { clinicId: string; deskId: string; revocation: string }>(
    "SELECT clinic_id AS clinicId, desk_id AS deskId, revocation FROM desk WHERE revocation IS NOT NULL",
  );
  const isClosed = database.prepare<[string]>("SELECT 1 FROM clinic WHERE id = ? AND closed_at IS NOT NULL");
  const insert = database.prepare<[string, string, string, string]>(
    "INSERT INTO desk (clinic_id, desk_id, public_key, enrolled_at) VALUES (?, ?, ?, ?)",
  );
  const noteSeen = database.prepare<[string, string, string]>(
    "UPDATE desk SET seen_at = ? WHERE clinic_id = ? AND desk_id = ?",
  );
  const revoke = database.prepare<[string, string, string, string]>(
    `INSERT INTO desk (clinic_id, desk_id, enrolled_at, revocation) VALUES (?, ?, ?, ?)
     ON CONFLICT (clinic_id, desk_id) DO UPDATE SET revocation = excluded.revocation WHERE revocation IS NULL`,
  );
  const close = database.prepare<[string, string]>(
    "UPDATE clinic SET closed_at = coalesce(closed_at, ?) WHERE id = ?",
  );
  const connected = new Map<ClinicId, Set<DeskId>>();
  const seen = new Map<
    string,
    { readonly clinicId: ClinicId; readonly deskId: DeskId; readonly at: Instant }
  >();

  const keyOf = (clinicId: ClinicId, deskId: DeskId) => `${clinicId}:${deskId}`;
  const rowOf = (clinicId: ClinicId, deskId: DeskId) => {
    const row = find.get(clinicId, deskId);
    return row === undefined ? undefined : Row.parse(row);
  };

  // Asked for each request and each socket: in memory, because nobody else writes this file, and few desks are ever revoked.
  const revocations = new Map(
    readRevocations.all().map(({ clinicId, deskId, revocation }) => {
      return [`${clinicId}:${deskId}`, readRevocation(revocation)];
    }),
  );
  const revocationOf = (clinicId: ClinicId, deskId: DeskId) =>
    revocations.size === 0 ? undefined : revocations.get(keyOf(clinicId, deskId));

  const admit = ({ clinicId, deskId, publicKey, at, by }: Parameters<DeskTable["admit"]>[0]): Admission => {
    const known = rowOf(clinicId, deskId);
    if (known === undefined) {
      const isShut = by === "certificate" && isClosed.get(clinicId) !== undefined;
      if (isShut || (count.get(clinicId)?.count ?? 0) >= MOST_DESKS) return { kind: "notAdmitted" };
      insert.run(clinicId, deskId, publicKey, at);
    } else {
      if (known.revocation !== null) return { kind: "revoked", revocation: readRevocation(known.revocation) };
      if (known.publicKey !== publicKey) return { kind: "notAdmitted" };
    }
    seen.set(keyOf(clinicId, deskId), { clinicId, deskId, at });
    return { kind: "admitted" };
  };
  const admitAtOnce = database.transaction(admit);
  const revokeAtOnce = database.transaction((revocation: DeskRevocation) => {
    const { clinicId, deskId, revokedAt } = revocation;
    revoke.run(clinicId, deskId, revokedAt, JSON.stringify(revocation));
    close.run(revokedAt, clinicId);
  });

  const writeAll = database.transaction(
    (desks: readonly { clinicId: ClinicId; deskId: DeskId; at: Instant }[]) => {
      for (const { clinicId, deskId, at } of desks) noteSeen.run(at, clinicId, deskId);
    },
  );

  return {
    admit: async (desk) => admitAtOnce.immediate(desk),
    revoke: async (revocation) => {
      revokeAtOnce.immediate(revocation);
      const { clinicId, deskId } = revocation;
      // The first word stays, as it does in the file.
      if (revocationOf(clinicId, deskId) === undefined) revocations.set(keyOf(clinicId, deskId), revocation);
      tell({ kind: "revoked", clinicId: revocation.clinicId, revocation });
    },
    findRevocation: async (clinicId, deskId) => revocationOf(clinicId, deskId),
    findRevocations: async (clinicId, deskIds) =>
      deskIds
        .map((deskId) => revocationOf(clinicId, deskId))
        .filter((revocation) => revocation !== undefined),
    listConnected: async (clinicId) => connected.get(clinicId) ?? new Set(),
    list: async (clinicId) =>
      z
        .array(Row)
        .parse(list.all(clinicId))
        .map(({ deskId, revocation, seenAt }) => ({
          deskId,
          revocation: revocation === null ? null : readRevocation(revocation),
          seenAt: seen.get(keyOf(clinicId, deskId))?.at ?? seenAt,
          line: connected.get(clinicId)?.has(deskId) === true ? "connected" : "away",
        })),
    noteLine: async ({ clinicId, deskId, line, at }) => {
      const desks = connected.get(clinicId) ?? new Set();
      if (line === "connected") connected.set(clinicId, desks.add(deskId));
      else desks.delete(deskId);
      if (desks.size === 0) connected.delete(clinicId);
      seen.set(keyOf(clinicId, deskId), { clinicId, deskId, at });
    },
    writeSeen: () => {
      writeAll.immediate(Array.from(seen.values()));
      seen.clear();
    },
  };
}

function readRevocation(text: string): DeskRevocation {
  return DeskRevocation.parse(JSON.parse(text));
}
