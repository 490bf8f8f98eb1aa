import { contract } from '#contracts/definition';
import { accountErased } from './account-erased.v1.js';
import { beginMfa } from './begin-mfa.js';
import { changePassword } from './change-password.js';
import { confirmMfa } from './confirm-mfa.js';
import { createAdmin } from './create-admin.js';
import { createApiKey } from './create-api-key.js';
import { disableMfa } from './disable-mfa.js';
import { endSession } from './end-session.js';
import { endUserSessions } from './end-user-sessions.js';
import { eraseAccount } from './erase-account.js';
import { exchangeApiKey } from './exchange-api-key.js';
import { getMe } from './get-me.js';
import { getPublicKeys } from './get-public-keys.js';
import { getUser } from './get-user.js';
import { getUsers } from './get-users.js';
import { importAccounts } from './import-accounts.js';
import { listApiKeys } from './list-api-keys.js';
import { listAuditEntries } from './list-audit-entries.js';
import { listRevocations } from './list-revocations.js';
import { listSessions } from './list-sessions.js';
import { listUserSessions } from './list-user-sessions.js';
import { listUsers } from './list-users.js';
import { logIn } from './log-in.js';
import { logOutEverywhere } from './log-out-everywhere.js';
import { logOut } from './log-out.js';
import { mailRequested } from './mail-requested.v1.js';
import { refreshSession } from './refresh-session.js';
import { registerUser } from './register-user.js';
import { requestEmailVerification } from './request-email-verification.js';
import { requestPasswordReset } from './request-password-reset.js';
import { resetMfa } from './reset-mfa.js';
import { resetPassword } from './reset-password.js';
import { revokeApiKey } from './revoke-api-key.js';
import { rotateKeys } from './rotate-keys.js';
import { updateProfile } from './update-profile.js';
import { updateUser } from './update-user.js';
import { userRegistered } from './user-registered.v1.js';
import { verifyEmail } from './verify-email.js';

const authentication = {
  registerUser,
  logIn,
  refreshSession,
  logOut,
  logOutEverywhere,
};
const ownAccount = {
  getMe,
  updateProfile,
  eraseAccount,
  changePassword,
  listSessions,
  endSession,
};
const userManagement = {
  listUsers,
  getUser,
  getUsers,
  updateUser,
  resetMfa,
  listUserSessions,
  endUserSessions,
  listAuditEntries,
};
const emailTokens = { requestPasswordReset, resetPassword, requestEmailVerification, verifyEmail };
const apiKeys = { createApiKey, listApiKeys, revokeApiKey };
const mfa = { beginMfa, confirmMfa, disableMfa };
const tokenVerification = { getPublicKeys, listRevocations };
const operatorCommands = { importAccounts, createAdmin, rotateKeys };

export const auth = contract(
  'auth',
  {
    ...authentication,
    ...ownAccount,
    ...userManagement,
    ...emailTokens,
    ...apiKeys,
    ...mfa,
    ...tokenVerification,
    ...operatorCommands,
    exchangeApiKey,
  },
  { mailRequested, userRegistered, accountErased },
);

export * from './account-erased.v1.js';
export * from './api-key-view.js';
export * from './begin-mfa.js';
export * from './change-password.js';
export * from './confirm-mfa.js';
export * from './create-admin.js';
export * from './create-api-key.js';
export * from './disable-mfa.js';
export * from './end-session.js';
export * from './end-user-sessions.js';
export * from './erase-account.js';
export * from './failures.js';
export { maxApiKeys } from './field-limits.js';
export * from './exchange-api-key.js';
export * from './get-me.js';
export * from './get-public-keys.js';
export * from './get-user.js';
export * from './get-users.js';
export * from './import-accounts.js';
export * from './list-api-keys.js';
export * from './list-audit-entries.js';
export * from './list-revocations.js';
export * from './list-sessions.js';
export * from './list-user-sessions.js';
export * from './list-users.js';
export * from './log-in.js';
export * from './log-out-everywhere.js';
export * from './log-out.js';
export * from './mail-requested.v1.js';
export * from './refresh-session.js';
export * from './register-user.js';
export * from './request-email-verification.js';
export * from './request-password-reset.js';
export * from './reset-mfa.js';
export * from './reset-password.js';
export * from './revoke-api-key.js';
export * from './rotate-keys.js';
export * from './token-pair.js';
export * from './update-profile.js';
export * from './update-user.js';
export * from './user-registered.v1.js';
export * from './user-view.js';
export * from './verify-email.js';
