import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().default(""),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/**
 * Runs test files (or all whose path has one of these parts) of a tree and gives the names of the tests that fail. A file that
 * cannot be loaded counts as one failing test by its path.
 */
export function failingTests(
  root: string,
  given: { readonly files: readonly string[]; readonly stop: "atFirst" | "atEnd" },
): string[] {
  const output = join(root, "out", "mutant.json");
  rmSync(output, { force: true });
  const bail = given.stop === "atFirst" ? ["--bail=1"] : [];
  const { stderr } = spawnSync(
    "vitest",
    [
      "run",
      "--config=build/vitest.config.ts",
      "--reporter=json",
      `--outputFile=${output}`,
      ...bail,
      ...given.files,
    ],
    { cwd: root, encoding: "utf8" },
  );
  const report = readReport(output, stderr);
  return report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    const isBroken = failed.length === 0 && message !== "";
    return isBroken ? [name] : failed.map(({ fullName }) => fullName);
  });
}

function readReport(path: string, said: string): z.infer<typeof Report> {
  try {
    return Report.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (cause) {
    throw new Error(`the tests left no report: ${said.slice(0, 500)}`, { cause });
  }
}
