import { expect, test } from "vitest";
import { readPlaywrightReport, readVitestReport } from "./read-test-report.ts";

function vitestFile(name: string, results: readonly (readonly [string, string])[], message = "") {
  return {
    name,
    status: message === "" && results.every(([, status]) => status === "passed") ? "passed" : "failed",
    message,
    assertionResults: results.map(([fullName, status]) => ({
      fullName,
      status,
      failureMessages: status === "failed" ? ["Error: three\n    at somewhere"] : [],
    })),
  };
}

test("a failed test is named with its file and the first line of its error", () => {
  const testResults = [
    vitestFile("a.test.ts", [
      ["one", "passed"],
      ["two", "failed"],
    ]),
  ];
  expect(readVitestReport({ numPassedTests: 1, success: false, testResults })).toEqual({
    passed: 1,
    failed: 1,
    failures: ["a.test.ts › two: Error: three"],
    secondTries: [],
  });
});

test("a file that could not be run counts as failed, and says why", () => {
  const testResults = [vitestFile("a.test.ts", [], "SyntaxError: no such export")];
  expect(readVitestReport({ numPassedTests: 0, success: false, testResults })).toEqual({
    passed: 0,
    failed: 1,
    failures: ["a.test.ts › the file itself: SyntaxError: no such export"],
    secondTries: [],
  });
});

test("a run that ends badly without a failed test counts as one failure", () => {
  const testResults = [vitestFile("a.test.ts", [["one", "passed"]])];
  expect(readVitestReport({ numPassedTests: 1, success: false, testResults })).toEqual({
    passed: 1,
    failed: 1,
    failures: [],
    secondTries: [],
  });
});

test("a test that passed when it was tried again is passed, and named", () => {
  const result = { fullName: "one", status: "passed", failureMessages: ["Error: not seen\n    at page"] };
  const file = { name: "a.browser.test.ts", status: "passed", message: "", assertionResults: [result] };
  expect(readVitestReport({ numPassedTests: 1, success: true, testResults: [file] })).toEqual({
    passed: 1,
    failed: 0,
    failures: [],
    secondTries: ["a.browser.test.ts › one: Error: not seen"],
  });
});

test("specs that failed or only passed the second time are found in suites within suites", () => {
  const spec = (title: string, status: string, errors: readonly { readonly message: string }[]) => ({
    title,
    file: "day.spec.ts",
    tests: [{ status, results: [{ errors }] }],
  });
  const specs = [
    spec("one", "expected", []),
    spec("two", "unexpected", [{ message: "Error: not seen\n  at page" }]),
    spec("three", "flaky", [{ message: "Error: too early" }]),
  ];
  const report = { stats: { expected: 1, unexpected: 1, flaky: 1 }, suites: [{ suites: [{ specs }] }] };
  expect(readPlaywrightReport(report)).toEqual({
    passed: 2,
    failed: 1,
    failures: ["day.spec.ts › two: Error: not seen"],
    secondTries: ["day.spec.ts › three: Error: too early"],
  });
});
