/**
 * Memoises a fact derived from one record. Records never change once read, and one reply asks for the same fact
 * several times. Callers must not change the fact.
 */
export function memoised<Of extends object, Fact>(derive: (of: Of) => Fact): (of: Of) => Fact {
  const facts = new WeakMap<Of, { fact: Fact }>();
  return (of) => {
    const known = facts.get(of) ?? { fact: derive(of) };
    facts.set(of, known);
    return known.fact;
  };
}
