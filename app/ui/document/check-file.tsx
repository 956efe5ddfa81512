import Link from "next/link";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Frame } from "#app/ui/form/labelled.tsx";
import { describedBy } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Exchanged } from "#lib/exchange/views/exchanged.ts";
import { momentInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";

type Props = { companyId?: string; problem: unknown; asked: { sha256: string; found: Exchanged[] } | undefined };

/** Whether a file is one that was exchanged: a plain form, so that it goes with or without a script. */
export async function CheckFile({ companyId, problem, asked }: Props) {
  const t = await getTranslations("document.check");
  const words = await formWords();
  const state = problem === "no-file" || problem === "too-large" ? { errors: { file: [t(`problems.${problem}`)] } } : {};
  return (
    <>
      <h1>{t("title")}</h1>
      {asked && <Outcome companyId={companyId} sha256={asked.sha256} found={asked.found} />}
      <p>{t("intro")}</p>
      <form className="panel stack" action="/api/documents/check" method="post" encType="multipart/form-data">
        <FormTitle state={state} words={words}>
          {t("title")}
        </FormTitle>
        <ErrorSummary state={state} words={words} />
        {companyId && <input type="hidden" name="companyId" value={companyId} />}
        <Frame name="file" label={t("file")} state={state} words={words}>
          <input
            className="input"
            type="file"
            id="file"
            name="file"
            accept=".xml,.pdf,.png,.jpg,.jpeg,.csv,.xlsx"
            aria-invalid={state.errors ? true : undefined}
            aria-describedby={describedBy({ name: "file", state })}
          />
        </Frame>
        <div className="bar">
          <Submit words={words}>{t("send")}</Submit>
        </div>
      </form>
    </>
  );
}

/** As a page's address has it: the hash of a file that was sent in, or of one that somebody has worked out. */
export const hashIn = (word: unknown): string | undefined => (typeof word === "string" && /^[0-9a-f]{64}$/.test(word) ? word : undefined);

async function Outcome({ companyId, sha256, found }: { companyId: string | undefined; sha256: string; found: Exchanged[] }) {
  const t = await getTranslations("document.check");
  const went = found.some(({ stoppedAt }) => !stoppedAt);
  const title = went ? "yes" : found.length > 0 ? "onlyStopped" : "no";
  return (
    <Notice tone={went ? "done" : "note"} title={t(title)}>
      {found.length === 0 && <p>{t("noText")}</p>}
      {found.map((document) => (
        <One key={document.id} companyId={companyId} document={document} />
      ))}
      <p>
        {t("hash")}: <code>{sha256}</code>
      </p>
    </Notice>
  );
}

async function One({ companyId, document }: { companyId: string | undefined; document: Exchanged }) {
  const { id, kind, number, counterpartName: name, direction, stoppedAt, enteredAt, companyName: company } = document;
  const t = await getTranslations("document");
  const facts = { kind: t(`kinds.${kind}`), number, name, moment: momentInText(enteredAt, await getLocale()) };
  return (
    <p>
      {t(`check.${stoppedAt ? "stopped" : direction}`, facts)} {!companyId && t("check.where", { company })}{" "}
      <Link href={companyId ? `/my/${companyId}/documents/${id}` : `/documents/${id}`} prefetch={false}>
        {t("check.open")}
      </Link>
    </p>
  );
}
