import { CodeForm } from '#components/form/sign-in.tsx';
import { ownPath } from '#lib/urls/same-origin.ts';
import { type PageProps, queryOf } from '../../../_server/page.ts';
import { enterCode } from '../../actions.ts';

export const metadata = { title: 'Sign in: the second step', robots: { index: false, follow: false } };

export default async function CodePage(props: PageProps) {
  const next = ownPath((await queryOf(props)).get('next'), '/edit');
  return (
    <>
      <h1>Sign in: the second step</h1>
      <CodeForm action={enterCode} next={next} />
      <p className="form-hint mt-6">
        <a href={`/sign-in?next=${encodeURIComponent(next)}`}>Start again</a>
      </p>
    </>
  );
}
