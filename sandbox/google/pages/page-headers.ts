/** Headers of a page without scripts: its own stylesheet, forms to itself and to `formTargets`, nothing else. */
export function pageHeaders(allowed: { readonly formTargets: readonly string[] }): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    `form-action ${["'self'", ...allowed.formTargets].join(" ")}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
}

/** Headers of the calendar page: our own scripts and styles, and calls to ourselves. */
export function livePageHeaders(): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Places of events and colours of calendars come as properties in style attributes.
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return { ...pageHeaders({ formTargets: [] }), "Content-Security-Policy": policy.join("; ") };
}
