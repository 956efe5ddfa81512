import { aRequest } from "#tests/support/cast/requests.ts";
import { actionForms } from "#tests/support/hostile/action-forms.ts";
import { asParts, inParts } from "#tests/support/hostile/near-forms.ts";
import { OldBrowser, tokenIn } from "#tests/support/hostile/old-browser.ts";
import { cookieOf, host, origin, sendRaw, urlencoded } from "#tests/support/hostile/raw.ts";
import { invitationPage } from "#tests/support/pages/portal.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { invitationsTo } from "#tests/support/readback/history.ts";

test("the switch of language on a page where a letter leads works there too, and not without its token", { tag: "@server" }, async () => {
  const { collaboration } = await aRequest();
  const [invitation] = await invitationsTo(collaboration);
  const browser = new OldBrowser(["Origin: null"]);
  const page = invitationPage(invitation!);
  const token = async () => tokenIn((await browser.open(page)).body);

  expect((await browser.send("/language", { locale: "en", back: page, "page-token": await token() })).location).toBe(page);
  expect((await browser.open(page)).body).toContain('lang="en"');
  expect((await browser.send("/language", { locale: "sv", back: page })).status).toBe(403);
});

test("whoever is signed in signs out there too, and not without the token of the page", { tag: "@server" }, async () => {
  const { administrator } = await aRequest();
  const browser = new OldBrowser(["Origin: null"]);
  const [, name = "", value = ""] = /^Cookie: ([^=]+)=(.+)$/.exec(await cookieOf(administrator)) ?? [];
  browser.jar.set(name, value);
  const shown = await browser.open("/places");
  expect(shown.body).toContain('action="/sign-out"');

  expect((await browser.send("/sign-out", {})).status).toBe(403);
  const answer = await browser.send("/sign-out", { "page-token": tokenIn(shown.body) });
  expect([answer.status, answer.location]).toEqual([303, "/sign-in"]);
  expect((await browser.open("/places")).location).toContain("/sign-in");
});

for (const says of [`Origin: ${origin}`, `Referer: ${origin}/customers`])
  test(`an employee's pages say where their forms were, so that they work with ${says.split(":")[0]} alone`, {
    tag: "@server",
  }, async () => {
    const { employee, customer } = await aRequest();
    const signedIn = [host, await cookieOf(employee)];
    const path = `/customers/${customer.id}/edit`;
    const shown = await sendRaw({ path, lines: signedIn });
    expect(shown.headers).not.toMatch(/^referrer-policy: no-referrer/im);

    const [form] = actionForms(shown.body);
    const fields = Object.entries({ ...form!.typed, name: "Ågrens Nya Bageri AB" });
    const send = (lines: string[]) =>
      sendRaw({ method: "POST", path, lines: [...signedIn, inParts, ...lines], body: asParts([...form!.hidden, ...fields]) });
    expect((await send(["Origin: null"])).status).toBe(403);
    // Shown again with what is wrong with it: the action has read the form.
    expect((await send([says])).status).toBe(200);

    const office = { method: "POST", path: "/office", body: "office=x" };
    expect((await sendRaw({ ...office, lines: [...signedIn, urlencoded, "Origin: null"] })).status).toBe(403);
    expect((await sendRaw({ ...office, lines: [...signedIn, urlencoded, says] })).status).toBe(303);
  });
