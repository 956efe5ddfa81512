import { createSign, generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { linkIdentity } from "#lib/auth/sso/link.ts";
import { beginVisit } from "#lib/auth/sso/visit.ts";
import { sessionsOf } from "../codes.ts";
import { answerAsked, finishSignIn, goAndComeBack, setOut, somebody, withProvider } from "./provider.ts";

const { issuer, provider, stop } = await withProvider();
const person = await somebody();
await linkIdentity(person, { issuer, subject: "karin" });

/** What somebody between us and the provider does with its answers; nothing, unless a test says so. */
let onTheWay = (answer: Record<string, unknown>) => answer;
provider.use(async (ctx, next) => {
  await next();
  if (ctx.path === "/token") ctx.body = onTheWay(Object(ctx.body));
});

async function meddling(meddle: typeof onTheWay) {
  onTheWay = meddle;
  const outcome = await finishSignIn(await goAndComeBack("karin"));
  onTheWay = (answer) => answer;
  return outcome;
}

const partsOf = (token: unknown) => String(token).split(".");
const inBase64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const read = (part = "") => JSON.parse(Buffer.from(part, "base64url").toString());

/** The same token, saying something else, signed with a key of our own. */
function forged(token: unknown, claims: Record<string, unknown>) {
  const [head, body] = partsOf(token);
  const said = `${head}.${inBase64({ ...read(body), ...claims })}`;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return `${said}.${createSign("sha256").update(said).sign(privateKey, "base64url")}`;
}

test("undisturbed she comes in", async () => {
  expect((await meddling((answer) => answer)).refusal).toBeUndefined();
});

test.each<[string, typeof onTheWay]>([
  ["is signed with another key", ({ id_token, ...rest }) => ({ ...rest, id_token: forged(id_token, {}) })],
  ["names somebody else under the old signature", ({ id_token, ...rest }) => ({ ...rest, id_token: otherwise(id_token, { sub: "x" }) })],
  ["is not signed at all", ({ id_token, ...rest }) => ({ ...rest, id_token: unsigned(id_token) })],
  ["is missing", ({ id_token: _, ...rest }) => rest],
])("a token that %s opens nothing", async (_, meddle) => {
  const before = await sessionsOf({ id: person.personId });

  expect(await meddling(meddle)).toEqual({ refusal: "provider-failed" });
  expect(await sessionsOf({ id: person.personId })).toHaveLength(before.length);
});

function otherwise(token: unknown, claims: Record<string, unknown>) {
  const [head, body, signature] = partsOf(token);
  return `${head}.${inBase64({ ...read(body), ...claims })}.${signature}`;
}

function unsigned(token: unknown) {
  const [, body] = partsOf(token);
  return `${inBase64({ alg: "none" })}.${body}.`;
}

test("a token with another nonce, made for a visit of somebody else's, opens nothing", async () => {
  const { visitToken, address } = await setOut();
  const theirs = new URL(address);
  theirs.searchParams.set("nonce", "of another visit");

  expect(await finishSignIn({ visitToken, back: await answerAsked(theirs.href, { who: "karin" }) })).toEqual({
    refusal: "provider-failed",
  });
});

test.each([
  ["of another provider", "https://elsewhere.example"],
  ["of none", undefined],
])("an answer that says it is %s is refused", async (_, iss) => {
  const { visitToken, back } = await goAndComeBack("karin");
  back.searchParams.delete("iss");
  if (iss) back.searchParams.set("iss", iss);

  expect(await finishSignIn({ visitToken, back })).toEqual({ refusal: "provider-failed" });
});

test.each(["server_error", "login_required", "<script>"])("the provider's error %s is answered in our words", async (error) => {
  const { visitToken, back } = await goAndComeBack("karin");
  back.searchParams.delete("code");
  back.searchParams.set("error", error);

  expect(await finishSignIn({ visitToken, back })).toEqual({ refusal: "provider-failed" });
});

test("what somebody writes into the address of the way back opens nothing, and its words stay out of the log", async () => {
  const { visitToken, address } = await setOut();
  const back = await answerAsked(address, { cancel: "yes" });
  back.searchParams.set("error", "karin@agrens.example");

  // The end of each file of tests looks for addresses in what was logged.
  expect(await finishSignIn({ visitToken, back })).toEqual({ refusal: "provider-failed" });
});

test("a provider that is down is noticed before anybody is sent there, and on the way back", async () => {
  const back = await goAndComeBack("karin");
  await stop();

  expect(await beginVisit({ to: "/", network: crypto.randomUUID() })).toEqual({ refusal: "provider-down" });
  expect(await finishSignIn(back)).toEqual({ refusal: "provider-failed" });
});
