import { createServer } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { ownAddress } from "#lib/http/repair-request.ts";
import { watchRequests } from "#lib/http/watch.ts";

test.each([
  ["/customers?search=%C3%85gren#x", "/customers?search=%C3%85gren#x"],
  ["/customers?search=%ff", "/customers?search=%ff"],
  ["//evil.example/", "//evil.example/"],
  ["http://evil.example/customers?page=2", "/customers?page=2"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/nowhere"],
  ["evil.example:443", "/nowhere"],
  ["*", "/nowhere"],
  ["?", "/nowhere"],
  ["", "/nowhere"],
  ["/customers/%ff", "/nowhere"],
  ["/%", "/nowhere"],
  ["http://evil.example/%E0%A4%A", "/nowhere"],
])("who asks for %j gets %j", (asked, address) => {
  expect(ownAddress(asked)).toBe(address);
});

const tree = encodeURIComponent(JSON.stringify(["", { children: ["customers", {}] }, null, "refetch"]));

test.each([
  ["TRACE", "garbage", ["OPTIONS", undefined]],
  ["GET", "%E0%A4%A", ["GET", undefined]],
  ["GET", encodeURIComponent('{"children":[]}'), ["GET", undefined]],
  ["GET", tree, ["GET", tree]],
  ["PATCH", tree, ["PATCH", tree]],
])("%s with the tree of pages %s is heard as something that can be answered", async (method, sent, heard) => {
  watchRequests({ proxies: 0, publicUrl: "https://spiris.example", mayUpgrade: false });

  const lines = [`${method} / HTTP/1.1`, "Host: x", `Next-Router-State-Tree: ${sent}`, "Connection: Upgrade", "Upgrade: websocket"];
  // The first request takes the listener away, the second one is not upgraded any more.
  const [, body] = await answersTo([`GET / HTTP/1.1\r\nHost: x\r\n\r\n`, `${lines.join("\r\n")}\r\n\r\n`]);

  expect(JSON.parse(body ?? "")).toEqual(heard.map((word) => word ?? null));
});

/** What a server that would upgrade connections answers to each. */
async function answersTo(requests: string[]): Promise<string[]> {
  const server = createServer(({ method, headers }, answer) => answer.end(JSON.stringify([method, headers["next-router-state-tree"]])));
  server.on("upgrade", (_, socket) => socket.end("upgraded")).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const port = Number(Object(server.address()).port);
  const answers: string[] = [];
  for (const request of requests) answers.push(await answerTo(port, request));
  server.close();
  return answers;
}

function answerTo(port: number, request: string): Promise<string> {
  return new Promise((done) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(request.replace("Host: x", "Host: x\r\nConnection: close")));
    socket.on("data", (chunk) => {
      answer += String(chunk);
    });
    socket.on("close", () => done(/\[[^\r]*\]/.exec(answer)?.[0] ?? answer));
  });
}
