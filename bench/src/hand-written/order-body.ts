export interface OrderBody {
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  readonly payment: { readonly method: string };
}

export const orderBodySchema = {
  type: 'object',
  required: ['lines', 'payment'],
  additionalProperties: false,
  properties: {
    lines: {
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: {
        type: 'object',
        required: ['sku', 'quantity'],
        additionalProperties: false,
        properties: {
          sku: { type: 'string', maxLength: 64 },
          quantity: { type: 'integer', minimum: 1, maximum: 999 },
        },
      },
    },
    payment: {
      type: 'object',
      required: ['method'],
      additionalProperties: false,
      properties: { method: { type: 'string', enum: ['invoice'] } },
    },
  },
};
