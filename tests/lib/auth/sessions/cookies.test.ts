import { expect, test, vi } from "vitest";

async function cookiesAt(publicUrl: string) {
  vi.resetModules();
  vi.stubEnv("PUBLIC_URL", publicUrl);
  const { keptCookie, officeCookie, options, sessionCookie, signInCookie } = await import("#lib/auth/sessions/options.ts");
  const { localeCookie, recentCookie } = await import("#lib/cookies.ts");
  return [localeCookie, recentCookie, sessionCookie, signInCookie, officeCookie, keptCookie, ...Object.values(options.cookies ?? {})];
}

test("over https every cookie is bound to the host and never leaves the encrypted connection; no script reads it", async () => {
  for (const { name, options } of await cookiesAt("https://spiris.example")) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  }
});

test("over http, on a developer's own computer, they work without", async () => {
  for (const { name, options } of await cookiesAt("http://localhost:3000")) {
    expect(name).not.toMatch(/^__/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: false });
  }
});
