import { Module } from '@nestjs/common';
import { getPublicKeys, listRevocations } from '#contracts/auth';
import { ProcessSettings, provideSettings } from '#kernel/config';
import { IdempotencyModule } from '#kernel/idempotency';
import { IdentityModule } from '#kernel/identity';
import { OutboxModule } from '#kernel/outbox';
import { PersistenceModule } from '#kernel/persistence';
import { AuthSettings } from './auth.settings.js';
import { BeginMfaHandler } from './begin-mfa/begin-mfa.handler.js';
import { ChangePasswordHandler } from './change-password/change-password.handler.js';
import { ConfirmMfaHandler } from './confirm-mfa/confirm-mfa.handler.js';
import { CreateAdminHandler } from './create-admin/create-admin.handler.js';
import { CreateApiKeyHandler } from './create-api-key/create-api-key.handler.js';
import { Credentials } from './credentials/credentials.js';
import { DisableMfaHandler } from './disable-mfa/disable-mfa.handler.js';
import { AccountSchema } from './domain/account.js';
import { RefreshFamilySchema } from './domain/refresh-family.js';
import { SecondFactorSchema } from './domain/second-factor.js';
import { EndSessionHandler } from './end-session/end-session.handler.js';
import { EndUserSessionsHandler } from './end-user-sessions/end-user-sessions.handler.js';
import { EraseAccountHandler } from './erase-account/erase-account.handler.js';
import { ExchangeApiKeyHandler } from './exchange-api-key/exchange-api-key.handler.js';
import { GetMeHandler } from './get-me/get-me.handler.js';
import { GetPublicKeysHandler } from './get-public-keys/get-public-keys.handler.js';
import { GetUserHandler } from './get-user/get-user.handler.js';
import { GetUsersHandler } from './get-users/get-users.handler.js';
import { ImportAccountsHandler } from './import-accounts/import-accounts.handler.js';
import { ListApiKeysHandler } from './list-api-keys/list-api-keys.handler.js';
import { ListAuditEntriesHandler } from './list-audit-entries/list-audit-entries.handler.js';
import { ListRevocationsHandler } from './list-revocations/list-revocations.handler.js';
import { ListSessionsHandler } from './list-sessions/list-sessions.handler.js';
import { ListUserSessionsHandler } from './list-user-sessions/list-user-sessions.handler.js';
import { ListUsersHandler } from './list-users/list-users.handler.js';
import { LogInHandler } from './log-in/log-in.handler.js';
import { LogOutEverywhereHandler } from './log-out-everywhere/log-out-everywhere.handler.js';
import { LogOutHandler } from './log-out/log-out.handler.js';
import { Migration20261201121732 } from './persistence/migrations/20261201121732-audit-sessions.js';
import { LoginThrottle } from './throttling/login-throttle.js';
import { QuotaSettings } from './throttling/quota.settings.js';
import { Quotas } from './throttling/quotas.js';
import { MailDispatcher } from './mail/mail-dispatcher.js';
import { MailSettings } from './mail/mail.settings.js';
import { Mailer } from './mail/mailer.js';
import { Passwords } from './passwords/passwords.js';
import { AccountsRepository } from './persistence/accounts.repository.js';
import { ApiKeysRepository } from './persistence/api-keys.repository.js';
import { AttemptReservationsRepository } from './persistence/attempt-reservations.repository.js';
import { AuditTrailRepository } from './persistence/audit-trail.repository.js';
import { CodeFailuresRepository } from './persistence/code-failures.repository.js';
import { CountersRepository } from './persistence/counters.repository.js';
import { MailRequestsRepository } from './persistence/mail-requests.repository.js';
import { MailTokensRepository } from './persistence/mail-tokens.repository.js';
import { Migration20261122120000 } from './persistence/migrations/20261122120000-accounts-and-sessions.js';
import { Migration20261122170000 } from './persistence/migrations/20261122170000-session-devices.js';
import { Migration20261122171000 } from './persistence/migrations/20261122171000-audit-trail.js';
import { Migration20261122172000 } from './persistence/migrations/20261122172000-signing-key-rotation.js';
import { Migration20261122173000 } from './persistence/migrations/20261122173000-mails.js';
import { Migration20261122174000 } from './persistence/migrations/20261122174000-api-keys.js';
import { Migration20261122175000 } from './persistence/migrations/20261122175000-second-factors.js';
import { Migration20261122180000 } from './persistence/migrations/20261122180000-command-idempotency.js';
import { Migration20261122190000 } from './persistence/migrations/20261122190000-audit-retention.js';
import { Migration20261122191000 } from './persistence/migrations/20261122191000-mail-retries.js';
import { Migration20261122200000 } from './persistence/migrations/20261122200000-outbox-recovery.js';
import { Migration20261129160000 } from './persistence/migrations/20261129160000-quota-usage.js';
import { Migration20261129161000 } from './persistence/migrations/20261129161000-code-failures.js';
import { Migration20261129210000 } from './persistence/migrations/20261129210000-counters.js';
import { Migration20261130170421 } from './persistence/migrations/20261130170421-attempt-reservations.js';
import { Migration20261201012435 } from './persistence/migrations/20261201012435-erasure-indexes.js';
import { Migration20261201044952 } from './persistence/migrations/20261201044952-invalid-erasure-index.js';
import { Migration20261201060200 } from './persistence/migrations/20261201060200-login-addresses.js';
import { RefreshFamiliesRepository } from './persistence/refresh-families.repository.js';
import { RevocationsRepository } from './persistence/revocations.repository.js';
import { SecondFactorsRepository } from './persistence/second-factors.repository.js';
import { SigningKeysRepository } from './persistence/signing-keys.repository.js';
import { PurgeRecords } from './purge-records/purge-records.js';
import { RefreshSessionHandler } from './refresh-session/refresh-session.handler.js';
import { RegisterUserHandler } from './register-user/register-user.handler.js';
import { RequestEmailVerificationHandler } from './request-email-verification/request-email-verification.handler.js';
import { RequestPasswordResetHandler } from './request-password-reset/request-password-reset.handler.js';
import { ResetMfaHandler } from './reset-mfa/reset-mfa.handler.js';
import { ResetPasswordHandler } from './reset-password/reset-password.handler.js';
import { RetryMails } from './retry-mails/retry-mails.js';
import { RevokeApiKeyHandler } from './revoke-api-key/revoke-api-key.handler.js';
import { RotateKeysHandler } from './rotate-keys/rotate-keys.handler.js';
import { SendMailHandler } from './send-mail/send-mail.handler.js';
import { AccessTokens } from './sessions/access-tokens.js';
import { SessionPages } from './sessions/session-pages.js';
import { SigningKeys } from './sessions/signing-keys.js';
import { TokenPairs } from './sessions/token-pairs.js';
import { UpdateProfileHandler } from './update-profile/update-profile.handler.js';
import { UpdateUserHandler } from './update-user/update-user.handler.js';
import { VerifyEmailHandler } from './verify-email/verify-email.handler.js';

