/** What is costly to make, made once for each name and kept. */
export function kept<Value>(): (name: string, make: () => Value) => Value {
  const values = new Map<string, Value>();
  return (name, make) => {
    let value = values.get(name);
    if (value === undefined) values.set(name, (value = make()));
    return value;
  };
}
