import { getTranslations } from "next-intl/server";

const proofs = ["certificate", "identity", "reason"] as const;

/** What an operator wants to see, and that nothing happens before. */
export async function Proof() {
  const t = await getTranslations("proposal.proof");
  return (
    <section className="panel note stack gap-s">
      <h3>{t("title")}</h3>
      <p>{t("text")}</p>
      <ol className="steps">
        {proofs.map((proof) => (
          <li key={proof}>
            <span>{t(proof)}</span>
          </li>
        ))}
      </ol>
      <p>{t("before")}</p>
    </section>
  );
}
