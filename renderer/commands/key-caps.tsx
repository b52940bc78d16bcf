import { Kbd } from "@mantine/core";
import { Fragment } from "react";
import { keyCaps } from "./key-words.ts";

/** The keys of a command, drawn as caps; they are pressed from left to right in every language. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span dir="ltr">
      {keyCaps(keys).map((cap, at) => (
        <Fragment key={cap}>
          {at === 0 ? null : " + "}
          <Kbd>{cap}</Kbd>
        </Fragment>
      ))}
    </span>
  );
}
