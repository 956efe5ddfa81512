import fc from "fast-check";
import { expect, test } from "vitest";
import { hasTooManyFields, valuesOf } from "#lib/forms.ts";

/** A form that can be gone through, and tells who asks for its fields one by one: that takes the square of their number. */
class OnePass extends FormData {
  override getAll(name: string): FormDataEntryValue[] {
    throw new Error(`Asked for ${name} alone`);
  }
}

function formOf(fields: [string, string][], form = new FormData()) {
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("a form of ten thousand names is gone through once", () => {
  const fields = Array.from({ length: 10_000 }, (_, place): [string, string] => [String(place), "x"]);

  const values = valuesOf(formOf(fields, new OnePass()));

  expect(Object.keys(values)).toHaveLength(10_000);
  expect(hasTooManyFields(formOf(fields))).toBe(true);
  expect(hasTooManyFields(formOf(fields.slice(0, 2000)))).toBe(false);
});

test("what is given several times becomes one value, whatever the names are", () => {
  const name = fc.oneof(fc.constantFrom("a", "__proto__", "constructor", "$ACTION_ID", "toString"), fc.string());

  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string())), (fields) => {
      const form = formOf(fields);
      const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
      const expected = names.map((name) => [name, form.getAll(name).join(",").replaceAll("\0", "")]);
      expect(Object.entries(valuesOf(form)).toSorted()).toEqual(expected.toSorted());
    }),
  );
});
