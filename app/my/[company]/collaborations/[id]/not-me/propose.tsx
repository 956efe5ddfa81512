import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { fullNameOf } from "#lib/names.ts";
import { ProposalForm } from "./form.tsx";
import type { Way } from "./others.tsx";

/** For the one whom the office chose: who it should be instead, or at least that it is somebody else. */
export async function Propose({ company, request, ways: { proposalsLeft, proposed }, heading }: Way) {
  const t = await getTranslations("notMe");
  const own = await getTranslations("notMe.propose");
  const { id, companyId, office, sender } = request;
  if (proposalsLeft === 0)
    return (
      <>
        <title>{t("title")}</title>
        {heading}
        <Notice tone="note" title={own("none.title", { office })}>
          {own("none.text", { sender })}
        </Notice>
      </>
    );
  const name = proposed?.person && fullNameOf(proposed.person);
  return (
    <ProposalForm
      collaborationId={id}
      companyId={companyId}
      words={await formWords()}
      texts={{
        title: t("title"),
        firstName: own("firstName"),
        lastName: own("lastName"),
        email: own("email"),
        mobile: own("mobile"),
        explanation: own("explanation"),
        explanationHint: own("explanationHint", { office }),
        send: own("send"),
      }}
    >
      {heading}
      <p>{own("text", { office, company })}</p>
      {proposed && <p>{name ? own("before.named", { office, name }) : own("before.unnamed", { office })}</p>}
    </ProposalForm>
  );
}
