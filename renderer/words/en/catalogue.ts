import { booking } from "./booking.ts";
import { changes } from "./changes.ts";
import { clash } from "./clash.ts";
import { clinic } from "./clinic.ts";
import { commands } from "./commands.ts";
import { agenda } from "./agenda.ts";
import { day } from "./day.ts";
import { month } from "./month.ts";
import { view } from "./view.ts";
import { week } from "./week.ts";
import { desks } from "./desks.ts";
import { drafts } from "./drafts.ts";
import { faults } from "./faults.ts";
import { health } from "./health.ts";
import { help } from "./help.ts";
import { insights } from "./insights.ts";
import { jobs } from "./jobs.ts";
import { files } from "./files.ts";
import { finder } from "./finder.ts";
import { onboarding } from "./onboarding.ts";
import { patients } from "./patients.ts";
import { print } from "./print.ts";
import { queue } from "./queue.ts";
import { series } from "./series.ts";
import { settings } from "./settings.ts";
import { waitlist } from "./waitlist.ts";
import { ui } from "./ui.ts";
import { visit } from "./visit.ts";
import { waitingRoom } from "./waiting-room.ts";

/** Every text of the page in English. */
export const english = {
  ...booking,
  ...changes,
  ...clash,
  ...clinic,
  ...commands,
  ...agenda,
  ...day,
  ...month,
  ...view,
  ...week,
  ...desks,
  ...drafts,
  ...faults,
  ...health,
  ...help,
  ...insights,
  ...jobs,
  ...files,
  ...finder,
  ...onboarding,
  ...patients,
  ...print,
  ...queue,
  ...series,
  ...settings,
  ...ui,
  ...waitlist,
  ...visit,
  ...waitingRoom,
};
