/** Says that what was typed before and not saved stands in the form again, and offers to throw it away. */
export function Restored({
  at,
  path,
  throwAway,
}: {
  /** When it was kept, UTC ISO. */
  at: string;
  path: string;
  throwAway: (form: FormData) => Promise<void>;
}) {
  return (
    <form action={throwAway} className="notice restored">
      <input type="hidden" name="form" value={path} />
      <p>
        What you typed and did not save is here again, as of{' '}
        <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time>.
      </p>
      <button className="button plain" type="submit">
        Throw it away
      </button>
    </form>
  );
}
