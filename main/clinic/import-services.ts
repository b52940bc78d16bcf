import { ServiceId } from "../../shared/ids.ts";
import { LONGEST_MINUTES, SHORTEST_MINUTES } from "../../shared/model/appointment.ts";
import { LONGEST_NAME } from "../../shared/model/patient.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { foldName } from "../store/fold-name.ts";
import { insertService, listServices } from "../store/services.ts";
import { badRow, type RowsImport } from "./import-rows.ts";

/** Takes services and their lengths from a CSV file. A known name is left as it is. */
export const serviceRows: RowsImport<"name" | "minutes"> = {
  columns: { required: ["name", "minutes"], optional: [] },
  readsAnew: "always",
  begin: (desk, reader) => {
    const names = new Set(listServices(reader).map(({ name }) => foldName(name)));
    return (writer, { cell }) => {
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
    };
  },
};
