import { randomUUID } from "node:crypto";
import { byMailbox } from "#lib/mail/mailbox.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { startProduction } from "#tests/support/servers/production.ts";
import { aMessage } from "../lib/mail/messages.ts";

test("whoever finds a hole finds whom to tell", async ({ request, baseURL }) => {
  const answer = await request.get("/.well-known/security.txt");
  const lines = (await answer.text()).trim().split("\n");

  expect(answer.headers()["content-type"]).toBe("text/plain; charset=utf-8");
  expect(lines).toEqual(["Contact: mailto:security@localhost", expect.any(String), "Preferred-Languages: sv, en", expect.any(String)]);
  const days = (Date.parse(lines[1]?.replace("Expires: ", "") ?? "") - Date.now()) / 86_400_000;
  expect([days > 170, days < 190, lines[3]]).toEqual([true, true, `Canonical: ${baseURL}/.well-known/security.txt`]);
});

test("where letters leave for people, nobody finds the developers' mailbox or a letter in it", async ({ request }) => {
  const letter = aMessage({ subject: "Hemligt", html: "<p>Hemligt</p>", text: "Hemligt" });
  await byMailbox.post(letter);
  const production = await startProduction();
  const answerAt = async (address: string) => {
    const answer = await request.get(address);
    const text = await answer.text();
    return { status: answer.status(), told: /<main.*<\/main>/s.exec(text)?.[0] ?? text };
  };

  try {
    for (const path of ["", `/${letter.id}`, `/${letter.id}/html`]) {
      const nothing = path.endsWith("html") ? `/dev/mailbox/${randomUUID()}/html` : `/${randomUUID()}`;

      expect(await answerAt(`/dev/mailbox${path}`)).toMatchObject({ status: 200, told: expect.stringContaining("Hemligt") });
      const answer = await answerAt(`${production.address}/dev/mailbox${path}`);
      expect(answer).toEqual(await answerAt(`${production.address}${nothing}`));
      expect(answer).toMatchObject({ status: 404, told: expect.not.stringContaining("Hemligt") });
    }
  } finally {
    await production.stop();
  }
});
