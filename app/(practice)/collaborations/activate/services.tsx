import { ServiceCard } from "#app/ui/collaboration/service-card.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { serviceKeys } from "#lib/services/catalogue.ts";
import { addressOf, type Chosen } from "./address.ts";

/** What is asked for next depends on the service, so that is chosen first. */
export async function Services({ chosen }: { chosen: Chosen }) {
  const t = await getTranslations("bulk.choice");
  return (
    <section className="stack">
      <p>{t("text")}</p>
      <div className="services">
        {serviceKeys.map((service) => (
          <ServiceCard key={service} service={service} href={addressOf(chosen, service)} />
        ))}
      </div>
    </section>
  );
}
