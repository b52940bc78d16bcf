import { Title } from "@mantine/core";
import { useId } from "react";
import type { ReactNode } from "react";

/** A part of the help under its heading. */
export interface HelpSectionProps {
  readonly title: string;
  readonly children: (headingId: string) => ReactNode;
}

/** A part of the help; what is in it may be named by its heading. */
export function HelpSection({ title, children }: HelpSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h5" id={id} mb={4}>
        {title}
      </Title>
      {children(id)}
    </section>
  );
}
