import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import config from "#next.config.ts";

const from = (file: string) => JSON.stringify(pathToFileURL(file).href);

const script = `
  const { aSandbox } = await import(${from("lib/sandbox/sandbox.ts")});
  const room = (file) => aSandbox(file, { megabytes: 96, seconds: 30 });
  const read = await room("lib/imports/table.sandbox.ts")("us", (ask) => ask({ bytes: new Uint8Array(Buffer.from("Namn;Orgnr\\nA;1")), reading: {} }));
  const written = await room("lib/files/file.sandbox.ts")("us", (ask) => ask({ begin: { format: "xlsx", title: "Kunder", headings: ["Namn"] } }));
  const facts = [{ term: "Godkänt av", fact: "Karin Ågren, كارين" }];
  const sheet = { title: "Kvittens", author: "Byrå", language: "sv-SE", madeAt: new Date(0), facts, terms: "Villkor", termsText: "1. Ett\\nTvå" };
  const drawn = await room("app/ui/receipt/draw.sandbox.ts")("us", (ask) => ask(sheet));
  console.log(JSON.stringify({ rows: read.table.rows.length, written: written.length > 0, drawn: Buffer.from(drawn.slice(0, 5)).toString() }));
  process.exit();`;

test("what the image holds is enough for every sandbox", { timeout: 120_000 }, () => {
  const image = mkdtempSync(join(tmpdir(), "image-"));
  execFileSync("npm", ["run", "-s", "build:worker"]);
  const traced = Object.values(config.outputFileTracingIncludes ?? {}).flat();
  for (const file of ["dist", ...globSync(traced)]) cpSync(file, join(image, file), { recursive: true });

  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: image, encoding: "utf8" });
  rmSync(image, { recursive: true });

  expect(JSON.parse(said)).toEqual({ rows: 1, written: true, drawn: "%PDF-" });
});
