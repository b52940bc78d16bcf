/* The `electron` module as the Chromium host gives it: the parts that the desk's main process uses, and no others. */
export { app } from "./app.ts";
export { BrowserWindow } from "./browser-window.ts";
export { dialog } from "./dialog.ts";
export { ipcMain } from "./ipc-main.ts";
export { Menu } from "./menu.ts";
export { nativeTheme, net, powerMonitor } from "./machine.ts";
export { protocol } from "./protocol.ts";
export { session } from "./session.ts";
export { shell } from "./shell.ts";
