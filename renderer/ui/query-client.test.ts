import { QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import type { BroadcastName } from "../../shared/ipc/calls.ts";
import { createQueryClient, followBroadcasts } from "./query-client.ts";
import { queryKeys } from "./query-keys.ts";

/** The page's memory with the jobs in it, over a desk that answers when it is told to. */
async function followedJobs() {
  const listeners = new Map<BroadcastName, () => void>();
  Reflect.set(window, "desk", {
    on: (name: BroadcastName, listener: () => void) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  });
  const queryClient = createQueryClient();
  const asked: ((answer: string) => void)[] = [];
  const queryFn = () =>
    new Promise<string>((resolve) => {
      asked.push(resolve);
    });
  const first = queryClient.fetchQuery({ queryKey: queryKeys.jobs, queryFn });
  asked.at(-1)?.("first");
  await first;
  const stopWatching = new QueryObserver(queryClient, { queryKey: queryKeys.jobs, queryFn }).subscribe(
    () => undefined,
  );
  const stop = followBroadcasts(queryClient);
  return {
    asked,
    tell: () => listeners.get("jobsChanged")?.(),
    shown: () => queryClient.getQueryData(queryKeys.jobs),
    close: () => {
      stop();
      stopWatching();
      queryClient.clear();
    },
  };
}

test("broadcasts that come faster than answers keep no answer away, and the last one is read after", async () => {
  const { asked, tell, shown, close } = await followedJobs();
  tell();
  tell();
  tell();
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.("second");
  await expect.poll(shown).toBe("second");
  await expect.poll(() => asked.length).toBe(3);
  asked[2]?.("third");
  await expect.poll(shown).toBe("third");
  expect(asked).toHaveLength(3);
  close();
});
