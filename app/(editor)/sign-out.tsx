import { signOut } from './actions.ts';

/** The button that ends this session; a plain form. */
export function SignOut({ plain = false }: { plain?: boolean }) {
  return (
    <form action={signOut}>
      <button className={plain ? 'button plain' : 'link'} type="submit">
        Sign out
      </button>
    </form>
  );
}
