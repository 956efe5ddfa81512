import { aRequest, refusalOf, service } from "#tests/support/cast/requests.ts";
import { actionForms } from "#tests/support/hostile/action-forms.ts";
import { asParts, encoded, inParts, oddQuery, sampled } from "#tests/support/hostile/near-forms.ts";
import { cookieOf, host, ours, type Sent, sendRaw, urlencoded } from "#tests/support/hostile/raw.ts";
import { triedAll } from "#tests/support/hostile/raw-faults.ts";
import { filled, pages } from "#tests/support/matrix/addresses.ts";
import { formsOfOnesOwn } from "#tests/support/matrix/own-forms.ts";
import { pagesOfCompany, pagesOfOffice } from "#tests/support/matrix/pages-of.ts";
import { aWholeWorld, formsAbout, type WholeWorld } from "#tests/support/matrix/whole-world.ts";
import { requestPage } from "#tests/support/pages/portal.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { standingOf } from "#tests/support/readback/history.ts";

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
    const path = filled(address, { id: world.customer.id, service, company: world.collaboration.companyId });
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
