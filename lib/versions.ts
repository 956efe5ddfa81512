/** Whether a version is a floor or newer; one that comes before a release is older than it. */
export function isAtLeast(version: string, floor: string): boolean {
  const [one, other] = [version, floor].map((word) => word.replace(/^v/, "").split("-", 1)[0]?.split(".").map(Number) ?? []);
  const differing = [0, 1, 2].find((place) => (one?.[place] ?? 0) !== (other?.[place] ?? 0));
  if (differing === undefined) return !version.includes("-");
  return (one?.[differing] ?? 0) > (other?.[differing] ?? 0);
}
