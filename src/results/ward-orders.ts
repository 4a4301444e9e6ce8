/** Ways to sort a council's wards: by the majority that decided the last seat, by votes, or by name. */
export const WARD_ORDERS = ['closest', 'safest', 'votes', 'name'] as const;
export type WardOrder = (typeof WARD_ORDERS)[number];
