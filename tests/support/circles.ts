type Arrow = [from: string, to: string];

/** The circles among arrows, each as all that stand in it: its strongly connected parts, by Tarjan. An arrow to itself is none. */
export function circlesAmong(arrows: Arrow[]): string[][] {
  const leadsTo = new Map<string, Set<string>>();
  for (const [from, to] of arrows) leadsTo.set(from, (leadsTo.get(from) ?? new Set()).add(to));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const circles: string[][] = [];

  function visit(place: string): number {
    const number = order.size;
    order.set(place, number);
    lowest.set(place, number);
    path.push(place);
    for (const next of leadsTo.get(place) ?? []) {
      const reached = order.has(next) ? (path.includes(next) ? (order.get(next) ?? number) : number) : visit(next);
      lowest.set(place, Math.min(lowest.get(place) ?? number, reached));
    }
    if (lowest.get(place) === number) {
      const circle = path.splice(path.indexOf(place));
      if (circle.length > 1) circles.push(circle.toSorted());
    }
    return lowest.get(place) ?? number;
  }

  for (const place of leadsTo.keys()) if (!order.has(place)) visit(place);
  return circles;
}
