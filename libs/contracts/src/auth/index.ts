import { contract } from '#contracts/definition';
import { accountErased } from './account-erased.v1.js';
import { createApiKey, listApiKeys, revokeApiKey } from './api-keys.js';
import { changePassword } from './change-password.js';
import { createAdmin } from './create-admin.js';
import { requestEmailVerification, verifyEmail } from './email-verification.js';
import { endSession } from './end-session.js';
import { eraseMe } from './erase-me.js';
import { exchangeApiKey } from './exchange-api-key.js';
import { getMe } from './get-me.js';
import { getPublicKeys } from './get-public-keys.js';
import { getUser } from './get-user.js';
import { importAccounts } from './import-accounts.js';
import { listAuditEntries } from './list-audit-entries.js';
import { listRevocations } from './list-revocations.js';
import { listSessions } from './list-sessions.js';
import { listUsers } from './list-users.js';
import { login } from './login.js';
import { logoutAll } from './logout-all.js';
import { logout } from './logout.js';
import { mailRequested } from './mail-requested.v1.js';
import { beginMfa, confirmMfa, disableMfa } from './mfa.js';
import { requestPasswordReset, resetPassword } from './password-reset.js';
import { refresh } from './refresh.js';
import { register } from './register.js';
import { rotateKeys } from './rotate-keys.js';
import { updateMe } from './update-me.js';
import { updateUser } from './update-user.js';
import { userRegistered } from './user-registered.v1.js';

const signingIn = { register, login, refresh, logout, logoutAll };
const ownAccount = { me: getMe, updateMe, eraseMe, changePassword, listSessions, endSession };
const administration = { listUsers, getUser, updateUser, listAuditEntries };
const byMail = { requestPasswordReset, resetPassword, requestEmailVerification, verifyEmail };
const apiKeys = { createApiKey, listApiKeys, revokeApiKey };
const secondFactor = { beginMfa, confirmMfa, disableMfa };
const betweenContexts = {
  getPublicKeys,
  listRevocations,
  importAccounts,
  createAdmin,
  rotateKeys,
  exchangeApiKey,
};

export const auth = contract(
  'auth',
  {
    ...signingIn,
    ...ownAccount,
    ...administration,
    ...byMail,
    ...apiKeys,
    ...secondFactor,
    ...betweenContexts,
  },
  { mailRequested, userRegistered, accountErased },
);

export * from './account-erased.v1.js';
export * from './api-keys.js';
export * from './change-password.js';
export * from './create-admin.js';
export * from './email-verification.js';
export * from './end-session.js';
export * from './erase-me.js';
export * from './errors.js';
export * from './exchange-api-key.js';
export * from './get-me.js';
export * from './get-public-keys.js';
export * from './get-user.js';
export * from './import-accounts.js';
export * from './list-audit-entries.js';
export * from './list-revocations.js';
export * from './list-sessions.js';
export * from './list-users.js';
export * from './login.js';
export * from './logout-all.js';
export * from './logout.js';
export * from './mail-requested.v1.js';
export * from './mfa.js';
export * from './password-reset.js';
export * from './refresh.js';
export * from './register.js';
export * from './rotate-keys.js';
export * from './token-pair.js';
export * from './update-me.js';
export * from './update-user.js';
export * from './user-registered.v1.js';
export * from './user-view.js';
