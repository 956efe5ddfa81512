import { download, downloadNamed } from "#app/entry/attachment.ts";
import { safeName } from "#lib/einvoice/reading/reading.ts";
import type { Opened } from "#lib/exchange/views/document.ts";
import type { Report } from "#lib/exchange/views/report.ts";
import { getLocale } from "#lib/i18n/request.ts";
import { textsFor } from "#lib/i18n/texts.ts";
import { missing } from "#lib/missing.ts";
import type { MailboxUser } from "#lib/who.ts";
import { reportJson } from "./report-facts.ts";
import { errorsOf } from "./told.ts";
import { headingOf } from "./words.ts";

const written = (text: string) => new Uint8Array(Buffer.from(text));

export async function downloadReport(report: Report): Promise<Response> {
  const name = textsFor(await getLocale(), "document.files")("reportName");
  const content = written(`${JSON.stringify(reportJson(report), null, 2)}\n`);
  return downloadNamed({ name: `${safeName(`${name}-${report.number}`)}.json`, content, type: "application/json" });
}

/** What is wrong with a stopped file, to hand on to whoever can correct it. */
export async function downloadErrors(document: Opened, { companyName: company }: MailboxUser): Promise<Response> {
  const { stoppedBecause: because, number, counterpartName: name, sha256, ruleSets } = document;
  if (!because) missing();
  const locale = await getLocale();
  const t = textsFor(locale, "document.stopped");
  const errors = await errorsOf(document, locale);
  const many = errors.length;
  const lines = [
    headingOf(document, locale, document.file.name),
    t(`titles.${because}`, { many, company, number }),
    t(`texts.${because}`, { company, number, name }),
    ...errors.flatMap(({ sentence, rule, path, line, value }, at) => [
      "",
      `${at + 1}. ${sentence}`,
      ...(line ? [`   ${t("place")}: ${t("line", { line })}, ${path}`] : []),
      ...(value ? [`   ${t("value")}: ${value}`] : []),
      ...(rule ? [`   ${t("rule")}: ${rule}`] : []),
    ]),
    "",
    `${document.file.name}, SHA-256 ${sha256}`,
    ruleSets,
  ];
  const content = written(`\ufeff${lines.join("\r\n")}\r\n`);
  return download({ name: `${t("reportName")}.txt`, content, type: "text/plain; charset=utf-8" });
}
