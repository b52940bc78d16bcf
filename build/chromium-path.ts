/** The browser the page is looked at with: CHROMIUM_PATH, or where Debian puts Chromium. */
export function chromiumPath(): string {
  // oxlint-disable-next-line node/no-process-env -- the one place where the browser is chosen
  return process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
}
