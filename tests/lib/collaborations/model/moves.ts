import fc from "fast-check";
import { approve, decline } from "./answer-moves.ts";
import { activate, askAgainInPlace, askAgainWithLink, renew } from "./asking-moves.ts";
import { checkClaim } from "./claim-moves.ts";
import { end, type FromEitherSide, undoEnding } from "./end-moves.ts";
import { offices, people } from "./life.ts";
import type { By, Move } from "./move.ts";
import { answerChange, bill, takeQuestionBack } from "./payer-moves.ts";
import { changeTask, checklist, tick } from "./task-moves.ts";
import { addAdministrator, endAllPlanned, expireAll, passMinutes, passNight, passToEnd, passToExpiry, remindAll } from "./time-moves.ts";
import { changePerson, remind, resend, undoWithdrawing, withdraw } from "./waiting-moves.ts";

const often = <const Value>(usual: readonly Value[], rare: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ arbitrary: fc.constantFrom(...usual), weight: 8 }, { arbitrary: fc.constantFrom(...rare), weight: 1 });

const either = <const Value>(...values: Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

const back = often([0], [1, 2]);
const inOffice: fc.Arbitrary<By> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ by: either("anna", "maria"), which: fc.record({ office: either("A"), back }) }) },
  { weight: 3, arbitrary: fc.record({ by: either("sara"), which: fc.record({ office: either("B"), back }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ by: either("anna", "maria", "sara", "stranger"), which: fc.record({ office: either(...offices), back }) }),
  },
);

const which = fc.record({ office: either("A", "A", "B"), back });
const seat = fc.record({ place: either(0, 1), as: often(["administrator"], ["acquaintance", "outsider"]) });
const minutesAgo = often([0, 9], [10, 600]);
const person = either(...people);
const task = often(["first", "second"], ["closed"]);
const billed = either("office", "customer");
const explained = often(["truly"], ["existing-customer", "service-only", "new-administrator"]);
const answering = fc.record({ seat, which, minutesAgo });
const fromEitherSide: fc.Arbitrary<FromEitherSide> = fc
  .tuple(billed, inOffice, fc.record({ seat, minutesAgo }))
  .map(([side, atOffice, atCompany]) => ({ side, ...atOffice, ...atCompany }));

export type Moves = Record<string, { weight: number; arbitrary: fc.Arbitrary<Move> }>;

/** What people and jobs do: each of it may also happen in the same moment as another. */
export const verbs = {
  activate: {
    weight: 12,
    arbitrary: fc
      .record({ asked: inOffice, task, billed, contact: person, explained })
      .map(({ asked, ...wish }) => activate({ ...wish, by: asked.by, office: asked.which.office })),
  },
  approve: { weight: 14, arbitrary: fc.record({ seat, which, minutesAgo, termsAge: often([0], [1]) }).map(approve) },
  decline: { weight: 4, arbitrary: answering.map(decline) },
  withdraw: { weight: 4, arbitrary: inOffice.map(withdraw) },
  "undo a withdrawal": { weight: 20, arbitrary: inOffice.map(undoWithdrawing) },
  remind: { weight: 8, arbitrary: inOffice.map(remind) },
  "send again": { weight: 8, arbitrary: inOffice.map(resend) },
  "let somebody else answer": {
    weight: 16,
    arbitrary: fc.tuple(inOffice, person).map(([asked, other]) => changePerson({ ...asked, person: other })),
  },
  renew: { weight: 24, arbitrary: inOffice.map(renew) },
  "ask for a new one": { weight: 20, arbitrary: fc.record({ seat, which }).map(askAgainInPlace) },
  "ask for a new one by the link": { weight: 24, arbitrary: fc.record({ person, which }).map(askAgainWithLink) },
  "change the task": { weight: 2, arbitrary: fc.tuple(inOffice, task).map(([asked, other]) => changeTask({ ...asked, task: other })) },
  "change who is billed": { weight: 12, arbitrary: fc.tuple(inOffice, billed).map(([asked, to]) => bill({ ...asked, to })) },
  "take the question about it back": { weight: 6, arbitrary: inOffice.map(takeQuestionBack) },
  "answer the question about it": {
    weight: 20,
    arbitrary: fc.tuple(answering, either("approved", "declined")).map(([who, answer]) => answerChange({ ...who, answer })),
  },
  end: {
    weight: 5,
    arbitrary: fc.tuple(fromEitherSide, either(null, 1, 1, 2, 14, 0, 364, 367)).map(([from, inDays]) => end({ ...from, inDays })),
  },
  "undo a planned end": { weight: 12, arbitrary: fromEitherSide.map(undoEnding) },
  "expire what is overdue": { weight: 8, arbitrary: either(expireAll) },
  "end what was planned": { weight: 8, arbitrary: either(endAllPlanned) },
  "remind of what is due": { weight: 12, arbitrary: either(remindAll) },
} satisfies Moves;

/** What passes by itself, and what has no moment. */
export const others: Moves = {
  "tick the checklist": {
    weight: 1,
    arbitrary: fc.tuple(fromEitherSide, fc.subarray([...checklist])).map(([from, done]) => tick({ ...from, done })),
  },
  "minutes pass": { weight: 1, arbitrary: either(5, 30, 60, 600, 4320).map(passMinutes) },
  "a night passes": { weight: 1, arbitrary: either(passNight) },
  "the last moment comes": { weight: 6, arbitrary: fc.record({ which, seconds: often([-1, 0], [-60, 60]) }).map(passToExpiry) },
  "the planned day comes": { weight: 4, arbitrary: fc.record({ which, minutes: either(-61, -60, -1, 0, 60) }).map(passToEnd) },
  "the operator checks who answers": { weight: 6, arbitrary: either(checkClaim) },
  "an administrator is added": { weight: 1, arbitrary: fc.record({ which, person }).map(addAdministrator) },
};
