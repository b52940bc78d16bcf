import type { ClashView } from "../../shared/ipc/clashes.ts";

type EventClash = Extract<ClashView, { kind: "event" }>;
type VisitClash = Extract<ClashView, { kind: "visits" }>;

/** What is settled together: two visits, or everybody who is booked while a practitioner is away. */
export type ClashGroup =
  | { readonly kind: "visits"; readonly id: string; readonly clash: VisitClash }
  | {
      readonly kind: "away";
      readonly id: string;
      readonly event: Pick<
        EventClash,
        "practitionerId" | "practitionerName" | "title" | "eventStartsAt" | "eventEndsAt"
      >;
      readonly clashes: readonly EventClash[];
    };

/** Puts the visits under one event of Google's together, because one absence means many calls; the order stays. */
export function groupClashes(clashes: readonly ClashView[]): ClashGroup[] {
  const byId = Map.groupBy(clashes, idOf);
  return [...byId].flatMap(([id, group]): ClashGroup[] => {
    const [first] = group;
    if (first === undefined) return [];
    if (first.kind === "visits") return [{ kind: "visits", id, clash: first }];
    return [{ kind: "away", id, event: first, clashes: group.filter((clash) => clash.kind === "event") }];
  });
}

function idOf(clash: ClashView): string {
  return clash.kind === "visits"
    ? `${clash.first.appointmentId} ${clash.second.appointmentId}`
    : `${clash.practitionerId} ${clash.eventId} ${clash.eventStartsAt}`;
}
