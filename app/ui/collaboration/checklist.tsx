import { FormKey } from "#app/ui/form/form-key.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import { type Service, stepsOf } from "#lib/services/catalogue.ts";

type Props = { service: Service; ticks: string[]; hidden: Record<string, string> };

/** "In your ERP system": what is left to do there, each step with a tick. */
export async function Checklist({ service, ticks, hidden }: Props) {
  const t = await getTranslations("checklist");
  const steps = await getTranslations("checklist.steps");
  const bold = (text: React.ReactNode) => <b>{text}</b>;
  const all = stepsOf(service);
  if (all.length === 0) return null;
  return (
    <form className="panel stack" action="/api/checklist" method="post" id="checklist">
      <FormToken />
      <FormKey />
      <h2>{t("title")}</h2>
      <p className="quiet">{t("intro")}</p>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="showed" value={ticks.join()} />
      {all.map((step) => (
        <label className="option" key={`${step}-${ticks.includes(step)}`}>
          <input type="checkbox" name="done" value={step} defaultChecked={ticks.includes(step)} />
          <b>{steps(`${step}.title`)}</b>
          <small>{steps.rich(`${step}.text`, { b: bold })}</small>
        </label>
      ))}
      <div className="bar">
        <button className="button" type="submit">
          {t("save")}
        </button>
        <span className="quiet num">{t("done", { done: ticks.length, of: all.length })}</span>
      </div>
    </form>
  );
}
