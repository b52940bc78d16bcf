import type { RequestHandler } from "express";
import { sendAnswer } from "../http/serve-call.ts";
import type { World } from "../world.ts";
import { statusFaultAnswer } from "./fault-answer.ts";
import { takeFaults } from "./faults.ts";
import type { FaultRequest } from "./faults.ts";

const PORTAL = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Guest Wi-Fi</title></head>
<body><h1>Welcome to Guest Wi-Fi</h1><form><button>Accept and connect</button></form></body></html>`;

const KINDS = ["offline", "latency", "status", "captivePortal", "resetAfterEffect"] as const;

/** Lets faults in force strike each request, before anything else is done with it. */
export function strikeWithFaults(world: World): RequestHandler {
  return (request, response, next) => {
    const { method, path } = request;
    const hits = takeFaults(world.faults, { kinds: KINDS, method, path });
    const delayMs = hits.reduce((sum, fault) => sum + (fault.kind === "latency" ? fault.ms : 0), 0);
    const strike = (): void => {
      if (hits.some((fault) => fault.kind === "offline")) {
        request.socket.destroy();
        return;
      }
      response.locals["resetAfterEffect"] = hits.some((fault) => fault.kind === "resetAfterEffect");
      const status = hits.find((fault): fault is StatusFault => fault.kind === "status");
      if (status !== undefined) sendAnswer(response, statusFaultAnswer(status, path));
      else if (hits.some((fault) => fault.kind === "captivePortal")) response.type("html").send(PORTAL);
      else next();
    };
    if (delayMs === 0) strike();
    else world.timers.after(delayMs, strike);
  };
}

type StatusFault = Extract<FaultRequest, { kind: "status" }>;
