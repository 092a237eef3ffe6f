export const metadata = { title: 'Not on record' };

export default function NotFound() {
  return (
    <>
      <h1>Not on record</h1>
      <p className="lede mt-3">
        There is nothing at this address, or nothing that has been published. <a href="/quotes">All quotes</a>
        , <a href="/people">people</a> and <a href="/claims">claims</a> are listed.
      </p>
    </>
  );
}
