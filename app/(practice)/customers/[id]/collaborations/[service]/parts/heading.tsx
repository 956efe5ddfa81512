import { stateLabel } from "#app/ui/collaboration/state-label.ts";
import { type State, StateChip } from "#app/ui/state-chip.tsx";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Service } from "#lib/services/catalogue.ts";

type Props = { service: Service; state: Exclude<State, "replaced">; endsOn?: string | null };

export async function Heading({ service, state, endsOn }: Props) {
  const names = await getTranslations("services");
  return (
    <div className="bar">
      <h2 className="big">{names(`${service}.name`)}</h2>
      <StateChip state={state} label={await stateLabel(state, endsOn)} />
    </div>
  );
}
