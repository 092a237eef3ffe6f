import type { FieldError } from '#lib/errors.ts';
import { Answers } from '../editor/problem.tsx';

/** What is not clear about a statement, with its answers as radio buttons; or a plain sentence. */
export function Question({ asked, answer }: { asked: FieldError; answer?: string | undefined }) {
  if (!asked.choices?.length) return <p className="form-problem">{asked.message}</p>;
  return (
    <fieldset className="question">
      <Answers asked={asked} answer={answer} />
    </fieldset>
  );
}
