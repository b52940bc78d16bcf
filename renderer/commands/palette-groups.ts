import type { PatientHit } from "../../shared/ipc/patients.ts";
import type { CivilDate } from "../../shared/time.ts";
import { dayInWords } from "../ui/day-words.ts";
import { useViewState } from "../ui/view-state.ts";
import { identifiersOf } from "../patients/patient-words.ts";
import { t } from "../words/t.ts";
import type { Command } from "./command.ts";
import { COMMAND_GROUPS } from "./command.ts";
import { foldWords } from "./fold-words.ts";

/** A line of the palette. */
export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** What tells it from others of the same label. */
  readonly hint?: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** Lines under one heading. */
export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

/** What the palette is filled from. */
export interface PaletteContent {
  readonly typed: string;
  readonly commands: readonly Command[];
  /** The day that was typed. */
  readonly day: CivilDate | undefined;
  readonly patients: readonly PatientHit[];
}

/** How many patients are shown: more are found by typing on. */
const MOST_PATIENTS = 6;

/** Whether each word that was typed begins a word of the title. */
function isMeant(title: string, typed: string): boolean {
  const words = foldWords(title).split(/[\s:/()-]+/);
  return foldWords(typed)
    .split(" ")
    .every((part) => words.some((word) => word.startsWith(part)));
}

function dayGroup(day: CivilDate): PaletteGroup {
  const label = t("commands.palette.goTo", { day: dayInWords(day) });
  return {
    id: "day",
    title: t("commands.palette.groupDay"),
    items: [{ id: "goToDay", label, run: () => goToDay(day) }],
  };
}

/** The screens that show a day, or what is around it. */
const OF_A_DAY: readonly string[] = ["day", "week", "month", "agenda"];

function goToDay(day: CivilDate): void {
  const { screen, showDay, showScreen, close } = useViewState.getState();
  close();
  showDay(day);
  if (!OF_A_DAY.includes(screen)) showScreen("day");
}

function patientGroup(patients: readonly PatientHit[]): PaletteGroup {
  return {
    id: "found",
    title: t("commands.palette.groupPatients"),
    items: patients.slice(0, MOST_PATIENTS).map((patient) => ({
      id: patient.id,
      label: patient.name,
      hint: identifiersOf(patient),
      run: () => useViewState.getState().open({ kind: "patient", patientId: patient.id }),
    })),
  };
}

function commandGroups({ commands, typed }: PaletteContent): readonly PaletteGroup[] {
  return COMMAND_GROUPS.map((group) => ({
    id: group,
    title: t(`commands.group.${group}`),
    items: commands
      .filter(
        (command) => command.group === group && command.id !== "palette" && command.isOffered?.() !== false,
      )
      .map(({ id, title, keys, run }) => ({
        id,
        label: title(),
        ...(keys === undefined ? {} : { keys }),
        run,
      }))
      .filter(({ label }) => isMeant(label, typed)),
  }));
}

/** What the palette shows for what was typed: the day, the commands, the patients; groups without a line are left out. */
export function paletteGroups(content: PaletteContent): readonly PaletteGroup[] {
  const { day, patients } = content;
  return [
    ...(day === undefined ? [] : [dayGroup(day)]),
    ...commandGroups(content),
    patientGroup(patients),
  ].filter(({ items }) => items.length > 0);
}
