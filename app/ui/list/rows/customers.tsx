"use client";

import Link from "next/link";
import { type State, StateChip } from "#app/ui/state-chip.tsx";

export type CustomerRow = [
  id: string,
  name: string,
  number: string,
  organisationNumber: string,
  responsible: string,
  state: State,
  waiting: string,
  activity: string,
];

type Props = { rows: CustomerRow[]; states: Record<string, string>; select: string };

/** From bare words: as elements of the server each row would be sent twice. `select` is the label of a row's box, with {name}. */
export const CustomerRows = ({ rows, states, select }: Props) => (
  <tbody>
    {rows.map(([id, name, number, organisationNumber, responsible, state, waiting, activity]) => (
      <tr key={id}>
        <td>
          <input type="checkbox" name="customer" value={id} aria-label={select.replace("{name}", () => name)} />
        </td>
        <td>
          <Link href={`/customers/${id}`} prefetch={false}>
            {name}
          </Link>
        </td>
        <td>{number}</td>
        <td>{organisationNumber}</td>
        <td>{responsible}</td>
        <td>
          <StateChip state={state} label={states[state] ?? ""} />
        </td>
        <td>{waiting}</td>
        <td>{activity}</td>
      </tr>
    ))}
  </tbody>
);
