import type { Database } from "better-sqlite3";
import { z } from "zod";
import { ClinicId, DeskId } from "../../../shared/ids.ts";
import { Instant } from "../../../shared/time.ts";
import { MOST_BOXES, TRIES_A_BOX, type Box, type BoxTable, type BoxTaking } from "../relay-store.ts";

const Row = z.object({
  clinicId: ClinicId,
  deskId: DeskId,
  proofHash: z.string(),
  sealed: z.string(),
  triesLeft: z.int(),
  expiresAt: Instant,
});

/** The boxes of a file. */
export interface SqliteBoxes extends BoxTable {
  /** Wipes what nobody has taken in time. */
  readonly dropExpired: (now: Instant) => void;
}

/** The boxes of an open file. */
export function createBoxTable(database: Database): SqliteBoxes {
  const find = database.prepare<[string]>(
    `SELECT clinic_id AS clinicId, desk_id AS deskId, proof_hash AS proofHash, sealed, tries_left AS triesLeft,
       expires_at AS expiresAt FROM box WHERE id = ?`,
  );
  const insert = database.prepare<[Box & { readonly triesLeft: number }]>(
    `INSERT INTO box (id, clinic_id, desk_id, proof_hash, sealed, expires_at, tries_left)
     VALUES (@id, @clinicId, @deskId, @proofHash, @sealed, @expiresAt, @triesLeft)`,
  );
  const count = database.prepare<[string], { count: number }>(
    "SELECT count(*) AS count FROM box WHERE clinic_id = ?",
  );
  const noteTry = database.prepare<[string]>("UPDATE box SET tries_left = tries_left - 1 WHERE id = ?");
  const drop = database.prepare<[string]>("DELETE FROM box WHERE id = ?");
  const dropExpired = database.prepare<[string]>("DELETE FROM box WHERE expires_at <= ?");
  const withdraw = database.prepare<[string, string]>("DELETE FROM box WHERE id = ? AND clinic_id = ?");

  const put = database.transaction((box: Box, now: Instant) => {
    dropExpired.run(now);
    if (find.get(box.id) !== undefined) return "idTaken";
    if ((count.get(box.clinicId)?.count ?? 0) >= MOST_BOXES) return "tooMany";
    insert.run({ ...box, triesLeft: TRIES_A_BOX });
    return "put";
  });
  const take = database.transaction(({ id, proofHash, now }: Parameters<BoxTable["take"]>[0]): BoxTaking => {
    const row = find.get(id);
    if (row === undefined) return { kind: "gone" };
    const box = Row.parse(row);
    if (box.expiresAt <= now) return { kind: "gone" };
    const triesLeft = box.triesLeft - 1;
    const isRight = box.proofHash === proofHash;
    if (isRight || triesLeft === 0) drop.run(id);
    else noteTry.run(id);
    const { clinicId, deskId, sealed } = box;
    return isRight ? { kind: "taken", box: { clinicId, deskId, sealed } } : { kind: "wrong", triesLeft };
  });

  return {
    dropExpired: (now) => {
      dropExpired.run(now);
    },
    put: async (box, now) => put.immediate(box, now),
    take: async (wish) => take.immediate(wish),
    withdraw: async (id, clinicId) => {
      withdraw.run(id, clinicId);
    },
  };
}
