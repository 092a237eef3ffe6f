import { ApiDocs } from '#components/docs/api.tsx';
import { ENDPOINTS } from '#domain/exchange/endpoints.ts';
import { readEnvironment } from '#lib/environment.ts';

export const metadata = { title: 'The API' };

export default function ApiPage() {
  return <ApiDocs endpoints={ENDPOINTS} origin={readEnvironment(process.env).publicOrigin} />;
}
