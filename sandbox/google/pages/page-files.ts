import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { Router } from "express";
import type { Answer } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";

const STYLES = ["consent.css", "calendar.css", "calendar-board.css"] as const;
const SCRIPTS = ["calendar-page.ts", "drag-events.ts", "event-dialog.ts", "page-calls.ts"] as const;

/** Stylesheets and scripts of the pages. Scripts are our TypeScript with its types taken out, at their own names. */
export function pageFiles(): Router {
  const router = Router();
  for (const name of STYLES)
    router.get(
      `/pages/${name}`,
      serveCall(() => file(name, "css")),
    );
  for (const name of SCRIPTS)
    router.get(
      `/pages/browser/${name}`,
      serveCall(() => file(`browser/${name}`, "js")),
    );
  return router;
}

function file(path: string, type: "css" | "js"): Answer {
  const source = readFileSync(new URL(path, import.meta.url), "utf8");
  const text = type === "js" ? stripTypeScriptTypes(source) : source;
  return { kind: "text", status: 200, type, text, headers: { "X-Content-Type-Options": "nosniff" } };
}
