import { createServer, request, type Server, type ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendWhole } from "#lib/http/whole.ts";

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((asked, answer) => {
    sendWhole(asked, answer);
    writePage(answer);
  }).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  address = `http://127.0.0.1:${Object(server.address()).port}`;
});

afterAll(() => server.close());

const words = "<p>Ågren & Sund</p>";

/** In pieces, of a length that is told too late and too early. */
function writePage(answer: ServerResponse) {
  answer.setHeader("content-length", Buffer.byteLength(words));
  answer.setHeader("Content-Type", "text/html; charset=utf-8");
  answer.setHeader("Content-Length", Buffer.byteLength(words));
  answer.write("<p>Ågren", "utf8");
  answer.write(Buffer.from(" & Sund"));
  answer.end("</p>", () => answer.emit("told"));
}

const packed = (encoding: string, method = "GET") =>
  new Promise<{ encoding: string | undefined; length: string | undefined; body: Buffer }>((done) => {
    request(address, { method, headers: { "accept-encoding": encoding } }, async (answer) => {
      const { "content-encoding": encoding, "content-length": length } = answer.headers;
      done({ encoding, length, body: Buffer.concat(await answer.toArray()) });
    }).end();
  });

test("a page comes as one piece, packed for whoever takes it", async () => {
  for (const accepted of ["gzip", "gzip, deflate, br, zstd", "br;q=1.0, GZIP;q=0.5"]) {
    const { encoding, length, body } = await packed(accepted);
    expect([accepted, encoding, length, String(gunzipSync(body))]).toEqual([accepted, "gzip", undefined, words]);
  }
  for (const refused of ["", "identity", "br", "gzip;q=0", "x-gzip, gzip;q=0.000", "*;q=0"])
    expect([refused, await packed(refused)]).toMatchObject([refused, { encoding: undefined, length: "20" }]);
  expect(await packed("gzip", "HEAD")).toMatchObject({ encoding: undefined, body: Buffer.alloc(0) });
});
