import { Group } from "./group.tsx";
import type { Option } from "./options.tsx";
import type { Labelled, Wired } from "./state.ts";

type Props = Wired & Labelled & { options: Option[]; defaultValues?: string[] };

/** Any of several, each a card. Ids must not contain a comma: kept values come joined by it. */
export function CheckBoxes({ name, label, hint, options, state, words, defaultValues = [] }: Props) {
  const chosen = state?.values ? (state.values[name] ?? "").split(",") : defaultValues;
  return (
    <Group key={chosen.join()} name={name} label={label} hint={hint} state={state} words={words}>
      {options.map(({ id, name: title, note }, index) => (
        <label className="option" key={id}>
          <input type="checkbox" id={index === 0 ? name : `${name}-${id}`} name={name} value={id} defaultChecked={chosen.includes(id)} />
          <b>{title}</b>
          {note && <small>{note}</small>}
        </label>
      ))}
    </Group>
  );
}
