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
  /** Puts a mutant in; gives the way to take it out again. Throws where its text is not there exactly once. */
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
    mutate: ({ name, file, from, to }) => {
      const path = join(root, file);
      const text = readFileSync(path, "utf8");
      const found = text.split(from).length - 1;
      if (found !== 1)
        throw new Error(
          `${name}: "${from}" stands in ${file} ${found} times, not once; the mutant is out of date`,
        );
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
      return () => writeFileSync(path, text);
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}
