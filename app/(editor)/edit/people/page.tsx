import { RegisterList } from '#components/register/list.tsx';
import { listRegister } from '#domain/merges/queries-register.ts';
import { type PageProps, queryOf } from '../../../_server/page.ts';
import { editorContext } from '../../../_server/session.ts';
import { Closed, mayCome } from '../closed.tsx';
import { registerFilter } from '../typed.ts';

export const metadata = { title: 'People' };

export default async function PeoplePage(props: PageProps) {
  const ctx = await editorContext('/edit/people');
  if (!mayCome(ctx, 'mergeRecords')) return <Closed />;
  const filter = registerFilter(await queryOf(props));
  return <RegisterList noun="entity" found={await listRegister(ctx, 'entity', filter)} filter={filter} />;
}
