import type { RequestHandler } from "express";
import type { World } from "../world.ts";

/** How often a method on a path was answered with a status; status 0: cut off without an answer. */
export interface RequestCount {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly count: number;
}

/** Counts every request once its fate is known. */
export function countRequests(world: World): RequestHandler {
  return (request, response, next) => {
    const { method, path } = request;
    response.on("close", () => {
      countRequest(world, { method, path, status: response.writableFinished ? response.statusCode : 0 });
    });
    next();
  };
}

/** Counts one request. */
export function countRequest(world: World, request: Omit<RequestCount, "count">): void {
  const key = `${request.method} ${request.path} ${String(request.status)}`;
  const count = (world.requestCounts.get(key)?.count ?? 0) + 1;
  world.requestCounts.set(key, { ...request, count });
}
