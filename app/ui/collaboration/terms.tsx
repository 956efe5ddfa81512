/** A text of terms in full: paragraphs with an empty line between, the first line of each its heading. */
export function Terms({ text, label }: { text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="terms" aria-label={label} tabIndex={0}>
      {text.split("\n\n").map((paragraph) => {
        const [heading, ...lines] = paragraph.split("\n");
        return (
          <p key={heading}>
            <b>{heading}</b>
            <br />
            {lines.join(" ")}
          </p>
        );
      })}
    </section>
  );
}
