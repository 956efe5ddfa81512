import { dirname } from "node:path";
import { expect, test } from "vitest";
import { circlesAmong } from "./support/circles.ts";
import { doors } from "./support/doors.ts";
import { type Import, imports, namesOf, sources } from "./support/sources.ts";

/** The floors of the house, from top to bottom, each a folder: a file may import its own floor and the floors below it. */
const floors = `
  app app/ui app/entry
  lib/demo lib/worker lib/operator lib/billing lib/imports
  lib/collaborations lib/tasks lib/contacts lib/customers
  lib/exchange lib/offices lib/mail emails
  lib/access lib/connections lib/companies lib/people lib/auth
  lib/outbox lib/standing lib/audit lib/services lib/einvoice lib/jobs lib/i18n
  lib db env.ts env`
  .trim()
  .split(/\s+/);

/**
 * Rooms that are planned and not built yet. lib/connections: programs and what they may, as lib/auth is for people. lib/billing:
 * usage and statements.
 */
const planned = ["lib/connections", "lib/billing"];

/**
 * lib/exchange, sending and receiving, never imports a verb of lib/collaborations, nor they one of its own: what connects them is the confirmed
 * subscription.
 */
const strangers = [
  ["lib/exchange/", "lib/collaborations/"],
  ["lib/collaborations/", "lib/exchange/"],
] as const;

/** The wings of lib/collaborations, in the same order. Activating lets what is overdue end first: so `request` stands above `due`. */
const wings = "views closing retention renewal waiting terms answer reassign request due ending active payer invitations hold.ts"
  .split(" ")
  .map((wing) => `lib/collaborations/${wing}`);

test("every file stands on a floor, and every floor is a folder that is there or planned", () => {
  const inHouse = sources.filter(({ file }) => /^(app|lib|db|emails|env)\b.*\.tsx?$/.test(file));
  const isEmpty = (floor: string) => !inHouse.some(({ file }) => isIn(floor, file));

  expect(inHouse.filter(({ file }) => placeIn(floors, file) < 0).map(({ file }) => file)).toEqual([]);
  expect(floors.filter((floor) => isEmpty(floor) !== planned.includes(floor))).toEqual([]);
  expect(imports.length).toBeGreaterThan(500);
});

test("imports only look down, for a type too", () => {
  expect(namesOf(upwardsIn(floors))).toEqual([]);
});

test("the exchange and the collaborations do not know each other", () => {
  const known = imports.filter(({ file, imported }) =>
    strangers.some(([one, other]) => file.startsWith(one) && imported.startsWith(other)),
  );

  expect(namesOf(known)).toEqual([]);
});

test("at the top of lib/collaborations stand its wings, which only look down", () => {
  const rooms = sources.filter(({ file }) => file.startsWith("lib/collaborations/"));

  expect(rooms.filter(({ file }) => placeIn(wings, file) < 0)).toEqual([]);
  expect(wings.filter((wing) => !rooms.some(({ file }) => isIn(wing, file)))).toEqual([]);
  expect(namesOf(upwardsIn(wings))).toEqual([]);
});

test("no files and no folders stand in a circle", () => {
  const own = imports.filter(({ file, imported }) => placeIn(floors, file) >= 0 && placeIn(floors, imported) >= 0);

  expect(circlesAmong(own.map(({ file, imported }) => [file, imported]))).toEqual([]);
  expect(circlesAmong(own.map(({ file, imported }) => [dirname(file), dirname(imported)]))).toEqual([]);
});

test.each(Object.entries(doors))("%s has its own door", (guarded, allowed) => {
  const comesIn = ({ imported }: Import) => imported === guarded || imported.startsWith(guarded.endsWith("/") ? guarded : `${guarded}/`);

  expect(namesOf(imports.filter((one) => comesIn(one) && !allowed.test(one.file)))).toEqual([]);
});

test("imports say the whole file, and #folder/file.ts across folders", () => {
  const own = imports.filter(({ imported }) => placeIn(floors, imported) >= 0 || imported.startsWith("tests/"));

  expect(namesOf(own.filter(({ imported }) => !/\.(tsx?|json|css|module\.css)$/.test(imported)))).toEqual([]);
  expect(imports.filter(({ stated }) => stated.startsWith("../../")).map(({ file, stated }) => `${file} imports ${stated}`)).toEqual([]);
});

function upwardsIn(order: string[]): Import[] {
  return imports.filter(({ file, imported }) => {
    const [from, to] = [placeIn(order, file), placeIn(order, imported)];
    return from >= 0 && to >= 0 && to < from;
  });
}

const isIn = (place: string, file: string) => file === place || file.startsWith(`${place}/`);

/** Where the innermost place that holds a file stands in an order. */
function placeIn(order: string[], file: string): number {
  const containing = order.filter((place) => isIn(place, file));
  return order.indexOf(containing.sort((a, b) => a.length - b.length).at(-1) ?? "");
}
