import { expect, onTestFinished, test, vi } from "vitest";

const complete = {
  DATABASE_WORKER_URL: "postgres://app_worker@127.0.0.1/app",
  PUBLIC_URL: "https://spiris.example",
  SESSION_SECRET: "s".repeat(32),
};

/** The modules as they load in an environment of their own. */
async function loadedWith(environment: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs().resetModules());
  const [{ requireEnvironment }, { provider }] = await Promise.all([import("#env.ts"), import("#lib/mail/provider.ts")]);
  return { requireEnvironment, provider };
}

test.each([
  [{ RESEND_API_KEY: "re_1", SMTP_URL: "smtps://mail.example" }, "resend", 23],
  [{ RESEND_API_KEY: "", SMTP_URL: "smtps://mail.example" }, "smtp", 0],
  [{ RESEND_API_KEY: "", SMTP_URL: "", DEMO: "true" }, "mailbox", Number.POSITIVE_INFINITY],
])("with %j letters leave by %s", async (environment, name, hoursToRepeat) => {
  const { provider, requireEnvironment } = await loadedWith({ ...complete, ...environment });

  expect(provider).toMatchObject({ name, hoursToRepeat });
  expect(requireEnvironment).not.toThrow();
});

test("a server that has no way out for letters does not start", async () => {
  const { requireEnvironment } = await loadedWith({ ...complete, RESEND_API_KEY: "", SMTP_URL: "" });

  expect(requireEnvironment).toThrow("Set RESEND_API_KEY or SMTP_URL, or DEMO=true");
});

test.each(["http://mail.example", "mail.example:25", "file:///etc/passwd"])("%s is no mail server", async (SMTP_URL) => {
  await expect(loadedWith({ SMTP_URL })).rejects.toThrow("SMTP_URL");
});
