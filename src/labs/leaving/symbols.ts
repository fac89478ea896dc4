/** The parameters' symbols as they are printed. */
export const symbols = { C_t: 'Cₜ', V_k: 'Vₖ', V_t: 'Vₜ', N: 'N', r_l: 'rₗ' } as const;
export type LossSymbol = keyof typeof symbols;
