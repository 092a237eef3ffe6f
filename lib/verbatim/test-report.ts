/**
 * A report written for the tests: the words of the Rust case within sentences of our own, typeset as papers
 * do.
 */
export const report = [
  'Where is the phone?',
  '',
  'Two months after the shooting the question of Alec Baldwin’s phone is still open. On Instagram the actor rejected it outright: “Any suggestion that I am not complying with requests or orders or demands or search warrants about my phone, that’s b******t. That’s a lie.”',
  '',
  'He had told ABC News before that he “let go of the hammer of the gun, and the gun goes off.” He added: “I would never point a gun at anyone and pull a trigger at them. Never. Never. That was the training that I had.”',
  '',
  '“There could be incriminating evidence on the phone,” the former prosecutor Kevin Kearon told the New York Post, “or it might be for privacy reasons.”',
  '',
  'The penalty came to $136,793. “We are grateful to the bureau,” his lawyer Luke Nikas said — “the report exonerates Mr. Baldwin”.',
  '',
  'A deputy told him: “She didn’t make it.” He shouted: “No!” It was -5 degrees that night, and nobody can’t say it wasn’t cold.',
].join('\n');

export const denial =
  'Any suggestion that I am not complying with requests or orders or demands or search warrants about my phone, that’s b******t. That’s a lie.';
export const training =
  'I would never point a gun at anyone and pull a trigger at them. Never. Never. That was the training that I had.';
