import type { RequestHandler } from "express";

/**
 * Tells an open page of changes as server-sent events, without saying what changed. `watch` takes the function to call at
 * each change, and gives the one that ends the watching.
 */
export function streamChanges(watch: (tell: () => void) => () => void): RequestHandler {
  return (request, response) => {
    response.set({ "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write("retry: 1000\n\n");
    const stop = watch(() => {
      response.write("data: changed\n\n");
    });
    request.on("close", stop);
  };
}
