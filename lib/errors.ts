/** What may be put into a field in place of what was typed, in words, and where it can be looked at. */
export type FieldChoice = { value: string; label: string; note?: string; href?: string };

/**
 * One field of an input and what is wrong with it, in a plain sentence; where it can be settled by choosing, what was
 * typed and what to choose from.
 */
export type FieldError = { field: string; message: string; typed?: string; choices?: FieldChoice[] };

/**
 * An error with an answer: everything the product refuses is one of the classes below. They are
 * turned into form state in `app/_server/action.ts` and into JSON in `app/_server/http.ts`, nowhere else.
 */
export abstract class AppError extends Error {
  abstract readonly status: number;
  readonly errors: FieldError[];

  constructor(message: string, errors: FieldError[] = []) {
    super(message);
    this.name = new.target.name;
    this.errors = errors;
  }
}

/** 400: the input does not say something we can read; names its fields. */
export class InputError extends AppError {
  readonly status = 400;
}

/** 401: nobody is signed in. */
export class SignInNeeded extends AppError {
  readonly status = 401;
  constructor(message = 'Sign in to do this.') {
    super(message);
  }
}

/** 403: somebody is signed in who may not do this. */
export class NotAllowed extends AppError {
  readonly status = 403;
  constructor(message = 'Your role does not allow this.') {
    super(message);
  }
}

/** 404: no such record, or one that this reader may not know of. */
export class NotFound extends AppError {
  readonly status = 404;
}

/** 409: the record has moved on since it was read; carries what stands now, so that both texts can be shown. */
export class StaleVersion extends AppError {
  readonly status = 409;
  readonly current: unknown;
  constructor(message: string, current: unknown) {
    super(message, [{ field: 'version', message }]);
    this.current = current;
  }
}

/** 413: more was sent than is taken. */
export class TooLarge extends AppError {
  readonly status = 413;
}

/** 429: tried too often; `retry_after` is how many seconds to wait. */
export class TooMany extends AppError {
  readonly status = 429;
  readonly retry_after: number;
  constructor(message: string, retryAfter: number) {
    super(message);
    this.retry_after = retryAfter;
  }
}

/** 422: understood, and refused by a rule of the record; names its fields. */
export class Refused extends AppError {
  readonly status = 422;
}

/** Throws `Refused` with one field named, and what may be chosen instead. */
export function refuse(field: string, message: string, choices?: FieldChoice[]): never {
  throw new Refused(message, [{ field, message, ...(choices ? { choices } : {}) }]);
}
