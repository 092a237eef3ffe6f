import { create } from '../../../_server/records.ts';

/** Records that somebody was asked for comment. */
export const POST = create('comment-requests');
