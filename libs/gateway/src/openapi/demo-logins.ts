/** Publicly known credentials. Their accounts exist only in development databases with the demo data. */
export const demoLogins = {
  customer: { email: 'customer@example.com', password: 'stoneware-mug' },
  admin: { email: 'admin@example.com', password: 'cast-iron-teapot' },
} as const;

const { customer, admin } = demoLogins;

/** A paragraph of the API description. */
export const demoLoginsInMarkdown = `**Demo logins:** \`${customer.email}\` has the password \`${customer.password}\`, and the admin \`${admin.email}\` has \`${admin.password}\`. The example of \`POST /v1/auth/login\` logs the customer in.`;
