/** Whether windows can be shown: always but on Linux without an X or Wayland display. */
export function hasDisplay(variables: Readonly<Record<string, string | undefined>>): boolean {
  if (process.platform !== "linux") return true;
  return [variables["DISPLAY"], variables["WAYLAND_DISPLAY"]].some((display) => (display ?? "") !== "");
}
