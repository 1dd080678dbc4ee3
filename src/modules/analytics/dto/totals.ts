/** The sum of each member over all days. A range has at least one day. */
export function totalOf<Numbers extends object>(days: readonly Numbers[]): Numbers {
  return days.reduce(add);
}

function add<Numbers extends object>(left: Numbers, right: Numbers): Numbers {
  const sums = Object.entries(left).map(([name, number]) => [name, number + right[name as keyof Numbers]]);
  return Object.fromEntries(sums);
}
