import { z } from "zod";
import { type Column, isColumn } from "#lib/customers/columns.ts";
import { encodings } from "./decode.ts";

const line = z.string().max(6, "unreadable").regex(/^\d+$/, "unreadable").transform(Number);

/** How a file is to be looked at; what is not said, or is nonsense, is guessed. */
export const WaysInput = z.object({
  sheet: z.string().min(1).max(100).optional().catch(undefined),
  encoding: z.enum(encodings).optional().catch(undefined),
  line: line.optional().catch(undefined),
});

const said = (typed: string) => typed || undefined;

/** What each column of a file is, in their order: a comma between, nothing for one that is not read. */
export const ColumnsInput = z.object({
  importId: z.uuid(),
  sheet: z.string().max(100).transform(said).optional(),
  encoding: z.union([z.literal("").transform(() => undefined), z.enum(encodings)]).optional(),
  line,
  columns: z
    .string()
    .max(10_000, "tooLong")
    .transform((typed) => typed.split(",").map((column): Column | null => (isColumn(column) ? column : null)))
    .refine((columns) => (["name", "organisationNumber"] as const).every((column) => columns.includes(column)), {
      error: "chooseNameAndNumber",
      abort: true,
    })
    .refine((columns) => columns.every((column, place) => !column || columns.indexOf(column) === place), "columnTwice"),
});

export type ColumnsInput = z.infer<typeof ColumnsInput>;
