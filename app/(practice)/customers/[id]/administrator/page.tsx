import { CustomerFrame } from "#app/(practice)/customers/[id]/frame.tsx";
import { page } from "#app/entry/render-page.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { requireEmployee } from "#lib/auth/sessions/require.ts";
import { showProposals } from "#lib/contacts/proposals.ts";
import { showCustomer } from "#lib/customers/show.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { missing } from "#lib/missing.ts";
import { mayProposeAdministrator } from "#lib/rights.ts";
import { ProposalForm } from "./form.tsx";
import { ProposalList } from "./list.tsx";
import { ObstacleNotice } from "./obstacle.tsx";
import { Proof } from "./proof.tsx";

export default page(async ({ params, searchParams }: PageProps<"/customers/[id]/administrator">) => {
  const employee = await requireEmployee();
  const customer = (await showCustomer(employee, (await params).id)) ?? missing();
  const shown = (await showProposals(employee, customer.id)) ?? missing();
  if (!mayProposeAdministrator(employee)) missing();

  const t = await getTranslations("proposal");
  const { isKnown, obstacle, proposals } = shown;
  const waits = proposals.some(({ state }) => state === "waiting");
  const { notice } = await searchParams;
  return (
    <CustomerFrame employee={employee} customer={customer} tab="contacts">
      {notice === "proposed" && waits && (
        <Notice tone="done" title={t("proposed.title")}>
          {t("proposed.text")}
        </Notice>
      )}
      <ProposalList proposals={proposals} />
      {!isKnown && (
        <Notice tone="note" title={t("unknown.title")}>
          {t("unknown.text", { company: customer.name })}
        </Notice>
      )}
      {obstacle && !waits && <ObstacleNotice obstacle={obstacle} company={customer.name} />}
      {isKnown && !waits && !obstacle ? (
        <ProposalForm
          customerId={customer.id}
          after={proposals[0]?.id}
          words={await formWords()}
          texts={{
            title: t("title"),
            pageTitle: `${t("title")} – ${customer.name}`,
            intro: t("intro", { company: customer.name }),
            firstName: t("firstName"),
            lastName: t("lastName"),
            email: t("email"),
            emailHint: t("emailHint"),
            mobile: t("mobile"),
            reason: t("reason"),
            reasonHint: t("reasonHint"),
            send: t("send"),
            cancel: t("cancel"),
          }}
        >
          <Proof />
        </ProposalForm>
      ) : (
        <>
          <title>{`${t("title")} – ${customer.name}`}</title>
          {waits && <Proof />}
        </>
      )}
    </CustomerFrame>
  );
});
