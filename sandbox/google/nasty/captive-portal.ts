import type { Answer } from "../http/answer.ts";

/** A hotel's page that stands in the way of everything, with 200. */
export const CAPTIVE_PORTAL: Answer = {
  kind: "text",
  status: 200,
  type: "html",
  text: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Guest Wi-Fi</title></head>
<body><h1>Welcome to Guest Wi-Fi</h1><form><button>Accept and connect</button></form></body></html>`,
};
