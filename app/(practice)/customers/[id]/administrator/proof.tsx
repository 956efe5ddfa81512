import { Steps } from "#app/ui/steps.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { daysToObject } from "#lib/standing/limits.ts";

const proofs = ["certificate", "identity", "reason"] as const;

/** What an operator wants to see, and that nothing happens before. */
export async function Proof() {
  const t = await getTranslations("proposal.proof");
  return (
    <section className="panel note stack gap-s">
      <h3>{t("title")}</h3>
      <p>{t("text")}</p>
      <Steps items={proofs.map((proof) => t(proof))} />
      <p>{t("before", { days: daysToObject })}</p>
    </section>
  );
}
