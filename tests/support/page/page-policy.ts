/** The strictest policy the page must live under: no style element, no inline script, no network at all. */
export const chromiumPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; " +
  "base-uri 'none'; form-action 'none'";
