import { expect, test } from "vitest";
import { exportCustomers } from "#lib/customers/export.ts";
import { noFilter } from "#lib/customers/filter.ts";
import { employ } from "#lib/offices/employ.ts";
import { aCustomerOf, acceptsEmployment, anEmployee, aPerson } from "#tests/support/cast/cast.ts";
import { aFile, anImport, rowsOf } from "./files.ts";

test("an export says addresses in letters, and finds the responsible employee by them again", async () => {
  const anna = await anEmployee();
  const { employeeId } = await employ(anna, aPerson("Erik Sund", "sv", "xn--keri-poa.se"), "all-customers");
  await acceptsEmployment({ employeeId: employeeId! });
  const contact = { firstName: "Karin", lastName: "Ågren", email: "karin@xn--keri-poa.se" };
  const [email, invoiceEmail] = ["info@xn--grens-lra.example", "faktura@xn--e1afmkfd.xn--p1ai"];
  await aCustomerOf(anna, { email, invoiceEmail, responsibleId: employeeId!, contact });

  const { name, content } = await exportCustomers(anna, noFilter, "csv", "sv");
  const text = Buffer.from(content).toString("utf8");
  const importId = await anImport(anna, aFile(content, name));

  for (const shown of ["@åkeri.se;info@ågrens.example;", "faktura@пример.рф", "karin@åkeri.se"]) expect(text).toContain(shown);
  expect(text).not.toContain("xn--");
  expect(await rowsOf(importId)).toMatchObject([{ plan: "same", problems: [] }]);
});
