import { z } from "zod";
import { PractitionerId } from "../../shared/ids.ts";
import { PractitionerColour } from "../../shared/model/clinic.ts";
import { LONGEST_NAME } from "../../shared/model/patient.ts";
import { instantNow } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { foldName } from "../store/fold-name.ts";
import { insertPractitioner, listPractitioners } from "../store/practitioners.ts";
import { replaceWorkingHoursOf } from "../store/working-hours.ts";
import { badRow, type RowsImport } from "./import-rows.ts";
import { leastWornColour } from "./least-worn-colour.ts";
import { readWorkingWeek } from "./read-working-week.ts";

type Column = "name" | "colour" | "email" | "days" | "hours";

const COLOURS = PractitionerColour.options;

/** Takes practitioners, with their colours and hours, from a CSV file. A known name is left as it is. */
export const practitionerRows: RowsImport<Column> = {
  columns: { required: ["name"], optional: ["colour", "email", "days", "hours"] },
  readsAnew: "always",
  begin: (desk, reader) => {
    const present = listPractitioners(reader);
    const names = new Set(present.map(({ name }) => foldName(name)));
    const colours = present.map(({ colour }) => colour);
    return (writer, { cell }) => {
      const name = cell("name").replace(/\s+/g, " ").normalize("NFC");
      if (name === "" || name.length > LONGEST_NAME)
        return badRow({ word: "row.name", values: { most: LONGEST_NAME } });
      if (names.has(foldName(name))) return { kind: "alreadyThere" };
      const colour = readColour(cell("colour"), colours);
      if (colour === undefined)
        return badRow({ word: "row.colour", values: { colours: COLOURS.join(", ") } });
      const email = z
        .email()
        .nullable()
        .safeParse(cell("email") === "" ? null : cell("email"));
      if (!email.success) return badRow({ word: "row.email" });
      const reading = readWorkingWeek({ days: cell("days"), hours: cell("hours") });
      if (reading.kind === "bad") return reading;
      const id = PractitionerId.parse(desk.newId());
      const noCalendar = { accountId: null, calendarId: null, calendarName: null };
      insertPractitioner(writer, { id, name, colour, email: email.data, ...noCalendar });
      replaceWorkingHoursOf(writer, id, reading.week);
      const at = instantNow(desk.clock);
      appendAudit(writer, { at, deskId: desk.deskId, act: "practitionerImported", subjectId: id });
      names.add(foldName(name));
      colours.push(colour);
      return { kind: "added" };
    };
  },
};

/** The colour named; where none is, the one that is worn least. undefined: no such colour. */
function readColour(text: string, worn: readonly PractitionerColour[]): PractitionerColour | undefined {
  if (text !== "") return PractitionerColour.safeParse(text.toLowerCase()).data;
  return leastWornColour(worn);
}
