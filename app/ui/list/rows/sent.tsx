"use client";

import Link from "next/link";
import { Chip } from "#app/ui/chip.tsx";
import { type State, StateChip } from "#app/ui/state-chip.tsx";
import type { ServicePath } from "#lib/standing/links.ts";

/** `deliveryStatus` is where the latest letter is, `lost` the same when it has not arrived. */
export type SentRow = {
  id: string;
  path: ServicePath;
  customer: string;
  service: string;
  day: string;
  sender: string;
  state: State;
  deliveryStatus?: string | undefined;
  lost?: string | undefined;
  small: string[];
  reminders: number;
  may: ("resend" | "change" | "withdraw")[];
};

/** `labels` are what the actions say of a row, with {name} in it. */
type Texts = Record<"resend" | "change" | "withdraw", string>;
type Props = { rows: SentRow[]; states: Record<string, string>; texts: Texts; labels: Texts };

const paths = { change: "invitee", withdraw: "withdraw" } as const;

/** From bare words, as those of the customers. The form around the table sends a row's id to have its letter sent again. */
export const SentRows = ({ rows, states, texts, labels }: Props) => (
  <tbody>
    {rows.map(({ id, path, customer, service, day, sender, state, deliveryStatus, lost, small, reminders, may }) => (
      <tr key={id}>
        <td>
          <Link className="name" href={path} prefetch={false}>
            {customer}
          </Link>
          <small>{service}</small>
        </td>
        <td>
          {day}
          <small>{sender}</small>
        </td>
        <td>
          <StateChip state={state} label={states[state] ?? ""} />
        </td>
        <td>
          {lost ? <Chip tone="bad">{lost}</Chip> : deliveryStatus}
          {small.map((words) => (
            <small key={words}>{words}</small>
          ))}
        </td>
        <td>{reminders}</td>
        <td>
          {may.length > 0 && (
            <div className="bar line">
              {may.map((action) => {
                const label = labels[action].replace("{name}", () => customer);
                return action === "resend" ? (
                  <button className="link" type="submit" name="collaborationId" value={id} aria-label={label} key={action}>
                    {texts.resend}
                  </button>
                ) : (
                  <Link href={`${path}/${paths[action]}`} prefetch={false} aria-label={label} key={action}>
                    {texts[action]}
                  </Link>
                );
              })}
            </div>
          )}
        </td>
      </tr>
    ))}
  </tbody>
);
