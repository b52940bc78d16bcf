import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { JobsView } from "../../shared/ipc/jobs.ts";
import { JobId } from "../../shared/ipc/jobs.ts";
import { useAnnouncement } from "./announcer.tsx";
import { JobStrip } from "./job-strip.tsx";
import { createQueryClient } from "./query-client.ts";
import { queryKeys } from "./query-keys.ts";

Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);

const ID = JobId.parse("job-1");
const IMPORT = { id: ID, kind: "importPatients", subject: null, total: 20_000 } as const;
const NOTHING: JobsView = { running: [], ended: [] };

let view: JobsView;
let page: HTMLElement;
let close: () => void;
let tell: () => Promise<void>;
const cancelled: unknown[] = [];

beforeEach(async () => {
  vi.useFakeTimers();
  view = NOTHING;
  cancelled.length = 0;
  Reflect.set(window, "desk", {
    readJobs: () => Promise.resolve({ ok: true, value: view }),
    cancelJob: (input: unknown) => {
      cancelled.push(input);
      return Promise.resolve({ ok: true, value: { kind: "cancelled" } });
    },
  });
  const queryClient = createQueryClient();
  page = document.createElement("div");
  document.body.append(page);
  const root = createRoot(page);
  await act(async () => {
    root.render(
      <MantineProvider>
        <QueryClientProvider client={queryClient}>
          <JobStrip />
        </QueryClientProvider>
      </MantineProvider>,
    );
    await vi.advanceTimersByTimeAsync(0);
  });
  tell = () =>
    act(async () => {
      await queryClient.invalidateQueries({ queryKey: queryKeys.jobs });
      await vi.advanceTimersByTimeAsync(0);
    });
  close = () => {
    act(() => root.unmount());
    page.remove();
    queryClient.clear();
  };
});
afterEach(() => {
  close();
  vi.useRealTimers();
});

function pass(milliseconds: number): Promise<void> {
  return act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
}

function running(done: number, isCancelled = false): JobsView {
  return { running: [{ ...IMPORT, done, isCancellable: true, isCancelled }], ended: [] };
}

function button(): HTMLButtonElement {
  const found = page.querySelector("button");
  if (found === null) throw new Error("the strip has no button");
  return found;
}

test("what is over within a moment is not shown, neither while it runs nor after", async () => {
  view = running(10);
  await tell();
  await pass(300);
  expect(page.querySelector("aside")).toBeNull();
  view = { running: [], ended: [{ ...IMPORT, done: 20_000, end: "done" }] };
  await tell();
  await pass(1_000);
  expect(page.querySelector("aside")).toBeNull();
});

test("longer work shows how far it is, is told once to who listens, and ends in a sentence", async () => {
  view = running(10);
  await tell();
  await pass(450);
  view = running(3_200);
  await tell();
  const bar = page.querySelector("progress");
  expect(bar?.getAttribute("aria-label")).toBe("Importing patients");
  expect([bar?.value, bar?.max, bar?.getAttribute("aria-valuetext")]).toEqual([
    3_200,
    20_000,
    "3,200 of 20,000",
  ]);
  expect(page.textContent).toContain("3,200 of 20,000");
  expect(useAnnouncement.getState().words).toBe("Importing patients");
  view = { running: [], ended: [{ ...IMPORT, done: 20_000, end: "done" }] };
  await tell();
  expect(page.textContent).toContain("Import finished: 20,000 rows were read.");
  expect(useAnnouncement.getState().words).toBe("Import finished: 20,000 rows were read.");
});

test("one button stops the work and then puts it away, so that it keeps the focus", async () => {
  view = running(10);
  await tell();
  await pass(450);
  const pressed = button();
  pressed.focus();
  expect(pressed.getAttribute("aria-label")).toBe("Cancel: Importing patients");
  await act(async () => {
    pressed.click();
    await vi.advanceTimersByTimeAsync(0);
  });
  expect(cancelled).toEqual([{ id: ID }]);
  view = running(200, true);
  await tell();
  expect(button().textContent).toBe("Stopping…");
  view = { running: [], ended: [{ ...IMPORT, done: 200, end: "cancelled" }] };
  await tell();
  expect(page.textContent).toContain("Import stopped after 200 rows. What was taken until then is kept");
  expect(document.activeElement).toBe(pressed);
  act(() => button().click());
  expect(page.querySelector("aside")).toBeNull();
});
