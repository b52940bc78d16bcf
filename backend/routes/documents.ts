import { ClinicDocument } from "../../shared/relay/protocol.ts";
import type { DocumentTable } from "../store/relay-store.ts";
import type { TicketHolder } from "../tickets.ts";
import { refuse, type Answer } from "./answer.ts";

/** The routes about a clinic's document, which only its own desks may read and write. */
export interface DocumentRoutes {
  /** `GET /v1/clinics/{id}/document`. */
  readonly read: (holder: TicketHolder, id: string) => Promise<Answer>;
  /** `PUT /v1/clinics/{id}/document`. */
  readonly replace: (holder: TicketHolder, id: string, body: unknown) => Promise<Answer>;
}

/** Documents out of a table. */
export function createDocumentRoutes(documents: DocumentTable): DocumentRoutes {
  return {
    read: async ({ clinicId }, id) => {
      if (id !== clinicId) return refuse("notAllowed");
      const document = await documents.read(clinicId);
      return document === undefined ? refuse("notFound") : { kind: "body", body: document };
    },
    replace: async ({ clinicId, deskId }, id, body) => {
      if (id !== clinicId) return refuse("notAllowed");
      const wish = ClinicDocument.safeParse(body);
      if (!wish.success) return refuse("badRequest");
      const { certificate } = wish.data;
      // What lies here can be told by its writer's own certificate; readers check the rest.
      if (certificate.clinicId !== clinicId || certificate.deskId !== deskId) return refuse("badRequest");
      const outcome = await documents.replace(clinicId, wish.data);
      return outcome.kind === "replaced"
        ? { kind: "done" }
        : refuse("versionConflict", { version: outcome.version });
    },
  };
}
