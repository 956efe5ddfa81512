import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { view } from "#app/ui/einvoice/view.ts";
import { sample, write } from "#lib/einvoice/command/write.ts";
import { sample as sampleModel } from "#lib/einvoice/model/sample.ts";
import { fileOf } from "../examples.ts";

const folder = mkdtempSync(join(tmpdir(), "einvoice-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const orders = { view, write, sample };
async function run(order: keyof typeof orders, ...words: string[]) {
  const said = { stdout: "", stderr: "" };
  const into = (place: keyof typeof said) => ({
    write: (chunk: string | Uint8Array) => (said[place] += Buffer.from(chunk).toString("latin1")),
  });
  const status = await orders[order](words, { stdout: into("stdout"), stderr: into("stderr") });
  return { status, ...said };
}

test("the sample's model is written as the sample", async () => {
  const model = file("model.json", JSON.stringify(sampleModel));
  const { stdout } = await run("sample");

  expect(await run("write", model)).toEqual({ status: 0, stdout, stderr: "" });
  expect(JSON.parse((await run("sample", "--model")).stdout)).toEqual(
    JSON.parse(Buffer.from(JSON.stringify(sampleModel)).toString("latin1")),
  );
  expect(await run("sample", "--other")).toMatchObject({ status: 2, stdout: "" });
});

test("a model that is none, and one whose invoice breaks a rule, are refused with the reason", async () => {
  const model = sampleModel;
  const faulty = file("faulty.json", JSON.stringify({ ...model, number: "" }));
  const broken = file("broken.json", JSON.stringify({ ...model, seller: { ...model.seller, registration: { value: "5591004106" } } }));

  expect(await run("write", faulty)).toMatchObject({ status: 1, stdout: "", stderr: `${faulty}: number is empty\n` });
  expect(await run("write", broken)).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining(`${broken}: SE-R-013`) });
  expect(await run("write", file("text.json", "{"))).toMatchObject({ status: 1, stderr: expect.stringContaining("is no JSON") });
  expect(await run("write", join(folder, "absent.json"))).toMatchObject({ status: 1, stderr: expect.stringContaining("cannot be read") });
  expect(await run("write")).toMatchObject({ status: 2 });
});

test("an invoice is shown as a page and as a PDF, and what is none is refused", async () => {
  const invoice = file("invoice.xml", fileOf("base"));

  const { stdout } = spawnSync(process.execPath, ["einvoice.ts", "view", invoice, "--language", "en"], { encoding: "utf8" });

  expect(stdout).toContain("<h1>Invoice 2026-1041</h1>");
  expect((await run("view", invoice, "--format", "pdf")).stdout.slice(0, 5)).toBe("%PDF-");
  expect(await run("view", file("none.xml", "<a/>"))).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringContaining("reject-not-invoice"),
  });
  expect(await run("view", join(folder, "absent.xml"))).toMatchObject({ status: 1, stderr: expect.stringContaining("cannot be read") });
  expect(await run("view", invoice, "--language", "de")).toMatchObject({ status: 2 });
});
