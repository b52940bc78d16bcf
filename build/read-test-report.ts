import { z } from "zod";

/** What a test runner counted. */
export interface TestCount {
  readonly passed: number;
  /** At least 1 where the run ended badly for another reason than a test. */
  readonly failed: number;
  /** One line for each test that failed: file, name and the first line of its error. */
  readonly failures: readonly string[];
  /** The same of each test that passed at its second try only; counted as passed. */
  readonly secondTries: readonly string[];
}

const VitestReport = z.object({
  numPassedTests: z.int(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** Reads the report of Vitest's reporter "json", where a passed test with an error passed when it was tried again. Throws a ZodError at anything else. */
export function readVitestReport(report: unknown): TestCount {
  const { numPassedTests, success, testResults } = VitestReport.parse(report);
  const secondTries = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === "passed" && failureMessages.length > 0)
      .map(({ fullName, failureMessages }) => line(name, fullName, failureMessages[0])),
  );
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === "failed");
    if (failed.length === 0 && status === "failed") return [line(name, "the file itself", message)];
    return failed.map(({ fullName, failureMessages }) => line(name, fullName, failureMessages[0]));
  });
  return {
    passed: numPassedTests,
    failed: success ? 0 : Math.max(failures.length, 1),
    failures,
    secondTries,
  };
}

const Result = z.object({ errors: z.array(z.object({ message: z.string().optional() })) });
const Suite = z.object({
  specs: z
    .array(
      z.object({
        title: z.string(),
        file: z.string(),
        tests: z.array(z.object({ status: z.string(), results: z.array(Result) })),
      }),
    )
    .optional(),
  get suites() {
    return z.array(Suite).optional();
  },
});
type Suite = z.infer<typeof Suite>;
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  suites: z.array(Suite),
});

/** Reads the report of Playwright's reporter "json". Throws a ZodError at anything else. */
export function readPlaywrightReport(report: unknown): TestCount {
  const { stats, suites } = PlaywrightReport.parse(report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    failures: suites.flatMap((suite) => specsThat(suite, "unexpected")),
    secondTries: suites.flatMap((suite) => specsThat(suite, "flaky")),
  };
}

function specsThat({ specs = [], suites = [] }: Suite, wanted: "unexpected" | "flaky"): readonly string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === wanted)
      .map(({ results }) => line(file, title, results.flatMap(({ errors }) => errors)[0]?.message)),
  );
  return [...own, ...suites.flatMap((suite) => specsThat(suite, wanted))];
}

function line(file: string, name: string, error = ""): string {
  const [firstLine = ""] = error.split("\n");
  return `${file} › ${name}: ${firstLine}`;
}
