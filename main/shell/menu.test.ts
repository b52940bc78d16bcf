import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import { PageLanguage } from "../../shared/ipc/language.ts";
import { sayIn } from "../words/say.ts";
import { appMenu } from "./menu.ts";

function itemsOf(menu: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

test.each(PageLanguage.options)("the menu is in the desk's language: %s", (language) => {
  const menu = appMenu({ platform: "linux", devTools: false, say: sayIn(language) });
  const items = itemsOf(menu).filter(({ type }) => type !== "separator");
  const labels = items.map(({ label }) => label);
  expect(labels.filter((label) => label === undefined || label === "")).toEqual([]);
  expect(new Set(labels).size).toBe(labels.length);
});

test("nothing in the menu reloads the page", () => {
  const menu = appMenu({ platform: "win32", devTools: true, say: sayIn("en") });
  const roles = itemsOf(menu).map(({ role }) => role);
  expect(roles.filter((role) => role === "reload" || role === "forceReload")).toEqual([]);
});
