import type { Menu as ElectronMenu, MenuItem, MenuItemConstructorOptions } from "electron";

type Template = (MenuItemConstructorOptions | MenuItem)[];

/** Electron's `Menu`. Chromium's window has its own; ours is only kept. */
export class Menu {
  static #applicationMenu: Menu | null = null;
  readonly template: Template;

  private constructor(template: Template) {
    this.template = template;
  }

  static buildFromTemplate(template: Template): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#applicationMenu;
  }
}

Menu satisfies Record<
  keyof Pick<typeof ElectronMenu, "buildFromTemplate" | "setApplicationMenu" | "getApplicationMenu">,
  unknown
>;
