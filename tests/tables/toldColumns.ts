/** Resources described for the tests of records. */

export const actions = { waymark: { register: 'actions' } };
export const described = (fields: object[], more: object = {}, waymark: object = {}) => ({
  waymark: { register: 'actions', ...waymark },
  schema: { fields, ...more },
});
export const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
