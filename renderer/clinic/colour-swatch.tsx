import type { PractitionerColour } from "../../shared/model/clinic.ts";

/** A practitioner's colour as a small square; what it is called stands beside it. */
export function ColourSwatch({ colour }: { readonly colour: PractitionerColour }) {
  return <span className="swatch" data-colour={colour} aria-hidden />;
}
