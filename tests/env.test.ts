import { expect, test } from "vitest";
import { requireWholeSso } from "#env.ts";

const whole = {
  OIDC_ISSUER: "https://login.example/tenant",
  OIDC_CLIENT_ID: "practice",
  OIDC_CLIENT_SECRET: "secret",
  OIDC_NAME: "Testbolaget",
};

test("single sign-on is set as a whole, or not at all", () => {
  expect(() => requireWholeSso(whole)).not.toThrow();
  expect(() => requireWholeSso({})).not.toThrow();
  expect(() => requireWholeSso({ OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "", OIDC_NAME: "" })).not.toThrow();
});

test.each(["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"])(
  "the server says at its start that %s is missing",
  (name) => {
    expect(() => requireWholeSso({ ...whole, [name]: "" })).toThrow(`Single sign-on lacks ${name}: set all four OIDC_… or none.`);
  },
);

test.each([
  ["http://login.example", false],
  ["http://localhost.example:4000", false],
  ["http://localhost:4000", true],
  ["http://127.0.0.1:4000", true],
  ["http://[::1]:4000", true],
])("%s without TLS: %s", (OIDC_ISSUER, isTaken) => {
  const start = expect(() => requireWholeSso({ ...whole, OIDC_ISSUER }));

  if (isTaken) start.not.toThrow();
  else start.toThrow("OIDC_ISSUER must begin with https://");
});
