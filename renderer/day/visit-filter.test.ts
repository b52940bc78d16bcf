import { expect, test } from "vitest";
import { aVisit } from "../../tests/support/page/a-visit.ts";
import { seenThrough, SHOW_ALL } from "./visit-filter.ts";

const visit = aVisit({ number: 1, startMinute: 600, durationMinutes: 30 });
const gone = aVisit({ number: 2, startMinute: 700, status: "cancelled" });

test("a filter that hides nothing here leaves the lists as they are", () => {
  const visits = [visit, gone];
  const filter = { ...SHOW_ALL, statuses: ["done"] };
  expect(seenThrough(filter, visits, [])).toEqual({ visits, blocks: [] });
  expect(seenThrough(filter, visits, []).visits).toBe(visits);
});

test("a hidden visit stays as busy time, a cancelled one takes up none", () => {
  const filter = { ...SHOW_ALL, services: [visit.serviceId], statuses: ["cancelled"] };
  const seen = seenThrough(filter, [visit, gone], []);
  expect(seen.visits).toEqual([]);
  expect(seen.blocks).toEqual([
    {
      id: visit.id,
      practitionerId: visit.practitionerId,
      startMinute: 600,
      endMinute: 630,
      label: "Hidden visit",
      letGo: null,
    },
  ]);
});
