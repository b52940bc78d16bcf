import { ServiceId } from "../../shared/ids.ts";
import { LONGEST_MINUTES, SHORTEST_MINUTES } from "../../shared/model/appointment.ts";
import { LONGEST_NAME } from "../../shared/model/patient.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { foldName } from "../store/fold-name.ts";
import { insertService, listServices } from "../store/services.ts";
import type { Writer } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { badRow, importRows, type RowsOutcome } from "./import-rows.ts";

const COLUMNS = { required: ["name", "minutes"], optional: [] } as const;

/** Takes services and their lengths from a CSV file, in the caller's transaction. A known name is left as it is. */
export function importServices(desk: Desk, writer: Writer, text: string): RowsOutcome {
  const names = new Set(listServices(writer).map(({ name }) => foldName(name)));
  return importRows(text, COLUMNS, ({ cell }) => {
    const name = cell("name").replace(/\s+/g, " ").normalize("NFC");
    if (name === "" || name.length > LONGEST_NAME)
      return badRow({ word: "row.name", values: { most: LONGEST_NAME } });
    if (names.has(foldName(name))) return { kind: "alreadyThere" };
    const durationMinutes = /^\d{1,4}$/.test(cell("minutes")) ? Number(cell("minutes")) : 0;
    if (durationMinutes < SHORTEST_MINUTES || durationMinutes > LONGEST_MINUTES)
      return badRow({ word: "row.minutes", values: { from: SHORTEST_MINUTES, to: LONGEST_MINUTES } });
    const id = ServiceId.parse(desk.newId());
    insertService(writer, { id, name, durationMinutes });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "serviceImported", subjectId: id });
    names.add(foldName(name));
    return { kind: "added" };
  });
}
