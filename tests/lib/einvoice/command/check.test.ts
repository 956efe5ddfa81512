import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { check } from "#lib/einvoice/command/check.ts";
import { invoice } from "../invoice.ts";
import { fileOf } from "../read/small.ts";

const folder = mkdtempSync(join(tmpdir(), "einvoice-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: Uint8Array | string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const run = async (...words: string[]) => {
  const lines: string[] = [];
  const code = await check(words, async (line) => void lines.push(line));
  return { code, lines };
};

const valid = file("valid.xml", invoice());
const undated = file("undated.xml", invoice("2026-12-20", "2026-12-20+01:00"));
const late = file("late.xml", invoice(/<cbc:DueDate>.*<\/cbc:DueDate>/, ""));
const order = file("order.xml", fileOf("", { root: "Order" }));

test("one line of JSON for each file in the order given, and 0 only when all are valid", async () => {
  expect(await run(valid)).toEqual({
    code: 0,
    lines: [`{"file":${JSON.stringify(valid)},"outcome":"valid","reason":"accept","rules":[]}`],
  });

  const { code, lines } = await run(order, undated, valid);
  expect(code).toBe(1);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { file: order, outcome: "refused", reason: "reject-not-invoice", rules: [] },
    {
      file: undated,
      outcome: "invalid",
      reason: "invalid-rules",
      rules: [{ id: "PEPPOL-EN16931-F001", severity: "fatal", path: "/Invoice/DueDate", line: 7 }],
    },
    { file: valid, outcome: "valid", reason: "accept", rules: [] },
  ]);
});

test("files may be named in a list, with others before and after it", async () => {
  const list = file("list.txt", `${undated}\n\n${valid}\r\n`);
  const { lines } = await run(valid, "--list", list, order);

  expect(lines.map((line) => JSON.parse(line).file)).toEqual([valid, undated, valid, order]);
});

test("of a fragment the rules are asked and the structure is not", async () => {
  const part = file("part.xml", fileOf("<cbc:ID>1</cbc:ID>"));
  const reasons = async (...words: string[]) => (await run(...words, part)).lines.map((line) => JSON.parse(line));

  expect(await reasons()).toMatchObject([{ reason: "reject-schema" }]);
  const [fragment] = await reasons("--fragments");
  expect(fragment).toMatchObject({ outcome: "invalid", reason: "invalid-rules" });
  expect(fragment.rules.map(({ id }: { id: string }) => id)).toContain("BR-03");
});

test("what no rule asks is told only when it is asked for", async () => {
  const mistyped = file("mistyped.xml", invoice("<cbc:PaymentID>202610416", "<cbc:PaymentID>202610461"));
  const told = async (...words: string[]) => (await run(...words, mistyped)).lines.map((line) => JSON.parse(line).rules);

  expect(await told()).toEqual([[]]);
  expect(await told("--hints")).toMatchObject([[{ id: "OWN-HINT-OCR", severity: "warning" }]]);
});

test("a file that cannot be read does not stop the others, and a wrong order is told", async () => {
  const { code, lines } = await run(join(folder, "nothing.xml"), late);

  expect(code).toBe(2);
  expect(lines.map((line) => JSON.parse(line).reason)).toEqual(["unread", "accept"]);
  expect(await run()).toEqual({ code: 2, lines: [] });
  expect(await run("--fragment", valid)).toEqual({ code: 2, lines: [] });
  expect(await run("--list", join(folder, "nothing.txt"))).toEqual({ code: 2, lines: [] });
});
