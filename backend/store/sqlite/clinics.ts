import type { Database } from "better-sqlite3";
import type { ClinicTable, RegisteredClinic } from "../relay-store.ts";

/** The clinics of an open file. */
export function createClinicTable(database: Database): ClinicTable {
  const find = database.prepare<[string], { publicKey: string }>(
    "SELECT public_key AS publicKey FROM clinic WHERE id = ?",
  );
  const insert = database.prepare<[RegisteredClinic]>(
    `INSERT INTO clinic (id, public_key, registered_at) VALUES (@id, @publicKey, @registeredAt)
     ON CONFLICT (id) DO NOTHING`,
  );
  return {
    findPublicKey: async (id) => find.get(id)?.publicKey,
    register: async (clinic) => {
      insert.run(clinic);
    },
  };
}