@Module({
  imports: [
    PersistenceModule.forContext({
      context: 'auth',
      entities: [AccountSchema, RefreshFamilySchema, SecondFactorSchema],
      migrations: [
        Migration20261122120000,
        Migration20261122170000,
        Migration20261122171000,
        Migration20261122172000,
        Migration20261122173000,
        Migration20261122174000,
        Migration20261122180000,
        Migration20261122175000,
        Migration20261122190000,
        Migration20261122191000,
        Migration20261122200000,
        Migration20261129160000,
        Migration20261129161000,
        Migration20261129210000,
        Migration20261130170421,
        Migration20261201012435,
        Migration20261201044952,
        Migration20261201060200,
        Migration20261201121732,
      ],
    }),
    OutboxModule.forContext('auth'),
    IdempotencyModule.forContext('auth'),
    IdentityModule.register(getPublicKeys, listRevocations),
  ],
  controllers: [
    RegisterUserHandler,
    LogInHandler,
    RefreshSessionHandler,
    LogOutHandler,
    LogOutEverywhereHandler,
    GetMeHandler,
    UpdateProfileHandler,
    EraseAccountHandler,
    ChangePasswordHandler,
    ListSessionsHandler,
    EndSessionHandler,
    GetPublicKeysHandler,
    ListRevocationsHandler,
    ListUsersHandler,
    GetUserHandler,
    GetUsersHandler,
    UpdateUserHandler,
    ResetMfaHandler,
    ListUserSessionsHandler,
    EndUserSessionsHandler,
    ListAuditEntriesHandler,
    RotateKeysHandler,
    RequestPasswordResetHandler,
    ResetPasswordHandler,
    RequestEmailVerificationHandler,
    VerifyEmailHandler,
    SendMailHandler,
    CreateApiKeyHandler,
    ListApiKeysHandler,
    RevokeApiKeyHandler,
    ExchangeApiKeyHandler,
    BeginMfaHandler,
    ConfirmMfaHandler,
    DisableMfaHandler,
    ImportAccountsHandler,
    CreateAdminHandler,
  ],
  providers: [
    ...provideSettings(AuthSettings, QuotaSettings, MailSettings, ProcessSettings),
    AccountsRepository,
    CountersRepository,
    AttemptReservationsRepository,
    LoginThrottle,
    Quotas,
    RefreshFamiliesRepository,
    RevocationsRepository,
    SigningKeysRepository,
    AuditTrailRepository,
    MailRequestsRepository,
    MailTokensRepository,
    Mailer,
    ApiKeysRepository,
    Credentials,
    SecondFactorsRepository,
    CodeFailuresRepository,
    Passwords,
    SessionPages,
    SigningKeys,
    AccessTokens,
    TokenPairs,
    PurgeRecords,
    MailDispatcher,
    RetryMails,
  ],
})
export class AuthModule {}
