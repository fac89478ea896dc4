/** A piece of a formula: a name, one of the scenario's numbers, a raised or a lowered piece. */
export interface FormulaPiece {
  readonly kind: 'text' | 'number' | 'raised' | 'lowered';
  readonly text: string;
}

export const plain = (text: string): FormulaPiece => ({ kind: 'text', text });
export const number = (text: string): FormulaPiece => ({ kind: 'number', text });
export const raised = (text: string): FormulaPiece => ({ kind: 'raised', text });
export const lowered = (text: string): FormulaPiece => ({ kind: 'lowered', text });
