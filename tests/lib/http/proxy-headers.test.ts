import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { networkOf } from "#lib/auth/network.ts";
import { trustProxyHeaders } from "#lib/http/proxy-headers.ts";

const publicUrl = "https://spiris.example";
const forged = {
  host: "spiris.example",
  "x-forwarded-for": "6.6.6.6, 203.0.113.9",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "http",
  "x-forwarded-port": "1",
  "x-real-ip": "6.6.6.6",
  forwarded: "for=6.6.6.6;host=evil.example",
};

function believed(headers: IncomingHttpHeaders, proxies: number): IncomingHttpHeaders {
  const kept = { ...headers };
  trustProxyHeaders(kept, "198.51.100.1", { proxies, publicUrl });
  return kept;
}

test("without a proxy nothing that a request says of its way is believed", () => {
  expect(believed(forged, 0)).toEqual({ host: "spiris.example", "x-forwarded-for": "198.51.100.1" });
});

test("behind one proxy the last address is the client's, and the product's own address is where it was sent", () => {
  const kept = { host: "spiris.example", "x-forwarded-host": "spiris.example", "x-forwarded-proto": "https" };

  expect(believed(forged, 1)).toEqual({ ...kept, "x-forwarded-for": "203.0.113.9" });
  expect(believed({ ...forged, "x-forwarded-for": "6.6.6.6, 203.0.113.9, 10.0.0.2" }, 2)).toMatchObject({
    "x-forwarded-for": "203.0.113.9",
  });
});

test("a list shorter than the chain of proxies did not come through it: the caller counts", () => {
  expect(believed(forged, 3)).toMatchObject({ "x-forwarded-for": "198.51.100.1" });
  expect(believed({ host: "spiris.example" }, 1)).toMatchObject({ "x-forwarded-for": "198.51.100.1" });
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0db8:0001:0002::6", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["unknown", "unknown"],
])("%s asks from the network %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
