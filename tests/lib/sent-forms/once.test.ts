import { expect, test } from "vitest";
import { claimPress, findLastAnswer, keepAnswer, releasePress } from "#lib/sent-forms/once.ts";
import { pressOf } from "#lib/sent-forms/press.ts";
import { at } from "#lib/time.ts";
import { aKnownPerson, minutesFromNow } from "../auth/codes.ts";

const key = "0b7f5f6e-6a1d-4c8e-9a50-1d2c3b4a5f60";

function sent(fields: Record<string, string>, about?: string) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ formKey: key, ...fields })) form.set(name, value);
  return (personId: string) => pressOf(personId, form, about)!;
}

const contact = sent({ firstName: "Karin" });

test("of twenty who press the same form in the same moment one does the work, and all get its answer", async () => {
  const press = contact((await aKnownPerson()).id);
  let worked = 0;

  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const claim = await claimPress(press);
      if ("answer" in claim) return claim.answer;
      worked += 1;
      await keepAnswer(press, "/customers?notice=added");
      return "/customers?notice=added";
    }),
  );

  expect(worked).toBe(1);
  expect(new Set(answers)).toEqual(new Set(["/customers?notice=added"]));
});

test("something else in the form, another form, another showing of it and another person are presses of their own", async () => {
  const [anna, erik] = [(await aKnownPerson()).id, (await aKnownPerson()).id];
  const others = [contact(erik), sent({ firstName: "Lisa" })(anna), sent({ firstName: "Karin" }, "/elsewhere")(anna)];
  const shownAgain = sent({ firstName: "Karin", formKey: crypto.randomUUID() })(anna);

  for (const press of [contact(anna), ...others, shownAgain]) {
    expect(await claimPress(press)).toEqual({ isFirst: true });
    await keepAnswer(press, "/done");
  }

  expect(await claimPress(contact(anna))).toEqual({ answer: "/done" });
});

test("a form of which nothing came may be sent again", async () => {
  const press = contact((await aKnownPerson()).id);
  await claimPress(press);
  await releasePress(press);

  expect(await claimPress(press)).toEqual({ isFirst: true });
});

test("a press that a server left unanswered for a minute is taken over, once", async () => {
  const press = contact((await aKnownPerson()).id);
  await at(minutesFromNow(-2), () => claimPress(press));

  const [one, other] = await Promise.all([claimPress(press).then(answered), claimPress(press).then(answered)]);

  expect([one, other].filter((claim) => "isFirst" in claim)).toHaveLength(1);

  async function answered(claim: Awaited<ReturnType<typeof claimPress>>) {
    if ("isFirst" in claim) await keepAnswer(press, "/done");
    return claim;
  }
});

test("what was sent last is known again from another showing of the form, for ten minutes", async () => {
  const { id } = await aKnownPerson();
  const press = contact(id);
  await claimPress(press);
  await keepAnswer(press, "/done");
  const shownAgain = sent({ firstName: "Karin", formKey: crypto.randomUUID() })(id);

  expect(await findLastAnswer(shownAgain, key)).toBe("/done");
  expect(await findLastAnswer(sent({ firstName: "Lisa" })(id), key)).toBeUndefined();
  expect(await findLastAnswer(shownAgain, crypto.randomUUID())).toBeUndefined();
  expect(await at(minutesFromNow(11), () => findLastAnswer(shownAgain, key))).toBeUndefined();
});

test("an answer is forgotten after a day", async () => {
  const { id } = await aKnownPerson();
  const old = contact(id);
  await at(minutesFromNow(-1441), async () => {
    await claimPress(old);
    await keepAnswer(old, "/done");
  });
  const other = sent({ firstName: "Lisa" })(id);
  await claimPress(other);
  await keepAnswer(other, "/done");

  expect(await claimPress(old)).toEqual({ isFirst: true });
});

test("a form without a key of ours is no press", () => {
  const form = new FormData();
  expect(pressOf("anna", form)).toBeUndefined();
  form.set("formKey", "1");
  expect(pressOf("anna", form)).toBeUndefined();
});
