import { aRequest } from "#tests/support/cast/requests.ts";
import { hostileHeaders, marker } from "#tests/support/hostile/headers.ts";
import { cookieOf, host, ours, type Sent, sendRaw, urlencoded } from "#tests/support/hostile/raw.ts";
import { triedAll } from "#tests/support/hostile/raw-faults.ts";
import { brokenForms, hostilePaths, hostileRequests } from "#tests/support/hostile/requests.ts";
import { aWholeWorld, type WholeWorld } from "#tests/support/matrix/whole-world.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { traces } from "#tests/support/readback/traces.ts";

/** What stands in no answer to somebody else. */
const secretsOf = ({ administrator, employee, customer, collaboration }: WholeWorld) => [
  administrator.email,
  employee.email,
  customer.organisationNumber.slice(0, 6),
  collaboration.taskId,
];

const headerSets = Object.entries(hostileHeaders);

test("whatever a stranger writes above a request, a closed page stays closed, nothing fails, and nothing comes back", async () => {
  test.slow();
  expect(headerSets.length).toBeGreaterThanOrEqual(40);
  const world = await aWholeWorld();
  const [mine, theirs] = [await cookieOf((await aRequest()).employee), `/customers/${world.customer.id}`];
  const opened = await sendRaw({ path: theirs, lines: [host, await cookieOf(world.employee)] });
  expect(secretsOf(world).filter((word) => opened.body.includes(word))).not.toEqual([]);

  const asNobody = headerSets.flatMap(([name, lines]) =>
    ["/customers", theirs, "/sign-in", "/nowhere"].map((path) => ({ name, path, lines: [host, ...lines] })),
  );
  const asStranger = headerSets.flatMap(([name, lines]) =>
    [theirs, `/my/${world.collaboration.companyId}/users`].map((path) => ({ name, path, lines: [host, mine, ...lines] })),
  );
  const forms = headerSets.flatMap(([name, lines]) =>
    ["/customers", "/customers/hide", "/sign-out"].map((path) => ({
      name,
      method: "POST",
      path,
      lines: [host, ours, urlencoded, ...lines],
      body: "hide=1",
    })),
  );

  expect(await triedAll([...asNobody, ...asStranger, ...forms], [marker, ...secretsOf(world)])).toEqual([]);
});

test("nor does anything that somebody signed in writes above a request make a page fail", async () => {
  const world = await aWholeWorld();
  const mine = await cookieOf(world.employee);

  const sendings = headerSets.flatMap(([name, lines]) =>
    [`/customers/${world.customer.id}/collaborations`, "/settings/office"].map((path) => ({ name, path, lines: [host, mine, ...lines] })),
  );

  expect(await triedAll(sendings, [marker])).toEqual([]);
});

test("a request that is wrong in itself is refused, and does nothing", async () => {
  const world = await aWholeWorld();
  const mine = await cookieOf(world.employee);
  const asHerself = (sent: Omit<Sent, "path">) => ({ ...sent, lines: [...(sent.lines ?? [host]), mine] });
  const whatThereIs = () => traces(world.customer.id, world.employee.officeId);
  const before = await whatThereIs();

  const sendings = Object.entries(hostileRequests).flatMap(([name, sent]) => [
    ...["/customers", `/customers/${world.customer.id}`].map((path) => ({ name, path, ...sent })),
    ...[`/customers/${world.customer.id}/archive`, "/customers/hide", "/settings/office"].map((path) => ({
      name,
      path,
      ...asHerself(sent),
    })),
  ]);

  expect(await triedAll(sendings, [marker, ...secretsOf(world).slice(2)])).toEqual([]);
  expect(await whatThereIs()).toEqual(before);
});

test("an address that is none leads nowhere", async () => {
  const world = await aWholeWorld();
  const mine = await cookieOf(world.employee);

  const sendings = hostilePaths.flatMap((path) => [
    { name: "nobody", path },
    { name: "an employee", path, lines: [host, mine] },
  ]);

  expect(await triedAll(sendings, [`//${marker}`, "root:", "[core]"])).toEqual([]);
});

test("a broken form is refused where it is sent to; at a page Next itself says so, and no more", async () => {
  const { customer, employee } = await aWholeWorld();
  const mine = await cookieOf(employee);
  const before = await traces(customer.id, employee.officeId);

  for (const [name, sent] of Object.entries(brokenForms)) {
    const lines = [...(sent.lines ?? []), mine];
    expect(await sendRaw({ ...sent, lines, path: `/customers/${customer.id}/archive` }), name).toMatchObject({ status: 403 });
    const { status, body } = await sendRaw({ ...sent, lines, path: "/settings/office" });
    expect([status, body], name).toEqual([500, expect.stringMatching(/^(15\r\n)?Internal Server Error(\r\n0\r\n\r\n)?$/)]);
  }

  expect(await traces(customer.id, employee.officeId)).toEqual(before);
});
