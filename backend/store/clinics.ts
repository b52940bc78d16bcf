import type { Database } from "better-sqlite3";
import type { ClinicId } from "../../shared/ids.ts";
import type { Instant } from "../../shared/time.ts";

/** A clinic the relay serves. */
export interface RegisteredClinic {
  readonly id: ClinicId;
  /** Raw Ed25519, base64url. */
  readonly publicKey: string;
  readonly registeredAt: Instant;
}

/** Which clinics have registered. */
export interface ClinicTable {
  readonly has: (id: ClinicId) => boolean;
  /** Keeps a clinic; one that is known already stays as it is. */
  readonly register: (clinic: RegisteredClinic) => void;
}

/** The clinics of an open file. */
export function createClinicTable(database: Database): ClinicTable {
  const find = database.prepare<[string], { id: string }>("SELECT id FROM clinic WHERE id = ?");
  const insert = database.prepare<[RegisteredClinic]>(
    `INSERT INTO clinic (id, public_key, registered_at) VALUES (@id, @publicKey, @registeredAt)
     ON CONFLICT (id) DO NOTHING`,
  );
  return {
    has: (id) => find.get(id) !== undefined,
    register: (clinic) => {
      insert.run(clinic);
    },
  };
}
