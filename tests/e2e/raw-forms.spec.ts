import { actionForms } from "../support/e2e/action-forms.ts";
import { filled, pages } from "../support/e2e/addresses.ts";
import { asParts, encoded, inParts, oddQuery, sampled } from "../support/e2e/near-forms.ts";
import { formsOfOnesOwn } from "../support/e2e/own-forms.ts";
import { requestPage } from "../support/e2e/portal.ts";
import { cookieOf, host, ours, type Sent, sendRaw, urlencoded } from "../support/e2e/raw.ts";
import { triedAll } from "../support/e2e/raw-faults.ts";
import { expect, test } from "../support/e2e/test.ts";
import { aWholeWorld, formsAbout, pagesOfCompany, pagesOfOffice, type WholeWorld } from "../support/e2e/whole-world.ts";
import { standingOf } from "../support/history.ts";
import { aRequest, refusalOf, service } from "../support/requests.ts";

const seed = Number(process.env.FORMS_SEED ?? 20_261_123);
const times = Number(process.env.FORMS_RUNS ?? 20);
type Named = Sent & { name: string };

const isOfCompany = (path: string) => /^\/(api|my)\b/.test(path);

/** The lines above a request of whoever has business there. */
async function linesIn(world: WholeWorld): Promise<(path: string) => string[]> {
  const [office, company] = await Promise.all([cookieOf(world.employee), cookieOf(world.administrator)]);
  return (path) => [host, ours, isOfCompany(path) ? company : office];
}

test.beforeAll(() => console.log(`FORMS_SEED=${seed} FORMS_RUNS=${times}`));

test("a form that is right but for one thing is taken or refused at every address that takes one, and nothing fails", async () => {
  test.slow();
  const world = await aWholeWorld();
  const sendings: Named[] = [];
  for (const [address, form] of Object.entries({ ...formsAbout(world), ...formsOfOnesOwn })) {
    const path = filled(address, { id: world.customer.id, service });
    const right = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, String(value)]));
    const lines = (await linesIn(world))(path);
    for (const fields of sampled(right, times, seed))
      sendings.push({ name: told(fields), method: "POST", path, lines: [...lines, urlencoded], body: encoded(fields) });
  }

  expect(sendings.length).toBeGreaterThan(30 * times);
  expect(await triedAll(sendings, [])).toEqual([]);
});

test("so is one of every form that a page has, and a page whose address says odd things is shown all the same", async () => {
  test.slow();
  const world = await aWholeWorld();
  const linesAt = await linesIn(world);
  const open = pages.filter((page) => !page.includes("["));
  const [asked, sent]: [Named[], Named[]] = [[], []];
  for (const path of [...open, ...pagesOfOffice(world), ...pagesOfCompany(world)]) {
    for (const query of oddQuery(3, seed)) asked.push({ name: told(query), path: `${path}?${encoded(query)}`, lines: linesAt(path) });
    const { body } = await sendRaw({ path, lines: linesAt(path) });
    for (const form of actionForms(body))
      for (const fields of sampled(form.typed, Math.ceil(times / 4), seed))
        sent.push({
          name: told(fields),
          method: "POST",
          path,
          lines: [...linesAt(path), inParts],
          body: asParts([...form.hidden, ...fields]),
        });
  }

  expect([asked.length > 150, sent.length > 80]).toEqual([true, true]);
  expect(await triedAll([...asked, ...sent], [])).toEqual([]);
});

const told = (fields: [string, string][]) => JSON.stringify(fields).slice(0, 300);

test("a reason with a NUL in it is kept without", async () => {
  const { collaboration, administrator } = await aRequest();
  const body = new URLSearchParams({ ...refusalOf(collaboration, "Vi har\0 redan en byrå.") }).toString();

  const { status, location } = await sendRaw({
    method: "POST",
    path: "/api/answers/decline",
    lines: [host, ours, await cookieOf(administrator), urlencoded],
    body,
  });

  expect([status, location]).toEqual([303, requestPage(collaboration)]);
  expect((await standingOf(collaboration)).declineReason).toBe("Vi har redan en byrå.");
});
