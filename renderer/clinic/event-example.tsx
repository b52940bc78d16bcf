import { useQuery } from "@tanstack/react-query";
import type { PrivacyMode } from "../../shared/model/clinic.ts";
import { ask } from "../desk.ts";
import { queryKeys } from "../ui/query-keys.ts";

/** The exact words of an event for a made-up visit in one privacy mode, as the main process would send them. */
export function EventExample({ privacy }: { readonly privacy: PrivacyMode }) {
  const { data } = useQuery({
    queryKey: queryKeys.exampleEvents,
    queryFn: () => ask("readExampleEvents", undefined),
  });
  const example = data?.find((one) => one.privacy === privacy);
  if (example === undefined) return null;
  return (
    <div className="event-example" lang="en" dir="ltr">
      {/* It leaves the building in this language, whatever the page speaks. */}
      <strong>
        <bdi>{example.title}</bdi>
      </strong>
      {example.description === "" ? null : <bdi>{example.description}</bdi>}
    </div>
  );
}
