/** A prefix, a slash, a name, so that no rule of ours can ever take the name of one of theirs. */
const ID = /^[a-z][a-z0-9-]{0,40}\/[a-z][a-z0-9-]{0,60}$/u;

/** Whether an id is one that a rule of a plug-in bears: `ours/no-draft`. */
export function isPluginRuleId(id: string): boolean {
  return ID.test(id);
}
