/** "5 May 2022", and "Ref Derby 57.3%" between the dots of a list. */
const UNIT = /\d{1,2} [A-Z][a-z]+ \d{4}|(?<=^|· )[^·]+%/g;

/** A text whose days stay on one line, and each party with its share. */
export function Unbroken({ text }: { text: string }) {
  const between = text.split(UNIT);
  const units = text.match(UNIT) ?? [];
  return (
    <>
      {between.map((words, index) => (
        <>
          {words}
          {units[index] && <span class="unit">{units[index]}</span>}
        </>
      ))}
    </>
  );
}
