import type {} from "react";

/* React's style prop may carry CSS variables; its own type does not know them. */
declare module "react" {
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}
