import { type Given, keep, type Places, type Question, type Value, type Writer, type Written } from "#db/question.ts";
import { isAnotherTime } from "./time.ts";
import type { Employee, Rights } from "./who.ts";

/** What a query needs to know of the employee who asks; in one that is kept, where it stands. */
export type Asking = Pick<Employee, "rights"> & { officeId: Given; employeeId: Given };

const always = () => true;

type Own = "officeId" | "employeeId";

/** A question whose text is written once for each shape (db/question.ts), and anew where another time than now is looked at. */
export const asked = <Shape, Name extends string, Result>(
  write: (from: Writer, at: Places<Name>, shape: Shape) => Written<Result>,
  mayKeep: (shape: Shape) => boolean = always,
): ((shape: Shape, values: Record<Name, Value>) => Question<Result>) => keep(write, (shape) => mayKeep(shape) && !isAnotherTime());

/** The same, once for each of the rights too: whoever has the same ones asks by the same text. */
export function askedBy<Shape, Name extends string, Result>(
  write: (from: Writer, employee: Asking, at: Places<Name>, shape: Shape) => Written<Result>,
  mayKeep: (shape: Shape) => boolean = always,
): (employee: Employee, shape: Shape, values: Record<Name, Value>) => Question<Result> {
  const kept = asked(
    (from, at: Places<Name | Own>, { rights, shape }: { rights: Rights; shape: Shape }) =>
      write(from, { rights, officeId: at.officeId, employeeId: at.employeeId }, at, shape),
    ({ shape }) => mayKeep(shape),
  );
  return ({ rights, officeId, employeeId }, shape, values) => kept({ rights, shape }, { ...values, officeId, employeeId });
}
