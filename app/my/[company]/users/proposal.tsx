import { FormToken } from "#app/ui/form/form-token.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { formWords } from "#app/ui/form/words.ts";
import { findWaitingProposal } from "#lib/companies/proposals.ts";
import { firstDayToConfirm } from "#lib/companies/time-to-object.ts";
import { dayInText } from "#lib/i18n/format.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import type { CompanyUser } from "#lib/who.ts";

/** Somebody whom an office wants as an administrator here. Whoever is one already can stop it with a press. */
export async function ProposalPanel({ companyUser }: { companyUser: CompanyUser }) {
  const proposal = await findWaitingProposal(companyUser);
  if (!proposal) return null;
  const t = await getTranslations("proposal.objection");
  const { id, name, office, proposer, reason, proposedAt } = proposal;
  const locale = await getLocale();
  const facts = { name, office, proposer, company: companyUser.companyName, day: dayInText(proposedAt, locale) };
  return (
    <section className="panel note stack gap-s">
      <h2>{t("title", facts)}</h2>
      <p>{t("text", facts)}</p>
      <p>{t("reason", { reason })}</p>
      <p>{t("before", { day: dayInText(firstDayToConfirm(proposal), locale) })}</p>
      {companyUser.role === "administrator" && (
        <form className="bar" action="/api/proposals" method="post">
          <FormToken />
          <input type="hidden" name="companyId" value={companyUser.companyId} />
          <input type="hidden" name="proposalId" value={id} />
          <Submit words={await formWords()} look="secondary">
            {t("object")}
          </Submit>
        </form>
      )}
    </section>
  );
}
