import type { Command } from "./command.ts";

/** The parts of a key press that matter: those of a KeyboardEvent. */
export interface PressedKey {
  readonly key: string;
  /** Which key of the keyboard, by its place: `KeyN`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Where the key is pressed. */
export interface KeyPlace {
  /** In a field: only Ctrl+K acts there, for every other key means something to the field. */
  readonly isInField: boolean;
  /** A dialog or drawer stands open. */
  readonly isInDialog: boolean;
  /** Single letters are commands (WCAG 2.1.4 lets them be switched off). */
  readonly areLettersOn: boolean;
}

/** Acts in fields, too. */
const EVERYWHERE = "mod+K";

const ASCII = /^[!-~]$/;

/** What the key cap shows in Latin letters: an Arabic keyboard types others at the same places. */
function capOf({ key, code, shiftKey }: PressedKey): string {
  if (ASCII.test(key)) return key.toUpperCase();
  if (code === "Slash") return shiftKey ? "?" : "/";
  return /^Key([A-Z])$/.exec(code)?.[1] ?? key;
}

function keysOf(pressed: PressedKey): string | undefined {
  if (pressed.altKey) return undefined;
  if (!pressed.ctrlKey && !pressed.metaKey) return capOf(pressed);
  return pressed.shiftKey ? undefined : `mod+${capOf(pressed)}`;
}

/** The command that a key press asks for where it is pressed; undefined where it asks for none, or for one that is not offered. */
export function commandOfKey(
  commands: readonly Command[],
  pressed: PressedKey,
  { isInField, isInDialog, areLettersOn }: KeyPlace,
): Command | undefined {
  const keys = keysOf(pressed);
  if (keys === undefined) return undefined;
  if (keys !== EVERYWHERE && isInField) return undefined;
  if (!keys.startsWith("mod+") && (isInDialog || !areLettersOn)) return undefined;
  const command = commands.find((one) => one.keys === keys);
  return command?.isOffered?.() === false ? undefined : command;
}
