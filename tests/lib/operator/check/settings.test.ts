import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { bySmtp } from "#lib/mail/smtp.ts";
import { postTestLetter } from "#lib/mail/test-letter.ts";
import { checkWay } from "#lib/operator/check/addresses.ts";
import type { Finding } from "#lib/operator/check/finding.ts";
import { checkMail } from "#lib/operator/check/mail.ts";
import { checkPeople } from "#lib/operator/check/people.ts";
import { operate } from "#lib/operator/operator.ts";
import { aMailServer } from "#tests/lib/mail/mail-server.ts";

const states = (findings: Finding[]) => Object.fromEntries(findings.map(({ about, state }) => [about, state]));
const webhook = { RESEND_API_KEY: "re_1", RESEND_WEBHOOK_SECRET: "whsec_12345678" };

test("a test email reaches the operator through the provider that is set", async () => {
  const { taken, url } = await aMailServer();
  const bySettings = (to: string) => postTestLetter(to, bySmtp({ url }));

  const findings = await checkMail({ DEMO: false, OPERATOR_EMAIL: "lisa@spiris.example" }, bySettings);

  expect(findings[0]).toMatchObject({ about: "email", state: "ok", says: expect.stringContaining("smtp has taken a test email to lisa@") });
  expect(taken).toMatchObject([{ to: ["lisa@spiris.example"] }]);
  expect(taken[0]?.mail).toMatchObject({ subject: "Test: emails are sent", text: expect.stringContaining("There is nothing to do.") });
});

test("a mail server that is away, no operator and a demo are told", async () => {
  const away = (to: string) => postTestLetter(to, bySmtp({ url: "smtp://127.0.0.1:1" }));
  const [unsent] = await checkMail({ DEMO: false, OPERATOR_EMAIL: "lisa@spiris.example" }, away);
  const [nobody] = await checkMail({ DEMO: false }, away);
  const [demo] = await checkMail({ DEMO: true, OPERATOR_EMAIL: "lisa@spiris.example" }, away);

  expect(unsent).toMatchObject({
    state: "wrong",
    says: expect.stringMatching(/^smtp has not taken .*postponed/),
    todo: "Check SMTP_URL and MAIL_FROM.",
  });
  expect(nobody).toMatchObject({ state: "wrong", todo: expect.stringContaining("OPERATOR_EMAIL") });
  expect(demo).toMatchObject({ state: "wrong", todo: expect.stringContaining("DEMO") });
});

test.each([
  [{}, "advice"],
  [webhook, "ok"],
  [{ ...webhook, RESEND_WEBHOOK_SECRET: undefined }, "wrong"],
])("whether what becomes of emails is reported, with %j: %s", async (given, state) => {
  expect(states(await checkMail({ DEMO: false, ...given }))).toMatchObject({ reports: state });
});

test("an address without https, and a proxy that the server does not know of, are told", async () => {
  const server = createServer((_, response) => response.end("{}")).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((ready) => server.once("listening", ready));
  const address = server.address();
  const here = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;

  expect(states(await checkWay({ PUBLIC_URL: here, TRUSTED_PROXIES: 0 }))).toEqual({ https: "wrong", address: "ok", proxies: "ok" });
  expect(states(await checkWay({ PUBLIC_URL: "https://127.0.0.1:1", TRUSTED_PROXIES: 0 }))).toEqual({
    ...{ https: "ok", address: "advice", proxies: "wrong" },
  });
  expect(states(await checkWay({ PUBLIC_URL: "https://127.0.0.1:1", TRUSTED_PROXIES: 1 }))).toMatchObject({ proxies: "ok" });
});

test.each([
  [{ JOIN: "ask", OPERATOR_EMAIL: "lisa@spiris.example", SUPPORT_EMAIL: "help@spiris.example" }, "ok", "ok"],
  [{ JOIN: "ask", SUPPORT_PHONE: "08-123 456 78" }, "wrong", "ok"],
  [{ JOIN: "open" }, "ok", "advice"],
  [{ JOIN: "closed" }, "ok", "wrong"],
  [{ JOIN: "closed", SUPPORT_PHONE: "08-123 456 78" }, "ok", "ok"],
] as const)("with %j: joining %s, support %s", (given, joining, support) => {
  expect(states(checkPeople(given))).toEqual({ joining, support });
});

test("the order says all of it in lines, and in one line of JSON", async () => {
  const lines = await operate(["check"]);
  const [json] = await operate(["check", "--json"]);

  expect(lines).toContain("ok     DATABASE_URL: connects as app_web, bound by row-level security.");
  expect(lines).toContain("ok     migrations: the database has today's schema.");
  expect(lines.filter((line) => line.startsWith("WRONG ")).length).toBeGreaterThan(0);
  expect(lines.at(-1)).toBe("Mend what is wrong, and check again.");
  expect(JSON.parse(json ?? "")).toMatchObject({
    ok: false,
    findings: expect.arrayContaining([expect.objectContaining({ about: "https", state: "wrong" })]),
  });
});
