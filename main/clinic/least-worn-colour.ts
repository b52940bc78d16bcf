import { PractitionerColour } from "../../shared/model/clinic.ts";

/** The colour that is worn by the fewest; the first of them in the order of the colours. */
export function leastWornColour(worn: readonly PractitionerColour[]): PractitionerColour {
  const wearers = (colour: PractitionerColour): number => worn.filter((other) => other === colour).length;
  const [least = "blue"] = [...PractitionerColour.options].sort(
    (one, other) => wearers(one) - wearers(other),
  );
  return least;
}
