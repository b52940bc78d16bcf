import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Draft, DraftKind } from "../../shared/ipc/drafts.ts";
import type { Instant } from "../../shared/time.ts";
import { ask } from "../desk.ts";
import { createDraftKeeper } from "./draft-keeper.ts";
import { queryKeys } from "./query-keys.ts";

/** The draft of one kind of form. */
export type DraftOf<Kind extends DraftKind> = Extract<Draft, { readonly kind: Kind }>;

/** What was typed into this form before, and how what is typed now is kept. */
export interface FormDraft<Kind extends DraftKind> {
  /** Not finished the last time; undefined where there is nothing, or it was answered. */
  readonly offered: { readonly at: Instant; readonly draft: DraftOf<Kind> } | undefined;
  /** The offer is taken: its fields are in the form now. */
  readonly takeUp: () => void;
  /** Nobody wants what is offered. */
  readonly discard: () => void;
  /** Keeps what stands in the form, a moment later; null: nothing worth keeping stands there any more. */
  readonly keep: (draft: DraftOf<Kind> | null) => void;
  /** The form is done: nothing of it is kept. What is offered and was not answered stays. */
  readonly finish: () => void;
}

function isOf<Kind extends DraftKind>(draft: Draft, kind: Kind): draft is DraftOf<Kind> {
  return draft.kind === kind;
}

function createDraftWriting(kind: DraftKind, subject: string) {
  let unanswered: Draft | null = null;
  const put = (draft: Draft | null): void => {
    const kept = draft === null ? ask("dropDraft", { kind, subject }) : ask("keepDraft", { subject, draft });
    // Nobody is interrupted while typing: what stands in the way of a draft is said when the form itself is saved.
    kept.catch(() => undefined);
  };
  const keeper = createDraftKeeper<Draft>({
    // Where nothing new is worth keeping, what was offered and not answered is kept still.
    save: (draft) => put(draft ?? unanswered),
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  return {
    keeper,
    drop: () => put(null),
    finish: () => {
      keeper.forget();
      put(unanswered);
    },
    noteUnanswered: (draft: Draft | null) => {
      unanswered = draft;
    },
  };
}

/**
 * Lets what is typed into a form outlive a crash, a reload and the closing of its drawer: the desk keeps it as it changes, and
 * offers it when the form is opened again. `subject` tells forms of one kind apart: an id, or "" for something new.
 */
export function useDraft<Kind extends DraftKind>(kind: Kind, subject = ""): FormDraft<Kind> {
  const queryClient = useQueryClient();
  const [isAnswered, setAnswered] = useState(false);
  const { data } = useQuery({
    queryKey: queryKeys.draft(kind, subject),
    // Where it cannot be read, nothing is offered: nobody asked for it.
    queryFn: () => ask("readDraft", { kind, subject }).catch(() => null),
    // Read anew each time the form opens, and never while it stands open.
    gcTime: 0,
  });
  const found = data ?? undefined;
  const offered =
    !isAnswered && found !== undefined && isOf(found.draft, kind)
      ? { at: found.at, draft: found.draft }
      : undefined;
  const writing = useMemo(() => createDraftWriting(kind, subject), [kind, subject]);
  useEffect(() => {
    writing.noteUnanswered(offered?.draft ?? null);
  });

  useEffect(() => {
    const { flush } = writing.keeper;
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
      queryClient.removeQueries({ queryKey: queryKeys.draft(kind, subject) });
    };
  }, [writing, queryClient, kind, subject]);

  return {
    offered,
    takeUp: () => setAnswered(true),
    discard: () => {
      setAnswered(true);
      writing.drop();
    },
    keep: writing.keeper.keep,
    finish: writing.finish,
  };
}
