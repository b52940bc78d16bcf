import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Clock } from "../../../shared/time.ts";
import { USER_AGENT } from "./post-message.ts";
import { readRobots } from "./robots-rules.ts";
import type { RobotsRules } from "./robots-rules.ts";

const KEPT_MS = 60 * 60_000;
const ANSWER_TIMEOUT_MS = 30_000;
const LONGEST = 500 * 1024;
const CALLER = "APIs-Google";
const NO_RULES: RobotsRules = { allows: () => true };

/** Asks hosts whether they want to be called. */
export interface RobotsCache {
  /** Whether an address may be called, by the robots.txt of its host, which is asked for once an hour (facts, D2). */
  readonly allows: (address: string, signal: AbortSignal) => Promise<boolean>;
}

/** A cache that has asked nobody yet. */
export function createRobotsCache(clock: Clock): RobotsCache {
  const known = new Map<string, { readonly untilMs: number; readonly rules: Promise<RobotsRules> }>();
  return {
    allows: async (address, signal) => {
      const { origin, pathname, search } = new URL(address);
      let entry = known.get(origin);
      if (entry === undefined || entry.untilMs <= clock.now()) {
        const rules = fetchRobots(origin, signal).then((found) => {
          // A host in trouble is asked again for the next message, and told of this one: it may answer it.
          if (found === undefined) known.delete(origin);
          return found ?? NO_RULES;
        });
        entry = { untilMs: clock.now() + KEPT_MS, rules };
        known.set(origin, entry);
      }
      return (await entry.rules).allows(`${pathname}${search}`);
    },
  };
}

/** The rules of a host; undefined where it did not answer, or with a status from 500 on. One without the file has no rules. */
async function fetchRobots(origin: string, signal: AbortSignal): Promise<RobotsRules | undefined> {
  const url = new URL("/robots.txt", origin);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return await new Promise((resolve) => {
    const headers = { "User-Agent": USER_AGENT, Accept: "text/plain" };
    const request = send(url, { agent: false, headers, signal, timeout: ANSWER_TIMEOUT_MS }, (response) => {
      const status = response.statusCode ?? 500;
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        if (text.length < LONGEST) text += chunk;
      });
      response.on("close", () => {
        if (status >= 500) resolve(undefined);
        else resolve(status === 200 ? readRobots(text, CALLER) : NO_RULES);
      });
    });
    request.on("timeout", () => {
      request.destroy();
    });
    request.on("error", () => {
      resolve(undefined);
    });
    request.end();
  });
}
