import Link from "next/link";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Frame } from "#app/ui/form/labelled.tsx";
import { describedBy } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Icon } from "#app/ui/icons.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import { ownPath } from "#lib/links.ts";

type Props = { mailbox: { name: "companyId" | "customerId"; value: string }; company: string; path: string; problem: unknown };

type Problem = keyof typeof texts.sv.sendDocument.problems;
const isProblem = (word: unknown): word is Problem => typeof word === "string" && Object.hasOwn(texts.sv.sendDocument.problems, word);

/** What can be sent: an invoice as a file or written here, or another document between company and office. */
export async function SendChoice({ mailbox, company, path, problem }: Props) {
  const t = await getTranslations("sendDocument");
  const words = await formWords();
  const state = isProblem(problem) ? { errors: { files: [t(`problems.${problem}`)] } } : {};
  const hint = t("file.hint");
  return (
    <>
      <FormTitle state={state} words={words}>{`${t("title")} – ${company}`}</FormTitle>
      <ErrorSummary state={state} words={words} />
      <div className="stack gap-s">
        <h1>{t("title")}</h1>
        <p className="quiet">{t("from", { company })}</p>
        <p>{t("intro")}</p>
      </div>
      <form className="panel stack" action={`${path}/send`} method="post" encType="multipart/form-data">
        <h2>{t("file.title")}</h2>
        <p>{t("file.text")}</p>
        <input type="hidden" name={mailbox.name} value={mailbox.value} />
        <Frame name="files" label={t("file.label")} hint={hint} state={state} words={words}>
          <input
            className="input"
            type="file"
            id="files"
            name="files"
            multiple
            accept=".xml,.zip,.pdf,.png,.jpg,.jpeg,.csv,.xlsx,.ods"
            aria-invalid={isProblem(problem) || undefined}
            aria-describedby={describedBy({ name: "files", hint, state })}
          />
        </Frame>
        <Submit words={words}>{t("file.send")}</Submit>
      </form>
      <section className="panel stack">
        <h2>{t("other.title")}</h2>
        <p>{t("other.text")}</p>
        <Link className="button secondary" href={ownPath(`${path}/document`)}>
          <Icon name="send" />
          {t("other.send")}
        </Link>
      </section>
      <section className="panel stack">
        <h2>{t("own.title")}</h2>
        <p>{t("own.text")}</p>
        <Link className="button secondary" href={ownPath(`${path}/write`)}>
          <Icon name="file-text" />
          {t("own.write")}
        </Link>
      </section>
    </>
  );
}
