import type { MenuItemConstructorOptions } from "electron";
import type { MainWord } from "../words/main-words.ts";
import type { Say } from "../words/say.ts";

/** What decides how the menu looks. */
export interface MenuNeeds {
  readonly platform: NodeJS.Platform;
  readonly devTools: boolean;
  /** Says the menu's words in the desk's language: Electron's own are English on Windows and Linux. */
  readonly say: Say;
}

type Role = NonNullable<MenuItemConstructorOptions["role"]>;

const EDIT = {
  undo: "menu.undo",
  redo: "menu.redo",
  cut: "menu.cut",
  copy: "menu.copy",
  paste: "menu.paste",
  selectAll: "menu.selectAll",
} as const satisfies Partial<Record<Role, MainWord>>;

const SEPARATOR: MenuItemConstructorOptions = { type: "separator" };

/**
 * The application menu: editing, the window and quitting, in the desk's language. No reloading: it would throw away a booking
 * that is being typed. macOS expects the program's own menu first, and names what is in it itself.
 */
export function appMenu({ platform, devTools, say }: MenuNeeds): MenuItemConstructorOptions[] {
  const isMac = platform === "darwin";
  const item = (role: Role, word: MainWord): MenuItemConstructorOptions => ({ role, label: say({ word }) });
  const edit = (role: keyof typeof EDIT): MenuItemConstructorOptions => item(role, EDIT[role]);
  return [
    isMac ? { role: "appMenu" } : { label: say({ word: "menu.file" }), submenu: [item("quit", "menu.quit")] },
    {
      label: say({ word: "menu.edit" }),
      submenu: [
        edit("undo"),
        edit("redo"),
        SEPARATOR,
        edit("cut"),
        edit("copy"),
        edit("paste"),
        edit("selectAll"),
      ],
    },
    {
      label: say({ word: "menu.view" }),
      submenu: [
        item("resetZoom", "menu.resetZoom"),
        item("zoomIn", "menu.zoomIn"),
        item("zoomOut", "menu.zoomOut"),
        SEPARATOR,
        item("togglefullscreen", "menu.fullScreen"),
        ...(devTools ? [{ role: "toggleDevTools" as const }] : []),
      ],
    },
    ...(isMac ? [{ role: "windowMenu" as const }] : []),
  ];
}
