import type { Database } from "better-sqlite3";
import { ClinicDocument } from "../../../shared/relay/protocol.ts";
import type { DocumentTable, News } from "../relay-store.ts";

/** The documents of an open file. */
export function createDocumentTable(database: Database, tell: (news: News) => void): DocumentTable {
  const read = database.prepare<[string], { body: string }>("SELECT body FROM document WHERE clinic_id = ?");
  const readVersions = database.prepare<[], { clinicId: string; version: number }>(
    "SELECT clinic_id AS clinicId, version FROM document",
  );
  const write = database.prepare<[string, number, string]>(
    `INSERT INTO document (clinic_id, version, body) VALUES (?, ?, ?)
     ON CONFLICT (clinic_id) DO UPDATE SET version = excluded.version, body = excluded.body
     WHERE document.version = excluded.version - 1`,
  );
  // Each desk that comes is told: in memory, because nobody else writes this file.
  const versions = new Map(readVersions.all().map(({ clinicId, version }) => [clinicId, version]));
  const versionOf = (clinicId: string) => versions.get(clinicId) ?? 0;

  return {
    read: async (clinicId) => {
      const body = read.get(clinicId)?.body;
      return body === undefined ? undefined : ClinicDocument.parse(JSON.parse(body));
    },
    versionOf: async (clinicId) => versionOf(clinicId),
    replace: async (clinicId, document) => {
      const version = versionOf(clinicId);
      if (document.version !== version + 1) return { kind: "versionConflict", version };
      write.run(clinicId, document.version, JSON.stringify(document));
      versions.set(clinicId, document.version);
      tell({ kind: "documentChanged", clinicId, version: document.version });
      return { kind: "replaced" };
    },
  };
}
