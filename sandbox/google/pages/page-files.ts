import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { basename } from "node:path";
import { Router } from "express";
import type { Answer } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";

const STYLES = [
  new URL("./page.css", import.meta.url),
  new URL("./consent.css", import.meta.url),
  new URL("./calendar.css", import.meta.url),
  new URL("./calendar-board.css", import.meta.url),
  new URL("./event-form.css", import.meta.url),
  new URL("./events.css", import.meta.url),
  new URL("./inspector.css", import.meta.url),
];
const SCRIPTS = [
  new URL("./browser/board-keys.ts", import.meta.url),
  new URL("./browser/calendar-page.ts", import.meta.url),
  new URL("./browser/drag-events.ts", import.meta.url),
  new URL("./browser/drag-new.ts", import.meta.url),
  new URL("./browser/edge-scroll.ts", import.meta.url),
  new URL("./browser/event-dialog.ts", import.meta.url),
  new URL("./browser/event-times.ts", import.meta.url),
  new URL("./browser/find-element.ts", import.meta.url),
  new URL("./browser/inspector-page.ts", import.meta.url),
  new URL("./browser/keep-fresh.ts", import.meta.url),
  new URL("./browser/notice.ts", import.meta.url),
  new URL("./browser/page-calls.ts", import.meta.url),
  new URL("./browser/repeat-field.ts", import.meta.url),
  new URL("./browser/repeat-rules.ts", import.meta.url),
  new URL("./browser/repeat-words.ts", import.meta.url),
  new URL("./browser/series-question.ts", import.meta.url),
  new URL("./browser/undoable-changes.ts", import.meta.url),
  new URL("./browser/wall-times.ts", import.meta.url),
];

/** Stylesheets and scripts of the pages. Scripts are our TypeScript with its types taken out, at their own names. */
export function pageFiles(): Router {
  const router = Router();
  for (const style of STYLES)
    router.get(
      `/pages/${basename(style.pathname)}`,
      serveCall(() => textFile("css", readFileSync(style, "utf8"))),
    );
  for (const script of SCRIPTS)
    router.get(
      `/pages/browser/${basename(script.pathname)}`,
      serveCall(() => textFile("js", stripTypeScriptTypes(readFileSync(script, "utf8")))),
    );
  return router;
}

function textFile(type: "css" | "js", text: string): Answer {
  return { kind: "text", status: 200, type, text, headers: { "X-Content-Type-Options": "nosniff" } };
}
