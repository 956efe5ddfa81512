import { formsOfOnesOwn } from "#tests/support/matrix/own-forms.ts";
import { formsAbout } from "#tests/support/matrix/whole-world.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { type Actor, actors } from "../support/matrix/actors.ts";
import { actions } from "../support/matrix/build.ts";
import { difference, everythingOf, isRefusal, pathIn, withIdsOfNothing } from "../support/matrix/cells.ts";
import { doers } from "../support/matrix/doers.ts";
import { asAction, asFetchedAction, asForm } from "../support/matrix/forms.ts";
import { atB } from "../support/matrix/groups.ts";
import { readers } from "../support/matrix/readers.ts";
import type { Answer, Asked } from "../support/matrix/send.ts";
import { ownSenders, senders } from "../support/matrix/senders.ts";
import { aTrial, type Trial } from "../support/matrix/trial.ts";

/** `isOnHerPage` when the page that the form stands on is one that the sender may read: only what it is about is somebody else's. */
type Sending = { name: string; path: string; isOnHerPage: boolean; who: readonly Actor[]; actor: Actor; sent: Asked };

test("every action of the build is declared, and no other", () => {
  expect(Object.keys(doers).sort()).toEqual(actions.map(({ name }) => name).sort());
});

test("whoever has no business with a form changes nothing and learns nothing, whatever its ids; whoever has is taken", async () => {
  test.setTimeout(300_000);
  const trial = await aTrial();
  const before = await everythingOf(trial.a);

  const strange = [...formsFor(trial), ...actionsFor(trial)].filter(({ who, actor, name }) => !who.includes(actor) || isOfB(actor, name));
  const wrong: string[] = [];
  const sendAll = async (actor: Actor) => {
    for (const sending of strange.filter((one) => one.actor === actor)) wrong.push(...(await faultsOf(trial, sending)));
  };
  await Promise.all(actors.map(sendAll));
  expect(wrong).toEqual([]);
  expect(await everythingOf(trial.a)).toEqual(before);

  const notTaken: string[] = [];
  for (const { name, path, who, actor, sent } of [...actionsFor(trial), ...formsFor(trial)].toSorted(mailboxFirst)) {
    if (actor !== who[0] || name in ownSenders) continue;
    const answer = await trial.ask(actor, path, sent);
    if (isRefusal(answer) || isUnreadable(name, answer)) notTaken.push(`${name} by ${actor}`);
  }
  const { noted, refusals, loose } = await trial.finish();
  expect(notTaken).toEqual([]);
  expect(loose).toEqual([]);
  expect(noted).toEqual(refusals);
});

/** An office opens a mailbox while the collaboration lasts, which another form ends. */
const isOfMailbox = ({ name }: Sending) => Number(name.includes("/documents/"));
const mailboxFirst = (one: Sending, other: Sending) => isOfMailbox(other) - isOfMailbox(one);

/** A form that its schema turns down tries no wall; nobody here has begun with a second factor. */
const isUnreadable = (name: string, { body }: Answer) => !/turnOn$/.test(name) && /"errors":\{/.test(body);

/** Somebody at office B may send these about her own office; here they are about A. */
const isOfB = (actor: Actor, name: string) =>
  atB.includes(actor) && name in doers && name !== "/my/data saveProfile" && !/turnOn$/.test(name);

function formsFor({ a }: Trial): Sending[] {
  const forms = { ...formsAbout(a), ...formsOfOnesOwn };
  return Object.entries({ ...senders, ...ownSenders }).flatMap(([name, who]) => {
    const form = forms[name];
    if (!form) throw new Error(`${name} has no form`);
    return actors.map((actor) => ({ name, path: pathIn(name, a), isOnHerPage: false, who, actor, sent: asForm(form) }));
  });
}

/** Each action as a browser sends it with and without scripts, to the page that it stands on; by people of office B also to their own such page. */
function actionsFor({ a, b }: Trial): Sending[] {
  return actions.flatMap(({ id, name, page }) => {
    const { who, form } = doers[name] ?? { who: [], form: () => ({}) };
    const onA = actors.map((actor) => ({ actor, path: pathIn(page, a), isOnHerPage: readers[page]?.includes(actor) ?? false }));
    const onB = atB.map((actor) => ({ actor, path: pathIn(page, b), isOnHerPage: true }));
    return [asAction, asFetchedAction].flatMap((as) =>
      [...onA, ...onB].map((one) => {
        // A page says which office it is of: hers, since it is she who sends it.
        const { officeId } = (atB.includes(one.actor) ? b : a).employee;
        return { ...one, name, who, sent: as(id, { ...form(a), officeId }) };
      }),
    );
  });
}

async function faultsOf({ ask, a, b }: Trial, { name, path, isOnHerPage, actor, sent }: Sending): Promise<string[]> {
  const answer = await ask(actor, path, sent);
  const nothing = await ask(
    actor,
    isOnHerPage ? path : withIdsOfNothing(path),
    withIdsOfNothing(
      sent,
      [a, b].map(({ employee }) => employee.officeId),
    ),
  );
  const told = difference(answer, nothing);
  return [answer.status >= 500 && `${answer.status}`, told !== undefined && `tells it from nothing: ${told}`]
    .filter(Boolean)
    .map(
      (fault) => `POST ${name} by ${actor} (${answer.status} ${answer.headers.location ?? ""}/${nothing.headers.location ?? ""}): ${fault}`,
    );
}
