import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Mutant } from "./mutants.ts";

/** A copy of the project to break things in. */
export interface MutatedTree {
  readonly root: string;
  /** Whether the text a mutant changes is there, and exactly once. */
  readonly isUpToDate: (mutant: Mutant) => boolean;
  /** Puts a mutant in; gives the way to take it out again. */
  readonly mutate: (mutant: Mutant) => () => void;
  readonly close: () => void;
}

const project = new URL("../..", import.meta.url).pathname;

/** Copies every file that is, or could be, under version control; the packages are linked. */
export function copyTree(): MutatedTree {
  const root = mkdtempSync(join(tmpdir(), "clinic-desk-mutants-"));
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: project,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  // The index still names what was deleted just now.
  for (const file of listed.split("\0").filter((name) => name !== "" && existsSync(join(project, name)))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(project, file), join(root, file));
  }
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
  return {
    root,
    isUpToDate: ({ file, from }) => readFileSync(join(root, file), "utf8").split(from).length === 2,
    mutate: ({ file, from, to }) => {
      const path = join(root, file);
      const text = readFileSync(path, "utf8");
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
      return () => writeFileSync(path, text);
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}
