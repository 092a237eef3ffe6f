import { Method } from '#components/about/method.tsx';
import { alternates } from '../../_server/metadata.ts';

export const metadata = { title: 'How this record is made', alternates: alternates('/about') };

export default function AboutPage() {
  return <Method />;
}
