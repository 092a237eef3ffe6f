import { roomsFor } from '#components/desk/rooms.ts';
import { editorContext } from '../../_server/session.ts';

export const metadata = { title: 'Desk' };

export default async function DeskPage() {
  const { user } = await editorContext('/edit');
  return (
    <>
      <h1>Desk</h1>
      <p className="lede mt-2">
        Signed in as <bdi>{user.name}</bdi>.
      </p>
      <ul className="desk-rooms">
        {roomsFor(user).map(({ href, name, about }) => (
          <li key={href}>
            <a href={href}>{name}</a> <span className="quiet">{about}</span>
          </li>
        ))}
        <li>
          <a href="/edit/account">Account</a>{' '}
          <span className="quiet">Your name, password, sessions, two-factor sign-in and API tokens</span>
        </li>
      </ul>
    </>
  );
}
