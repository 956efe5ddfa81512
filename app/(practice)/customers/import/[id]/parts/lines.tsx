/** Several short sentences about one row; a dash where there are none. */
export const Lines = ({ lines }: { lines: string[] }) =>
  lines.length === 0 ? (
    "–"
  ) : (
    <ul>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
