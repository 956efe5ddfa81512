import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Frame } from "#app/ui/form/labelled.tsx";
import { describedBy } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { fileFormats } from "#lib/files/file.ts";
import { getTranslations } from "#lib/i18n/request.ts";

/** A plain form: a file goes with it whether or not a script runs. */
export async function Upload({ problem }: { problem: string | undefined }) {
  const t = await getTranslations("imports");
  const words = await formWords();
  const state = problem ? { errors: { file: [problem] } } : {};
  const hint = t("fileHint");
  return (
    <form className="panel stack" action="/customers/import/read" method="post" encType="multipart/form-data">
      <FormTitle state={state} words={words}>
        {t("title")}
      </FormTitle>
      <ErrorSummary state={state} words={words} />
      <Frame name="file" label={t("file")} hint={hint} state={state} words={words}>
        <input
          className="input"
          type="file"
          id="file"
          name="file"
          accept=".csv,.txt,.xlsx"
          aria-invalid={problem ? true : undefined}
          aria-describedby={describedBy({ name: "file", hint, state })}
        />
      </Frame>
      <div className="bar">
        <Submit words={words}>{t("read")}</Submit>
        <span className="quiet">{t("template")}</span>
        {fileFormats.map((format) => (
          <a
            key={format}
            href={`/customers/import/template/${format}`}
            aria-label={t("templateAs", { format: format.toUpperCase() })}
            download
          >
            {format.toUpperCase()}
          </a>
        ))}
      </div>
    </form>
  );
}
