import { approvalOf, aRequest } from "#tests/support/cast/requests.ts";
import { OldBrowser, tokenIn } from "#tests/support/hostile/old-browser.ts";
import { origin } from "#tests/support/hostile/raw.ts";
import { codeSentTo } from "#tests/support/pages/mailbox.ts";
import { invitationPage, requestPage } from "#tests/support/pages/portal.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { invitationsTo, standingOf } from "#tests/support/readback/history.ts";

async function anInvitation() {
  const request = await aRequest();
  const [invitation] = await invitationsTo(request.collaboration);
  return { ...request, invitation: invitation! };
}

const silent = {
  "a page under no-referrer": ["Origin: null"],
  "a proxy that strips headers": [],
  "a referrer of ours": [`Referer: ${origin}/sign-in`],
};

for (const [name, says] of Object.entries(silent))
  test(`from the letter to the answer where the browser tells no more than ${name}`, { tag: "@server" }, async () => {
    const { collaboration, administrator, invitation } = await anInvitation();
    const browser = new OldBrowser(says);
    const page = requestPage(collaboration);
    const token = tokenIn((await browser.open(invitationPage(invitation))).body);
    expect(token).not.toBe("");

    const asked = await browser.send("/sign-in/ask", { invitation: invitation.id, to: page, "page-token": token });
    expect([asked.status, asked.location]).toEqual([303, "/sign-in/code?first=yes"]);
    const code = tokenIn((await browser.open("/sign-in/code")).body);
    const signedIn = await browser.send("/sign-in/answer", { code: await codeSentTo(administrator.email), "page-token": code });
    expect([signedIn.status, signedIn.location]).toEqual([303, page]);

    const { termsVersion, ...shown } = await approvalOf(collaboration);
    const form = { ...shown, termsVersion: String(termsVersion), read: "on" };
    const answered = await browser.send("/api/answers/approve", { ...form, "page-token": tokenIn((await browser.open(page)).body) });
    expect(answered.status).toBe(303);
    expect((await standingOf(collaboration)).status).toBe("active");
  });

test("what a foreign page sends is refused, whatever it has got hold of", { tag: "@server" }, async () => {
  const { invitation } = await anInvitation();
  const [browser, another] = [new OldBrowser(["Origin: null"]), new OldBrowser(["Origin: null"])];
  for (const one of [browser, another]) {
    const first = tokenIn((await one.open(invitationPage(invitation))).body);
    expect((await one.send("/sign-in/ask", { invitation: invitation.id, "page-token": first })).status).toBe(303);
  }
  const token = tokenIn((await browser.open(invitationPage(invitation))).body);
  const foreignToken = tokenIn((await another.open(invitationPage(invitation))).body);
  const ask = async (token: string | undefined, says?: string[], from = browser) =>
    (await from.send("/sign-in/ask", { invitation: invitation.id, ...(token !== undefined && { "page-token": token }) }, says)).status;

  expect([await ask(undefined), await ask(""), await ask(foreignToken), await ask(`${token}x`)]).toEqual([403, 403, 403, 403]);
  expect(await ask(token, [], new OldBrowser([]))).toBe(403);
  const foreign = [
    ["Origin: https://evil.example"],
    ["Origin: null", "Sec-Fetch-Site: cross-site"],
    ["Sec-Fetch-Site: same-site"],
    ["Sec-Fetch-Site: none"],
    ["Origin: null", "Referer: https://evil.example/"],
    [`Referer: ${origin}.evil.example/`],
    [`Referer: https://evil.example/${origin}`],
  ];
  for (const says of foreign) expect(await ask(token, says), says.join()).toBe(403);
  expect(await ask(token)).toBe(303);
});

test("a token opens no address that shows none", { tag: "@server" }, async () => {
  const { invitation } = await anInvitation();
  const browser = new OldBrowser(["Origin: null"]);
  const token = tokenIn((await browser.open(invitationPage(invitation))).body);

  for (const path of ["/customers/export", "/settings/employees/sign-out", "/office", "/my/data/download"])
    expect((await browser.send(path, { "page-token": token })).status, path).toBe(403);
});

test("what a browser keeps of an address and of a form is unreadable there", { tag: "@server" }, async () => {
  const browser = new OldBrowser([]);
  const token = tokenIn((await browser.open("/sign-in")).body);
  const typed = "karin.agren(at)agrens.example";

  expect((await browser.send("/sign-in/ask", { email: typed, to: "/my", "page-token": token })).location).toBe("/sign-in?problem=address");

  const kept = [...browser.jar.values()].flatMap((value) => [value, Buffer.from(decodeURIComponent(value), "base64url").toString()]).join();
  expect(kept).not.toContain("agrens");
  expect((await browser.open("/sign-in?problem=address")).body).toContain(typed);
});
