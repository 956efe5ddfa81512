import { expect, test } from "vitest";
import { breachesOf } from "#lib/einvoice/rules/breach.ts";
import { each, type Rule, rule } from "#lib/einvoice/rules/rule.ts";
import { findingsIn } from "#lib/einvoice/rules/run.ts";
import { documentIn, fileOf } from "../examples.ts";

const invoice = documentIn(fileOf("base"));
const told = (...rules: Rule[]) => breachesOf(findingsIn([{ version: "1", rules }], invoice));

test("a rule that throws is broken, whatever it would have been, and the others are asked", () => {
  const throwing: Rule = { id: "X-1", severity: "warning", term: "BT-1", broken: () => (BigInt("x") === 0n ? [] : []) };
  const holding = rule("X-2", "fatal", "BT-1", each("ID"), () => true);
  const broken = rule("X-3", "warning", "BT-9", each("DueDate"), () => false);

  expect(told(throwing, holding, broken)).toEqual([
    { id: "X-1", severity: "fatal", term: "BT-1", path: "/Invoice", line: 2, column: expect.any(Number), value: "" },
    { id: "X-3", severity: "warning", term: "BT-9", path: "/Invoice/DueDate", line: 7, column: 15, value: "2026-12-20" },
  ]);
});

test("a breach says which of several elements it is, and as much of its value as can be shown", () => {
  const names = told(rule("X", "fatal", "BT-126", each("InvoiceLine"), () => false));
  expect(names.map(({ path }) => path)).toEqual(names.map((_, at) => `/Invoice/InvoiceLine[${at + 1}]`));
  expect(names.length).toBeGreaterThan(1);

  const long = documentIn(fileOf("base").replace("Kafé Norrsken AB", ` ${"å ".repeat(500)}`));
  const [breach] = breachesOf(
    findingsIn([{ version: "1", rules: [rule("X", "fatal", "", each("RegistrationName"), ({ text }) => text.length < 50)] }], long),
  );
  expect(breach?.value).toHaveLength(200);
});
