/**
 * Computes a value once for each object and keeps it as long as the object. Used for facts derived from a record: one
 * reply asks for the same fact several times, and records never change. Callers must not change the fact.
 */
export function memoised<Of extends object, Fact>(derive: (of: Of) => Fact): (of: Of) => Fact {
  const facts = new WeakMap<Of, { fact: Fact }>();
  return (of) => {
    const known = facts.get(of);
    if (known) return known.fact;
    const fact = derive(of);
    facts.set(of, { fact });
    return fact;
  };
}
