"use client";

import { type State, tones } from "#app/ui/state-chip.tsx";
import { html } from "#lib/html.ts";
import { HtmlRows } from "./html-rows.tsx";

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

/** From bare words, and as one string: as elements fifty rows are a tenth of what a page costs. `select` is the label of a row's box, with {name}. */
export const CustomerRows = ({ rows, states, select }: Props) => (
  <HtmlRows rows={rows.map((row) => rowOf(row, states[row[5]] ?? "", select))} />
);

const rowOf = ([id, name, number, organisationNumber, responsible, state, waiting, activity]: CustomerRow, label: string, select: string) =>
  html`<tr><td><input type="checkbox" name="customer" value="${id}" aria-label="${select.replace("{name}", () => name)}"/></td>` +
  html`<td><a href="/customers/${id}">${name}</a></td><td>${number}</td><td>${organisationNumber}</td><td>${responsible}</td>` +
  html`<td><span class="chip ${tones[state]}">${label}</span></td><td>${waiting}</td><td>${activity}</td></tr>`;
