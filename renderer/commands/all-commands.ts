import { bookingCommands } from "./booking-commands.ts";
import { clinicCommands } from "./clinic-commands.ts";
import type { Command } from "./command.ts";
import { deskCommands } from "./desk-commands.ts";
import { googleCommands } from "./google-commands.ts";
import { patientCommands } from "./patient-commands.ts";
import { screenCommands } from "./screen-commands.ts";
import { viewCommands } from "./view-commands.ts";

/** Every command of the desk, area by area. */
export const ALL_COMMANDS: readonly Command[] = [
  ...deskCommands,
  ...bookingCommands,
  ...patientCommands,
  ...screenCommands,
  ...viewCommands,
  ...googleCommands,
  ...clinicCommands,
];
