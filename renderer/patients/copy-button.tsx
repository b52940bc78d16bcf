import { ActionIcon } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { announce } from "../ui/announcer.tsx";

/** What is copied, what the button is called, and what is said once it is done. */
export interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly done: string;
}

/** Copies a text. Where the system lets nothing be copied, it stays as it was and nothing is said to be done. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [copied, setCopied] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return;
    }
    setCopied(text);
    announce(done);
  };
  return (
    <ActionIcon variant="default" size={26} aria-label={label} title={label} onClick={() => void copy()}>
      {copied === text ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
    </ActionIcon>
  );
}
