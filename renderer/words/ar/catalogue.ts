import { agenda } from "./agenda.ts";
import { booking } from "./booking.ts";
import { changes } from "./changes.ts";
import { clash } from "./clash.ts";
import { clinic } from "./clinic.ts";
import { commands } from "./commands.ts";
import { day } from "./day.ts";
import { desks } from "./desks.ts";
import { drafts } from "./drafts.ts";
import { faults } from "./faults.ts";
import { files } from "./files.ts";
import { finder } from "./finder.ts";
import { health } from "./health.ts";
import { help } from "./help.ts";
import { insights } from "./insights.ts";
import { jobs } from "./jobs.ts";
import { month } from "./month.ts";
import { onboarding } from "./onboarding.ts";
import { patients } from "./patients.ts";
import { print } from "./print.ts";
import { queue } from "./queue.ts";
import { series } from "./series.ts";
import { settings } from "./settings.ts";
import { waitlist } from "./waitlist.ts";
import { ui } from "./ui.ts";
import { view } from "./view.ts";
import { visit } from "./visit.ts";
import { waitingRoom } from "./waiting-room.ts";
import { week } from "./week.ts";

/** Every text of the page in Arabic. */
export const arabic = {
  ...agenda,
  ...booking,
  ...changes,
  ...clash,
  ...clinic,
  ...commands,
  ...day,
  ...desks,
  ...drafts,
  ...faults,
  ...files,
  ...finder,
  ...health,
  ...help,
  ...insights,
  ...jobs,
  ...month,
  ...onboarding,
  ...patients,
  ...print,
  ...queue,
  ...series,
  ...settings,
  ...ui,
  ...waitlist,
  ...view,
  ...visit,
  ...waitingRoom,
  ...week,
};
