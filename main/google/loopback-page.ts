/** What the browser shows after the sign-in, whatever its outcome: the desk's own window says more. Repeats nothing of the request. */
export const LOOPBACK_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Clinic Desk</title>
<h1>You can close this page</h1>
<p>Go back to Clinic Desk to see how the sign-in went.</p>
</html>
`;

/** Headers of every answer of the loopback listener: no script, no cache, no referrer, no second request. */
export const LOOPBACK_HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  Connection: "close",
} as const;
