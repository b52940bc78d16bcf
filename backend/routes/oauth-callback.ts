import { createHash } from "node:crypto";

/*
 * For OAuth clients of type Web application, whose redirect cannot be the loopback address itself. The page is the same for
 * everyone; its script reads the query in the browser and goes on to the desk's own listener. The relay does not look at it.
 * `state` is `<chance>.<port>.<path>`, made by the desk, which checks it again.
 */

/** The page's script. It goes on only to 127.0.0.1, and only with what has the shape of Google's answer (RFC 6749, section 4.1.2). */
export const callbackScript = `"use strict";
(() => {
  const query = new URLSearchParams(location.search);
  const shapes = {
    state: /^[A-Za-z0-9_-]{16,200}\\.([1-9][0-9]{3,4})\\.([A-Za-z0-9_-]{1,64})$/,
    code: /^[\\x21-\\x7e]{1,1024}$/,
    error: /^[a-z_]{1,64}$/,
    scope: /^[\\x20-\\x7e]{1,2048}$/,
    iss: /^https:\\/\\/[\\x21-\\x7e]{1,200}$/,
  };
  const onward = new URLSearchParams();
  let isSound = true;
  for (const [name, shape] of Object.entries(shapes)) {
    const values = query.getAll(name);
    if (values.length === 0) continue;
    if (values.length > 1 || !shape.test(values[0])) isSound = false;
    else onward.set(name, values[0]);
  }
  const [, port, path] = shapes.state.exec(onward.get("state") ?? "") ?? [];
  const isAnswer = onward.has("code") !== onward.has("error");
  if (isSound && isAnswer && port !== undefined && Number(port) >= 1024 && Number(port) <= 65535)
    location.replace("http://127.0.0.1:" + port + "/" + path + "?" + onward.toString());
  else document.getElementById("words").textContent =
    "This page was opened without a sign-in. Go back to Clinic Desk and choose Connect once more.";
})();
`;

const style = "body{font:16px/1.5 system-ui,sans-serif;margin:20vh auto;max-width:32rem;padding:0 1rem}";

/** The page that hands Google's answer on to the desk. */
export const callbackPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>Clinic Desk</title>
<style>${style}</style>
</head>
<body>
<p id="words">Going back to Clinic Desk.</p>
<noscript><p>Switch JavaScript on for this page, or go back to Clinic Desk and try another browser.</p></noscript>
<script>${callbackScript}</script>
</body>
</html>
`;

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The headers the page goes out with: nothing but its own script and style may run, and nobody may keep or frame it. */
export const callbackHeaders: Readonly<Record<string, string>> = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": [
    "default-src 'none'",
    `script-src ${hashOf(callbackScript)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
};
