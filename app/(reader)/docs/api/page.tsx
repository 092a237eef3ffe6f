import { ApiDocs } from '#components/docs/api.tsx';
import { ENDPOINTS } from '#domain/exchange/endpoints.ts';
import { WRITES } from '#domain/exchange/endpoints-writing.ts';
import { readEnvironment } from '#lib/environment.ts';

export const metadata = { title: 'The API' };

export default function ApiPage() {
  const { publicOrigin } = readEnvironment(process.env);
  return <ApiDocs endpoints={ENDPOINTS} writes={WRITES} origin={publicOrigin} />;
}
