import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { request as send } from "node:http";
import { eq } from "drizzle-orm";
import { db } from "#db/client.ts";
import { offices, people } from "#db/schema/index.ts";
import { openSession } from "#lib/auth/sessions/open.ts";
import { anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { fromOurPage } from "#tests/support/pages/session.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";

let port = Number(process.env.E2E_PORT || 3117) + 1;
const codesPerNetwork = 300;
const evil = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", forwarded: "host=evil.example" };

let server: ChildProcess | undefined;

// One server for both.
test.describe.configure({ mode: "default" });

/** A server that people reach without any proxy, beside the one of the other tests. */
test.beforeAll(async () => {
  port += test.info().parallelIndex;
  const address = `http://localhost:${port}`;
  const env = {
    NODE_ENV: "production",
    PUBLIC_URL: address,
    NEXTAUTH_URL: address,
    DEMO: "true",
    WORKER: "off",
    TRUSTED_PROXIES: "0",
  } as const;
  const own = { SESSION_SECRET: randomUUID(), LOG_LEVEL: "silent" };
  server = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-p", String(port)], {
    stdio: "ignore",
    env: { ...process.env, ...env, ...own },
  });
  await expect
    .poll(
      () =>
        post("/api/health", {}, "", "GET").then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
});

test.afterAll(() => server?.kill());

/** Sends what a browser never would, headers and all. */
function post(path: string, headers: Record<string, string>, body: string, method = "POST") {
  return new Promise<{ status: number; location: string; text: string }>((answered, failed) => {
    const type = { "content-type": "application/x-www-form-urlencoded" };
    const sent = send({ port, path, method, headers: { ...(method === "POST" && type), ...headers } }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => answered({ status: answer.statusCode ?? 0, location: answer.headers.location ?? "", text }));
    });
    sent.on("error", failed);
    sent.end(body);
  });
}

test("without a proxy a made-up address does not get anybody more codes, and a made-up host leads nowhere", {
  tag: "@server",
}, async () => {
  const outcomes = [];
  const known = Array.from({ length: codesPerNetwork + 1 }, () => aPerson());
  await superuser.insert(people).values(known);
  for (const [place, { email }] of known.entries()) {
    const last = place % 250;
    const headers = { ...fromOurPage, "x-forwarded-for": `203.0.113.${last}`, "x-real-ip": `203.0.113.${last}`, ...evil };
    outcomes.push(await post("/sign-in/ask", headers, `email=${encodeURIComponent(email)}`));
  }
  const page = await post("/customers", { ...evil, host: `localhost:${port}` }, "", "GET");

  expect(outcomes.map(({ status }) => status)).toEqual([...Array(codesPerNetwork).fill(303), 429]);
  expect(JSON.stringify([outcomes, page])).not.toContain("evil.example");
  expect(page.location).toBe("/sign-in?to=%2Fcustomers");
});

test("without a proxy an action is not run for a page that says it was sent to its own host", { tag: "@server" }, async () => {
  const anna = await anEmployee();
  const token = await db.transaction((tx) => openSession(tx, anna.personId));
  const cookie = { cookie: `session=${token}` };
  const { text } = await post("/settings/office", cookie, "", "GET");
  const form = formIn(text, { name: "Evil AB", replyAddress: "evil@evil.example" });
  const type = { "content-type": `multipart/form-data; boundary=${form.boundary}` };

  const forged = await post("/settings/office", { ...cookie, ...type, ...evil, origin: "https://evil.example" }, form.body);
  expect(forged.status).toBe(403);
  expect(await nameOf(anna)).toBe(anna.officeName);

  await post("/settings/office", { ...cookie, ...type, origin: `http://localhost:${port}` }, form.body);
  expect(await nameOf(anna)).toBe("Evil AB");
});

const nameOf = async ({ officeId }: { officeId: string }) =>
  (await superuser.select().from(offices).where(eq(offices.id, officeId)))[0]!.name;

/** The page's form as a browser without scripts would send it, with some fields filled in. */
function formIn(html: string, typed: Record<string, string>) {
  const boundary = "----of-the-test";
  const shown = /<form[^>]*enctype="multipart\/form-data"[\s\S]*?<\/form>/i.exec(html)?.[0] ?? "";
  const fields = [...shown.matchAll(/<(?:input|option)\b[^>]*>/g)].flatMap(([tag]) => {
    const [name, value] = ["name", "value"].map((part) => new RegExp(`\\b${part}="([^"]*)"`).exec(tag)?.[1]);
    return name ? [[name, unescaped(value ?? "")] as const] : [];
  });
  const all = Object.entries({ ...Object.fromEntries(fields), locale: "sv", ...typed });
  const parts = all.map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  return { boundary, body: `${parts.join("")}--${boundary}--\r\n` };
}

const unescaped = (word: string) =>
  word.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
