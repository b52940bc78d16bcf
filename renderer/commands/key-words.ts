import { t } from "../words/t.ts";

/** The keys of a command as their caps are printed, one after the other: `["Ctrl", "K"]`, in German `["Strg", "K"]`. */
export function keyCaps(keys: string): readonly string[] {
  const caps = keys === "+" ? [keys] : keys.split("+").map((cap) => cap.trim());
  return caps.map((cap) => (cap === "mod" ? controlCap() : cap));
}

function controlCap(): string {
  return navigator.platform.startsWith("Mac") ? "⌘" : t("commands.ctrlCap");
}
