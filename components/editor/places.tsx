/** A place where the quote stands already. */
export type KeptPlace = { source: string; headline: string; verification: string; credit: string | null };

/** The places a quote has already: unticked ones are taken out on saving. */
export function Places({ places, keep }: { places: readonly KeptPlace[]; keep: readonly string[] }) {
  if (places.length === 0) return null;
  return (
    <fieldset className="form-field">
      <legend className="label">It stands in; untick to take one out</legend>
      {places.map(({ source, headline, verification, credit }) => (
        <label key={source} className="form-choice">
          <input type="checkbox" name="keep" value={source} defaultChecked={keep.includes(source)} />
          <span>
            <bdi>{headline}</bdi>{' '}
            <span className="quiet small">
              {verification.replace('_', ' ')}
              {credit && `, per ${credit}`}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
