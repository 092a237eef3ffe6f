import type { User } from '../accounts/permissions.ts';

/** Who the demo data is filed under in history. */
export const DEMO_EDITOR: User = { id: 'demo', name: 'Demo data', role: 'admin' };
