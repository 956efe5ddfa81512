import type { Block } from "#lib/einvoice/view/parties.ts";
import type { FileRow, Sheet } from "#lib/einvoice/view/sheet.ts";
import { keyed } from "./keyed.ts";

type Level = "h2" | "h3";

export const Parties = ({ parties, Heading }: { parties: Block[]; Heading: Level }) => (
  <div className="parties">
    {keyed(parties).map(({ key, item: { heading, name, address, details } }) => (
      <section key={key}>
        <Heading>{heading}</Heading>
        {keyed([name, ...address].filter(Boolean)).map(({ key: at, item }) => (
          <div key={at}>
            <bdi>{item}</bdi>
          </div>
        ))}
        {keyed(details).map(({ key: at, item }) => (
          <div key={at} className="quiet">
            <bdi>{item}</bdi>
          </div>
        ))}
      </section>
    ))}
  </div>
);

export function Rates({ sheet: { rates, words } }: { sheet: Sheet }) {
  return (
    <table className="split">
      <caption className="unseen">{words["vat.title"]}</caption>
      <thead>
        <tr>
          <th scope="col">{words["vat.rate"]}</th>
          <th scope="col" className="sum">
            {words["vat.taxable"]}
          </th>
          <th scope="col" className="sum">
            {words["vat.tax"]}
          </th>
        </tr>
      </thead>
      <tbody>
        {keyed(rates).map(({ key, item: { rate, taxable, tax, why } }) => (
          <tr key={key}>
            <td>
              {rate}
              {keyed(why).map(({ key: at, item }) => (
                <small key={at}>{item}</small>
              ))}
            </td>
            <td className="sum">{taxable}</td>
            <td className="sum">{tax}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const Sums = ({ sheet: { sums, words } }: { sheet: Sheet }) => (
  <section aria-label={words["sums.title"]}>
    <dl className="add">
      {keyed(sums).map(({ key, item: { term, amount, isTotal } }) => (
        <div key={key} className={isTotal && "total"}>
          <dt>{term}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  </section>
);

export const Files = ({ files, heading, Heading }: { files: FileRow[]; heading: string; Heading: Level }) => (
  <section>
    <Heading>{heading}</Heading>
    <ul className="files">
      {keyed(files).map(({ key, item: { name, about, address } }) => (
        <li key={key}>
          {address ? (
            <a href={address} rel="noopener noreferrer nofollow">
              {name}
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}{" "}
          <small>{about.join(" · ")}</small>
        </li>
      ))}
    </ul>
  </section>
);
