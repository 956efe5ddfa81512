import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { unpack } from "#lib/exchange/upload/unpack.ts";
import { fileOf } from "#tests/support/cast/mailboxes.ts";

const pdf = strToU8("%PDF-1.7\n");
const csv = strToU8("dag;tid\n1;8\n");
const named = (name: string, bytes: Uint8Array) => ({ name, bytes: new Uint8Array(bytes) });

test("an invoice of whose files one cannot be kept waits with all of them, and each says why", async () => {
  const big = new Uint8Array(6 * 1024 * 1024).fill(0x41);
  const invoice = fileOf("<a/>", "f.xml");
  const many = Array.from({ length: 21 }, (_, at) => named(`f-${at}.csv`, csv));

  expect((await unpack([invoice, named("f.pdf", strToU8("Hej"))])).left).toEqual([
    { name: "f.xml", why: "held-back" },
    { name: "f.pdf", why: "other-content" },
  ]);
  expect((await unpack([invoice, named("f-1.csv", big), named("f-2.csv", big)])).left).toEqual([
    { name: "f.xml", why: "held-back" },
    { name: "f-2.csv", why: "too-large-beside" },
  ]);
  expect(await unpack([invoice, ...many])).toMatchObject({ files: [], left: [{ why: "held-back" }, { why: "too-many-beside" }] });
  const swelling = zipSync({ "f.xml": strToU8("<a/>"), "f.csv": new Uint8Array(11 * 1024 * 1024).fill(0x41) });
  expect((await unpack([named("a.zip", swelling)])).left).toEqual([
    { name: "f.xml", why: "held-back" },
    { name: "f.csv", why: "too-large" },
  ]);
});

test("a bad name is kept as one that any computer takes", async () => {
  const { files } = await unpack([named("a.zip", zipSync({ "f.xml": strToU8("<a/>"), "f-a:b\u202e?.pdf": pdf }))]);

  expect(files[0]?.attached.map(({ name }) => name)).toEqual(["f-a b .pdf"]);
});
