import type { Database } from "better-sqlite3";
import { Recovered } from "../../../shared/relay/protocol.ts";
import { type News, Recovery, type RecoveryTable } from "../relay-store.ts";

const columns =
  "id, clinic_id AS clinicId, desk_id AS deskId, proof_hash AS proofHash, sealed, made_at AS madeAt";

/** The recoveries of an open file. */
export function createRecoveryTable(database: Database, tell: (news: News) => void): RecoveryTable {
  const find = database.prepare<[string]>(`SELECT ${columns} FROM recovery WHERE id = ?`);
  const findOf = database.prepare<[string]>(`SELECT ${columns} FROM recovery WHERE clinic_id = ?`);
  const keep = database.prepare<[Recovery]>(
    `INSERT INTO recovery (id, clinic_id, desk_id, proof_hash, sealed, made_at)
     VALUES (@id, @clinicId, @deskId, @proofHash, @sealed, @madeAt)
     ON CONFLICT (clinic_id) DO UPDATE SET id = excluded.id, desk_id = excluded.desk_id, proof_hash = excluded.proof_hash,
       sealed = excluded.sealed, made_at = excluded.made_at`,
  );
  const readRecovered = database.prepare<[], { clinicId: string; deskId: string; at: string }>(
    "SELECT clinic_id AS clinicId, desk_id AS deskId, at FROM recovered",
  );
  const noteRecovered = database.prepare<[string, string, string]>(
    `INSERT INTO recovered (clinic_id, desk_id, at) VALUES (?, ?, ?)
     ON CONFLICT (clinic_id) DO UPDATE SET desk_id = excluded.desk_id, at = excluded.at`,
  );
  // Each desk that comes is told: in memory, because nobody else writes this file, and few ever need their code.
  const recoveredBy = new Map<string, Recovered>(
    readRecovered.all().map(({ clinicId, deskId, at }) => [clinicId, Recovered.parse({ deskId, at })]),
  );
  const read = (row: unknown) => (row === undefined ? undefined : Recovery.parse(row));
  const keepAtOnce = database.transaction((recovery: Recovery) => {
    const known = read(find.get(recovery.id));
    if (known !== undefined && known.clinicId !== recovery.clinicId) return "idTaken";
    keep.run(recovery);
    return "kept";
  });

  return {
    keep: async (recovery) => keepAtOnce.immediate(recovery),
    find: async (id) => read(find.get(id)),
    findOf: async (clinicId) => read(findOf.get(clinicId)),
    findRecovered: async (clinicId) => recoveredBy.get(clinicId),
    noteRecovered: async (clinicId, recovered) => {
      noteRecovered.run(clinicId, recovered.deskId, recovered.at);
      recoveredBy.set(clinicId, recovered);
      tell({ kind: "recovered", clinicId, recovered });
    },
  };
}
