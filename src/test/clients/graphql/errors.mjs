// Codes and faults of the errors of an answer, as the story tells them.

export function codesOf(errors = []) {
  return errors.map((error) => error.extensions.code).join(' ');
}

export function faultsOf(errors = []) {
  return errors.flatMap((error) => error.extensions.errors.map((one) => `${one.pointer} ${one.code}`)).join(' ');
}
