'use client';

/** Shown when a page fails: says so, and never an empty list instead. */
export default function PageError({ reset }: { reset: () => void }) {
  return (
    <>
      <h1>This page could not be shown</h1>
      <p className="lede mt-3">
        The record could not be read just now. Nothing was changed. What you looked for may well be on record.
      </p>
      <p className="mt-5">
        <button className="button" type="button" onClick={reset}>
          Try again
        </button>
      </p>
    </>
  );
}
