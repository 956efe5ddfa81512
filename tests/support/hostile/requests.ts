import { gzipSync } from "node:zlib";
import { host, ours, type Sent, urlencoded } from "./raw.ts";

const form = "hide=1";
const asForm = (method: string, ...lines: string[]): Omit<Sent, "path"> => ({
  method,
  lines: [host, ours, urlencoded, ...lines],
  body: form,
});
const asType = (type: string, body = form): Omit<Sent, "path"> => ({ method: "POST", lines: [host, ours, `Content-Type: ${type}`], body });
const chunked = (body: string) => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const smuggled = `${chunked(form)}GET /customers HTTP/1.1\r\n${host}\r\n\r\n`;

/** A request that is wrong from its first line on, or in how it says where its body ends. */
export const hostileRequests: Record<string, Omit<Sent, "path">> = {
  "a trace": { method: "TRACE" },
  "a question for methods": { method: "OPTIONS", lines: [host, "Origin: https://evil.example", "Access-Control-Request-Method: PUT"] },
  "another verb, PUT": asForm("PUT"),
  "another verb, DELETE": asForm("DELETE"),
  "another verb, PATCH": asForm("PATCH"),
  "a verb of file servers": { method: "PROPFIND" },
  "a tunnel": { method: "CONNECT" },
  "a verb that nobody has": { method: "EVIL" },
  "no host": { lines: [] },
  "an empty host": { lines: ["Host:"] },
  "a host that is none": { lines: ["Host: evil.example/@localhost:1 x"] },
  "a body's end said in two ways": { ...asForm("POST", "Content-Length: 6", "Transfer-Encoding: chunked"), body: smuggled },
  "a body's end said in two ways, one hidden": { ...asForm("POST", "Content-Length: 6", "Transfer-Encoding : chunked"), body: smuggled },
  "two lengths": asForm("POST", "Content-Length: 6", "Content-Length: 600"),
  "a length that is none": asForm("POST", "Content-Length: -1"),
  "a body in an odd coding": asForm("POST", "Transfer-Encoding: evil"),
  "a chunk without an end": { ...asForm("POST", "Transfer-Encoding: chunked"), body: "zz\r\n" },
  "a header over two lines": asForm("POST", "X-One: a\r\n b"),
  "a header without a name": asForm("POST", ": evil"),
  "a header with a bare line end": asForm("POST", "X-One: a\rX-Two: b"),
  "more headers than there is room for": { lines: [host, ...Array.from({ length: 3000 }, (_, place) => `X-${place}: y`)] },
  "a header of twenty kilobytes": { lines: [host, `X-Large: ${"x".repeat(20_000)}`] },
  "packed with what is no gzip": asForm("POST", "Content-Encoding: gzip"),
  "packed with what is no brotli": asForm("POST", "Content-Encoding: br"),
  "packed ten times": { ...asForm("POST", "Content-Encoding: gzip, gzip, gzip"), body: gzipSync(form).toString("latin1") },
  "a form of no type": { method: "POST", body: form },
  "a form in JSON": asType("application/json", '{"hide":"1","__proto__":{"polluted":1}}'),
  "a form in XML": asType("text/xml", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
  "a form of a type that is none": asType(`${"multipart/".repeat(500)}; boundary=`),
  "parts with names like what every object has": asType(
    "multipart/form-data; boundary=x",
    `--x\r\nContent-Disposition: form-data; name="__proto__"; filename="../../x"\r\nContent-Type: x\r\n\r\n1\r\n--x--\r\n`,
  ),
  "a form in another alphabet": asType("application/x-www-form-urlencoded; charset=utf-7", "+ADw-script+AD4-=1"),
  "a form whose percents are wrong": asType("application/x-www-form-urlencoded", "%=%&%zz=%E0%A4%A&hide"),
  "a form with ten thousand names": asType(
    "application/x-www-form-urlencoded",
    Array.from({ length: 10_000 }, (_, place) => `a${place}`).join("&"),
  ),
  "a form of a megabyte": asType("application/x-www-form-urlencoded", `hide=${"x".repeat(1_000_000)}`),
};

/** Forms whose parts cannot be told apart. */
export const brokenForms: Record<string, Omit<Sent, "path">> = {
  "parts without a boundary": asType("multipart/form-data"),
  "parts with a boundary that is none": asType('multipart/form-data; boundary="\\"', "--\\"),
  "parts that never end": asType(
    "multipart/form-data; boundary=x",
    `--x\r\nContent-Disposition: form-data; name="hide"\r\n\r\n${"1".repeat(5000)}`,
  ),
};

/** Addresses that are none, or lead out of where they begin. */
export const hostilePaths = [
  "//evil.example/",
  "/\\evil.example",
  "http://evil.example/customers",
  "/customers/../../etc/passwd",
  "/..%2f..%2fetc%2fpasswd",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/.git/config",
  "/.env",
  "/_next/../customers",
  "/_next/data/x/customers.json",
  "/_next/image?url=http://evil.example/a.png&w=64&q=75",
  "/_next/static/../../package.json",
  "/%",
  "/%00",
  "/customers%00",
  "/%E0%A4%A",
  "/customers/%ff",
  "/customers/[id]",
  "/customers;jsessionid=1",
  "/customers//",
  "/CUSTOMERS",
  "/customers?search=%00",
  "/customers?search=%ff%fe&page=-1&page=1e99&sort=__proto__",
  "/customers?__nextLocale=evil.example&__nextDataReq=1",
  "/customers?nxtPid=1&nxtIid=1&_rsc=evil",
  `/${"a/".repeat(3000)}`,
  "*",
  "?",
];
