import { change } from '../../../../_server/records.ts';

/** Changes what is known of a request for comment, its outcome first of all. */
export const PATCH = change('comment-requests');
