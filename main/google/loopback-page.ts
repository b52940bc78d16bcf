import { languageOf, sayIn } from "../words/say.ts";

/**
 * What the browser shows after the sign-in, whatever its outcome: the desk's own window says more. In the language the browser
 * asks for first (RFC 9110, 12.5.4); repeats nothing of the request.
 */
export function loopbackPage(acceptLanguage: string | undefined): string {
  const language = languageOf(acceptLanguage?.split(/[,;]/)[0]?.trim() ?? "");
  const say = sayIn(language);
  return `<!doctype html>
<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
<meta charset="utf-8">
<title>Clinic Desk</title>
<h1>${say({ word: "browser.title" })}</h1>
<p>${say({ word: "browser.goBack" })}</p>
</html>
`;
}

/** Headers of every answer of the loopback listener: no script, no cache, no referrer, no second request. */
export const LOOPBACK_HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  Connection: "close",
} as const;
