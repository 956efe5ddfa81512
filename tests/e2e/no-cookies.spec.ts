import { randomUUID } from "node:crypto";
import { textsFor } from "#lib/i18n/texts.ts";
import { host, ours, sendRaw, urlencoded } from "#tests/support/hostile/raw.ts";
import { expect, test } from "#tests/support/pages/test.ts";

/** Asks for a code; what the browser was told to keep, and where it is led. */
async function ask(lines: string[] = []) {
  const body = new URLSearchParams({ email: `karin-${randomUUID()}@agrens.example`, to: "/my" }).toString();
  const {
    status,
    headers,
    location = "",
  } = await sendRaw({ method: "POST", path: "/sign-in/ask", lines: [host, ours, urlencoded, ...lines], body });
  const cookie = `Cookie: ${/^set-cookie: ([^;]+)/im.exec(headers)?.[1]}`;
  return { status, location, cookie };
}

const follow = async (path: string, lines: string[] = []) => sendRaw({ path, lines: [host, ...lines] });

test("whose browser keeps no cookies is told so, and what to do, instead of being asked for her address again", {
  tag: "@server",
}, async () => {
  const { status, location } = await ask();
  const sent = await follow(location);
  const { body } = await follow(sent.location ?? "");

  expect([status, sent.status, sent.location]).toEqual([303, 307, "/sign-in?problem=no-cookies"]);
  expect(body).toContain(textsFor("sv")("signIn.problems.no-cookies"));
});

test("whose browser keeps them gets to the page for the code, at its own address", { tag: "@server" }, async () => {
  const { location, cookie } = await ask();
  const sent = await follow(location, [cookie]);
  const again = await ask([cookie]);

  expect([sent.status, sent.location, again.location]).toEqual([307, "/sign-in/code", "/sign-in/code"]);
  expect((await follow("/sign-in/code", [cookie])).status).toBe(200);
  expect((await follow("/sign-in/code")).location).toBe("/sign-in");
});
