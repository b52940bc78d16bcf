import type { MenuItemConstructorOptions } from "electron";

/** What decides how the menu looks. */
export interface MenuNeeds {
  readonly platform: NodeJS.Platform;
  readonly devTools: boolean;
}

/**
 * The application menu: editing, the window and quitting, in the system's own words. No reloading: it would throw away a
 * booking that is being typed. macOS expects the program's own menu first.
 */
export function appMenu({ platform, devTools }: MenuNeeds): MenuItemConstructorOptions[] {
  const isMac = platform === "darwin";
  return [
    ...(isMac ? [{ role: "appMenu" as const }] : [{ label: "&File", submenu: [{ role: "quit" as const }] }]),
    {
      label: "&Edit",
      submenu: [
        { role: "undo" },
        { role: "redo" },
        { type: "separator" },
        { role: "cut" },
        { role: "copy" },
        { role: "paste" },
        { role: "selectAll" },
      ],
    },
    {
      label: "&View",
      submenu: [
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { type: "separator" },
        { role: "togglefullscreen" },
        ...(devTools ? [{ role: "toggleDevTools" as const }] : []),
      ],
    },
    ...(isMac ? [{ role: "windowMenu" as const }] : []),
  ];
}
