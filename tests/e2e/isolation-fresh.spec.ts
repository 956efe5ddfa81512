import { inArray } from "drizzle-orm";
import { sessions } from "#db/schema/index.ts";
import { formsOfOnesOwn } from "#tests/support/matrix/own-forms.ts";
import { formsAbout } from "#tests/support/matrix/whole-world.ts";
import { expect, test } from "#tests/support/pages/test.ts";
import { superuser } from "#tests/support/readback/superuser.ts";
import { actions } from "../support/matrix/build.ts";
import { pathIn } from "../support/matrix/cells.ts";
import { doers } from "../support/matrix/doers.ts";
import { asAction, asForm } from "../support/matrix/forms.ts";
import { needsFresh } from "../support/matrix/fresh.ts";
import type { Answer } from "../support/matrix/send.ts";
import { ownSenders, senders } from "../support/matrix/senders.ts";
import { aTrial } from "../support/matrix/trial.ts";

/** Only where a provider is set. */
const notHere = ["/settings/sign-in/link"];
/** What ends or begins a session is no matter of how old one is. */
const ofSessions = /^\/(sign-(in|out)\/?|api\/session|my\/data\/sessions|settings\/sign-in\/link)/;

test("with a sign-in of eleven minutes ago a new code is asked for by what needs a fresh one, and by nothing else", async () => {
  test.setTimeout(300_000);
  const { a, people, ask, finish } = await aTrial();
  const ids = Object.values(people).flatMap((person) => person?.personId ?? []);
  await superuser
    .update(sessions)
    .set({ signedInAt: new Date(Date.now() - 11 * 60_000) })
    .where(inArray(sessions.personId, ids));

  const forms = { ...formsAbout(a), ...formsOfOnesOwn };
  const posted = Object.entries({ ...senders, ...ownSenders })
    .filter(([name]) => !ofSessions.test(name))
    .map(([name, [actor]]) => ({ name, actor, path: pathIn(name, a), sent: asForm(forms[name] ?? {}) }));
  const acted = actions.map(({ id, name, page }) => {
    const { who, form } = doers[name]!;
    return { name, actor: who[0], path: pathIn(page, a), sent: asAction(id, { ...form(a), officeId: a.employee.officeId }) };
  });

  const asked: string[] = [];
  for (const { name, actor, path, sent } of [...acted, ...posted]) if (actor && isStepUp(await ask(actor, path, sent))) asked.push(name);
  await finish();

  expect(asked.sort()).toEqual(needsFresh.filter((name) => !notHere.includes(name)).sort());
});

const isStepUp = ({ headers }: Answer) =>
  /^\/sign-in\?reason=fresh&to=/.test(String(headers.location ?? headers["x-action-redirect"] ?? ""));
