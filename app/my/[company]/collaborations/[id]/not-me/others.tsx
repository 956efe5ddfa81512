import type { ReactNode } from "react";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { shownAddress } from "#lib/addresses.ts";
import type { ReassignChoices } from "#lib/collaborations/reassign/choices.ts";
import type { RequestPage } from "#lib/collaborations/views/company-page.ts";
import { getTranslations } from "#lib/i18n/request.ts";

export type Way = { company: string; request: RequestPage; ways: ReassignChoices; heading: ReactNode };

/** The company's other administrators: each has a button that asks them. */
export async function Others({ company, request, ways: { others, handOversLeft }, heading }: Way) {
  const t = await getTranslations("notMe");
  const words = await formWords();
  return (
    <>
      <title>{t("title")}</title>
      {heading}
      {handOversLeft === 0 ? (
        <Notice tone="note" title={t("others.none.title")}>
          {t("others.none.text")}
        </Notice>
      ) : (
        <form className="stack" action="/api/hand-overs" method="post">
          <FormToken />
          <p>{t("others.text", { company })}</p>
          <input type="hidden" name="companyId" value={request.companyId} />
          <input type="hidden" name="collaborationId" value={request.id} />
          <ul className="stack gap-s">
            {others.map(({ personId, name, email }, place) => (
              <li className="panel stack gap-s" key={personId}>
                <span className="stack gap-xs">
                  <b>{name}</b>
                  <span>{shownAddress(email)}</span>
                </span>
                <div className="bar">
                  <Submit
                    words={words}
                    look={others.length === 1 ? "primary" : "secondary"}
                    name="personId"
                    value={personId}
                    isFurther={place > 0}
                  >
                    {t("others.ask", { name })}
                  </Submit>
                </div>
              </li>
            ))}
          </ul>
          {handOversLeft === 1 && <p className="quiet">{t("others.last")}</p>}
        </form>
      )}
    </>
  );
}
