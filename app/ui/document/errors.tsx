import { keyed } from "#app/ui/einvoice/keyed.ts";
import type { Opened } from "#lib/exchange/views/document.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { errorsOf, type Told } from "./told.ts";

/** Each error by itself: its sentence, its place in the file and its rule. */
export async function Errors({ document }: { document: Opened }) {
  const t = await getTranslations("document.stopped");
  const errors = await errorsOf(document, await getLocale());
  if (errors.length === 0) return null;
  return (
    <section>
      <h2 className="unseen">{t("errors")}</h2>
      <ol className="errors">
        {keyed(errors).map(({ key, item }) => (
          <li key={key}>
            <OneError error={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}

async function OneError({ error: { sentence, rule, path, line, value } }: { error: Told }) {
  const t = await getTranslations("document.stopped");
  return (
    <>
      <h3>{sentence}</h3>
      {rule && (
        <dl className="facts">
          <dt>{t("place")}</dt>
          <dd>
            {line && t("line", { line })} <code>{path}</code>
          </dd>
          {value && (
            <>
              <dt>{t("value")}</dt>
              <dd>
                <mark>
                  <bdi>{value}</bdi>
                </mark>
              </dd>
            </>
          )}
          <dt>{t("rule")}</dt>
          <dd>
            <code>{rule}</code>
          </dd>
        </dl>
      )}
    </>
  );
}
