import type { LineRow } from "#lib/einvoice/view/lines.ts";
import type { Fact } from "#lib/einvoice/view/payment.ts";
import type { Sheet } from "#lib/einvoice/view/sheet.ts";
import { keyed } from "./keyed.ts";
import { Files, Parties, Rates, Sums } from "./pieces.tsx";

/** An invoice as its reader sees it, on a screen and on paper: every text of the sender's is text. `isPart` of a page that has a heading. */
export function InvoiceSheet({ sheet, isPart = false }: { sheet: Sheet; isPart?: boolean }) {
  const { locale, words, title, from, parties, facts, notes, lines, payment, files, made } = sheet;
  const [Title, Heading] = isPart ? (["h2", "h3"] as const) : (["h1", "h2"] as const);
  return (
    <article className="sheet" lang={locale}>
      <header>
        <span>
          <bdi>{from}</bdi>
        </span>
        <Title>{title}</Title>
        <p>{words.copy}</p>
      </header>
      <Parties parties={parties} Heading={Heading} />
      <Listed facts={facts} />
      {keyed(notes).map(({ key, item: note }) => (
        <section key={key}>
          <Heading>{words.notes}</Heading>
          <p className="said">{note}</p>
        </section>
      ))}
      <Lines lines={lines} sheet={sheet} />
      <div className="sums">
        <Rates sheet={sheet} />
        <Sums sheet={sheet} />
      </div>
      {payment.length > 0 && (
        <section aria-label={words["pay.title"]}>
          <dl className="pay">
            <Pairs facts={payment} />
          </dl>
        </section>
      )}
      {files.length > 0 && <Files files={files} heading={words["files.title"]} Heading={Heading} />}
      <p className="made">{made.map(({ term, fact }) => `${term}: ${fact}`).join(" · ")}</p>
    </article>
  );
}

const Listed = ({ facts }: { facts: Fact[] }) => (
  <dl className="facts wide">
    <Pairs facts={facts} />
  </dl>
);

const Pairs = ({ facts }: { facts: Fact[] }) =>
  keyed(facts).map(({ key, item: { term, fact } }) => (
    <div key={key}>
      <dt>{term}</dt>
      <dd className="said">
        <bdi>{fact}</bdi>
      </dd>
    </div>
  ));

function Lines({ lines, sheet: { words } }: { lines: LineRow[]; sheet: Sheet }) {
  return (
    <table className="lines">
      <caption className="unseen">{words["lines.title"]}</caption>
      <thead>
        <tr>
          <th scope="col">{words["lines.id"]}</th>
          <th scope="col">{words["lines.name"]}</th>
          {(["quantity", "price", "vat", "amount"] as const).map((column) => (
            <th key={column} scope="col" className="sum">
              {words[`lines.${column}`]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(lines).map(({ key, item: line }) => (
          <tr key={key}>
            <td className="num">{line.id}</td>
            <td className="what">
              <bdi>{line.name}</bdi>
              {keyed(line.details).map(({ key: at, item }) => (
                <small key={at}>{item}</small>
              ))}
            </td>
            {keyed([line.quantity, line.price, line.vat, line.amount]).map(({ key: column, item: value }) => (
              <td key={column} className="sum">
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
