import { expect, test } from "vitest";
import { askingOnce, forgetAnswers, onceAsked } from "#lib/ask-once.ts";

function counted(answer: (about: string, turn: number) => Promise<string> = async (about, turn) => `${about} ${turn}`) {
  let turns = 0;
  return onceAsked((about: string) => {
    turns += 1;
    return answer(about, turns);
  });
}

test("while a form is answered each question is asked once, and about somebody else by itself", async () => {
  const who = counted();
  await askingOnce(async () => {
    expect(await Promise.all([who("Anna"), who("Anna"), who("Erik")])).toEqual(["Anna 1", "Anna 1", "Erik 2"]);
    expect(await who("Anna")).toBe("Anna 1");
  });
});

test("two forms that are answered at the same time know nothing of each other, and elsewhere nothing is remembered", async () => {
  const who = counted();
  expect(await Promise.all([askingOnce(() => who("Anna")), askingOnce(() => who("Anna"))])).toEqual(["Anna 1", "Anna 2"]);
  expect(await who("Anna")).toBe("Anna 3");
  expect(await who("Anna")).toBe("Anna 4");
});

test("whatever changed who somebody is, is seen by whoever asks next, also of an answer that was on its way", async () => {
  const who = counted();
  await askingOnce(async () => {
    const before = who("Anna");
    forgetAnswers();
    expect([await who("Anna"), await before]).toEqual(["Anna 2", "Anna 1"]);
    expect(await who("Anna")).toBe("Anna 2");
  });
});

test("a database that did not answer is asked again", async () => {
  const who = counted(async (about, turn) => {
    if (turn === 1) throw new Error("no answer");
    return about;
  });
  await askingOnce(async () => {
    await expect(who("Anna")).rejects.toThrow("no answer");
    expect(await who("Anna")).toBe("Anna");
  });
});
