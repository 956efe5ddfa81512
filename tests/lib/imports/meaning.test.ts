import { expect, test } from "vitest";
import { aColleagueOf, anEmployee, anOrganisationNumber } from "#tests/support/cast/cast.ts";
import { aCsv, aFile, anImport, rowsOf } from "./files.ts";

test("a colleague is known by address or full name, and somebody of two with one name by address only", async () => {
  const anna = await anEmployee();
  const erik = await aColleagueOf(anna, "all-customers", "Erik Sund");
  await aColleagueOf(anna, "all-customers", "Maria Holm");
  await aColleagueOf(anna, "all-customers", "Maria Holm");
  const row = (who: string) => `;A AB;${anOrganisationNumber()};${who};;;`;

  const importId = await anImport(anna, aCsv(row("erik  sund"), row(erik.email.toUpperCase()), row("Maria Holm"), row("Sara Ek")));

  expect((await rowsOf(importId)).map(({ after, problems }) => problems[0]?.problem ?? after?.responsibleId)).toEqual([
    erik.employeeId,
    erik.employeeId,
    "severalColleagues",
    "unknownColleague",
  ]);
});

test("words and figures are read as people and spreadsheets write them", async () => {
  const anna = await anEmployee();
  const head = "name;Org.nr;VAT period;Räkenskapsår slutar;Språk;Betalningsvillkor;GLN;Kontakt förnamn;Kontakt efternamn;Kontakt mobil";
  const row = (...cells: string[]) => ["A AB", anOrganisationNumber(), ...cells].join(";");

  const importId = await anImport(
    anna,
    aFile(
      [
        head,
        row("kvartal", "december", "engelska", "30 dagar", "", "Karin", "Ågren", "701740605"),
        row("Monthly", "2026-06-30", "EN", "10", "7350000000009", "", "", ""),
        row("Ingen", "apr", "", "", "7,35E+12", "", "", ""),
        row("varannan vecka", "jul", "tyska", "fem", "", "", "", ""),
      ].join("\n"),
    ),
  );

  expect(await rowsOf(importId)).toMatchObject([
    { after: { vatPeriod: "quarter", yearEndsIn: 12, locale: "en", paymentDays: 30, contactMobile: "+46701740605" } },
    { after: { vatPeriod: "month", yearEndsIn: 6, locale: "en", paymentDays: 10, gln: "7350000000009" } },
    { problems: [{ column: "gln", problem: "shortenedBySpreadsheet" }] },
    { problems: [{ problem: "vatPeriodWords" }, { problem: "givePaymentDays" }, { problem: "languageWords" }] },
  ]);
});
