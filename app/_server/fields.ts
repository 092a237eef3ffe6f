/** One field of a form as text; '' where it was not sent. */
export function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** A whole number from a form; NaN where it is none, which every schema refuses by name. */
export function numberField(form: FormData, name: string): number {
  return /^\d{1,15}$/.test(field(form, name)) ? Number(field(form, name)) : Number.NaN;
}
