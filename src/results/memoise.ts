/**
 * A fact derived from one record, worked out once: records do not change once they are read, and one is asked about
 * more than once, within a reply and by the replies after it. Whoever gets the fact must leave it as it is.
 */
export function remembered<Of extends object, Fact>(derive: (of: Of) => Fact): (of: Of) => Fact {
  const facts = new WeakMap<Of, { fact: Fact }>();
  return (of) => {
    const known = facts.get(of) ?? { fact: derive(of) };
    facts.set(of, known);
    return known.fact;
  };
}
