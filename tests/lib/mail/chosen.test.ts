import { expect, onTestFinished, test, vi } from "vitest";

/** The modules as they load in an environment of their own. */
async function loadedWith(environment: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs().resetModules());
  return import("#lib/mail/provider.ts");
}

test.each([
  [{ RESEND_API_KEY: "re_1", SMTP_URL: "smtps://mail.example" }, "resend", 23],
  [{ RESEND_API_KEY: "", SMTP_URL: "smtps://mail.example" }, "smtp", 0],
  [{ RESEND_API_KEY: "", SMTP_URL: "", DEMO: "true" }, "mailbox", Number.POSITIVE_INFINITY],
])("with %j letters leave by %s", async (environment, name, hoursToRepeat) => {
  const { provider } = await loadedWith(environment);

  expect(provider).toMatchObject({ name, hoursToRepeat });
});
