import { Column, is, type SQL, type SQLWrapper, sql } from "drizzle-orm";

type Flat = Record<string, Column | SQL | SQL.Aliased>;
type Question = SQLWrapper & { _: { selection: Flat; selectedFields: object; result: unknown[] } };
type Row = Record<string, unknown>;

/** What a question is about: a value, or the column that holds it in the row around the question. */
export type Given = string | Column;

/** All rows of one question, in their order, as a column of another, so that both go to the database together. */
export function rowsOf<Asked extends Question>(question: Asked): SQL<Asked["_"]["result"]> {
  const fields = Object.entries(question._.selectedFields);
  const names = fields.map(([name]) => sql.identifier(name));
  const rowFrom = (json: Row) => Object.fromEntries(fields.map(([name, field]) => [name, fromJson(field, json[name])]));
  return sql`(select coalesce(json_agg(asked), '[]') from ${question} as asked(${sql.join(names, sql`, `)}))`.mapWith(
    (rows: Row[]): Asked["_"]["result"] => rows.map(rowFrom),
  );
}

/** JSON knows no dates; the column does. */
const fromJson = (field: unknown, json: unknown): unknown => (json !== null && is(field, Column) ? field.mapFromDriverValue(json) : json);
