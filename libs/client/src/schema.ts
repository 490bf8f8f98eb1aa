// Generated from the OpenAPI document: `APPROVE=1 npm run jest libs/client`. Do not edit it by hand.

export interface paths {
    "/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register */
        post: operations["auth.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Login */
        post: operations["auth.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refresh */
        post: operations["auth.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Logout */
        post: operations["auth.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/logout-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Logout all */
        post: operations["auth.logout-all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get me */
        get: operations["auth.get-me"];
        put?: never;
        post?: never;
        /** Erase me */
        delete: operations["auth.erase-me"];
        options?: never;
        head?: never;
        /** Update me */
        patch: operations["auth.update-me"];
        trace?: never;
    };
    "/v1/auth/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change password */
        post: operations["auth.change-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sessions */
        get: operations["auth.list-sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End session */
        delete: operations["auth.end-session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users */
        get: operations["auth.list-users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get user */
        get: operations["auth.get-user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Update user */
        patch: operations["auth.update-user"];
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List audit entries */
        get: operations["auth.list-audit-entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request password reset */
        post: operations["auth.request-password-reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reset password */
        post: operations["auth.reset-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/email-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request email verification */
        post: operations["auth.request-email-verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/email-verification/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify email */
        post: operations["auth.verify-email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys */
        get: operations["auth.list-api-keys"];
        put?: never;
        /** Create API key */
        post: operations["auth.create-api-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke API key */
        delete: operations["auth.revoke-api-key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/me/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin MFA */
        post: operations["auth.begin-mfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/me/mfa/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm MFA */
        post: operations["auth.confirm-mfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/me/mfa/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable MFA */
        post: operations["auth.disable-mfa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get public keys */
        get: operations["auth.get-public-keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List products */
        get: operations["products.list-products"];
        put?: never;
        /** Create product */
        post: operations["products.create-product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get product */
        get: operations["products.get-product"];
        put?: never;
        post?: never;
        /** Delete product */
        delete: operations["products.delete-product"];
        options?: never;
        head?: never;
        /** Update product */
        patch: operations["products.update-product"];
        trace?: never;
    };
    "/v1/products/{id}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add variant */
        post: operations["products.add-variant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/variants/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get variant */
        get: operations["products.get-variant"];
        put?: never;
        post?: never;
        /** Delete variant */
        delete: operations["products.delete-variant"];
        options?: never;
        head?: never;
        /** Update variant */
        patch: operations["products.update-variant"];
        trace?: never;
    };
    "/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List categories */
        get: operations["products.list-categories"];
        put?: never;
        /** Create category */
        post: operations["products.create-category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get category */
        get: operations["products.get-category"];
        put?: never;
        post?: never;
        /** Delete category */
        delete: operations["products.delete-category"];
        options?: never;
        head?: never;
        /** Update category */
        patch: operations["products.update-category"];
        trace?: never;
    };
    "/v1/inventory/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get stock */
        get: operations["products.get-stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory/{sku}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adjust stock */
        post: operations["products.adjust-stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List orders */
        get: operations["orders.list"];
        put?: never;
        /** Place order */
        post: operations["orders.place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get order */
        get: operations["orders.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel order */
        post: operations["orders.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/fulfil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fulfil order */
        post: operations["orders.fulfil"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refund order */
        post: operations["orders.refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List order events */
        get: operations["orders.list-events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/topology": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get topology */
        get: operations["platform.get-topology"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: operations["platform.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process can do its work */
        get: operations["platform.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the process measures, in Prometheus' format */
        get: operations["platform.metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Register: {
            /**
             * Format: email
             * @description Kept in lower case.
             * @example ada@example.com
             */
            email: string;
            /**
             * @description Refused where it is common, or close to name and address.
             * @example correct horse battery staple
             */
            password: string;
            /** @example Ada Lovelace */
            name: string;
        };
        UserView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: email
             * @example ada@example.com
             */
            email: string;
            /** @example Ada Lovelace */
            name: string;
            /**
             * @example [
             *       "customer"
             *     ]
             */
            roles: string[];
            emailVerified: boolean;
            disabled: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        Login: {
            /**
             * Format: email
             * @example ada@example.com
             */
            email: string;
            /** @example correct horse battery staple */
            password: string;
            /** @description Where codes are enabled: from the app, or a recovery code. */
            code?: string;
        };
        TokenPair: {
            /**
             * @description Sent as `Authorization: Bearer …`.
             * @example eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl
             */
            accessToken: string;
            /** @enum {string} */
            tokenType: "Bearer";
            /**
             * Format: int64
             * @description Seconds until the access token expires.
             * @example 600
             */
            expiresIn: number;
            /**
             * @description Opaque; good for one refresh.
             * @example n0tARealT0kenButAsLongAs0ne
             */
            refreshToken: string;
            /**
             * Format: int64
             * @description Seconds until the refresh token expires.
             */
            refreshExpiresIn: number;
        };
        Refresh: {
            /** @example n0tARealT0kenButAsLongAs0ne */
            refreshToken: string;
        };
        Logout: {
            /** @example n0tARealT0kenButAsLongAs0ne */
            refreshToken: string;
        };
        UpdateMe: {
            /** @example Ada Lovelace */
            name?: string;
        };
        ChangePassword: {
            /** @example correct horse battery staple */
            currentPassword: string;
            /**
             * @description Refused where it is common, or close to name and address.
             * @example a longer horse and a better battery
             */
            newPassword: string;
        };
        SessionPage: {
            items: components["schemas"]["SessionView"][];
            nextCursor: string | null;
            /** Format: int64 */
            total?: number;
        };
        SessionView: {
            /** Format: uuid */
            id: string;
            /**
             * @description What the client last called itself.
             * @example Firefox on Linux
             */
            device: string | null;
            /**
             * @description The IP address it was last used from.
             * @example 192.0.2.1
             */
            address: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was last signed in or refreshed.
             */
            lastUsedAt: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
        };
        UserPage: {
            items: components["schemas"]["UserView"][];
            nextCursor: string | null;
            /** Format: int64 */
            total?: number;
        };
        UserChanges: {
            /**
             * @description All of the user's roles: customer, staff, admin.
             * @example [
             *       "customer",
             *       "staff"
             *     ]
             */
            roles?: string[];
            /** @description A disabled user cannot sign in. */
            disabled?: boolean;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            nextCursor: string | null;
            /** Format: int64 */
            total?: number;
        };
        AuditEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            action: "login" | "login-failed" | "refresh-reused" | "password-changed" | "password-reset" | "roles-changed" | "disabled" | "enabled" | "erased" | "mfa-enabled" | "mfa-disabled" | "recovery-code-used" | "api-key-created" | "api-key-revoked" | "api-key-used";
            /** @description Whose account; null where nobody has it. */
            userId: string | null;
            /** @description Who did it; null where nobody was signed in. */
            actorId: string | null;
            /** @example 192.0.2.1 */
            address: string | null;
            /** @example Firefox on Linux */
            device: string | null;
            /**
             * @example {
             *       "from": "customer",
             *       "to": "staff"
             *     }
             */
            details: {
                [key: string]: string;
            };
        };
        RequestPasswordReset: {
            /**
             * Format: email
             * @example ada@example.com
             */
            email: string;
        };
        ResetPassword: {
            /**
             * @description From the mail; good for one use within an hour.
             * @example n0tARealT0kenButAsLongAs0ne
             */
            token: string;
            /**
             * @description Refused where it is common, or close to name and address.
             * @example a longer horse and a better battery
             */
            newPassword: string;
        };
        VerifyEmail: {
            /**
             * @description From the mail; good for one use within a day.
             * @example n0tARealT0kenButAsLongAs0ne
             */
            token: string;
        };
        CreateApiKey: {
            /**
             * @description What it is for.
             * @example Warehouse sync
             */
            name: string;
            /**
             * @description Permissions out of those one has. Without any, the key is good for one’s own orders.
             * @example [
             *       "products:write"
             *     ]
             */
            scopes: string[];
            /**
             * Format: int64
             * @description Default 90.
             */
            expiresInDays?: number;
        };
        CreatedApiKey: {
            /** Format: uuid */
            id: string;
            /** @example Warehouse sync */
            name: string;
            /**
             * @example [
             *       "inventory:write"
             *     ]
             */
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description To the minute. */
            lastUsedAt: string | null;
            /**
             * @description Shown this once. Sent as `Authorization: Bearer ck_…`.
             * @example ck_n0tARealKeyButAsLongAs0ne
             */
            key: string;
        };
        ApiKeyPage: {
            items: components["schemas"]["ApiKeyView"][];
            nextCursor: string | null;
            /** Format: int64 */
            total?: number;
        };
        ApiKeyView: {
            /** Format: uuid */
            id: string;
            /** @example Warehouse sync */
            name: string;
            /**
             * @example [
             *       "inventory:write"
             *     ]
             */
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description To the minute. */
            lastUsedAt: string | null;
        };
        BeginMfa: {
            /** @example correct horse battery staple */
            currentPassword: string;
        };
        MfaEnrolment: {
            /**
             * @description In base32, to be typed in where no picture can be taken.
             * @example JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
             */
            secret: string;
            /**
             * @description To be shown as a QR code.
             * @example otpauth://totp/Cleave:ada@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Cleave
             */
            uri: string;
        };
        ConfirmMfa: {
            /** @example 492039 */
            code: string;
        };
        RecoveryCodes: {
            /**
             * @description Each good for one login. Shown this once.
             * @example [
             *       "k7m2px-9rtqab-cdefgh-jkmnpq"
             *     ]
             */
            recoveryCodes: string[];
        };
        DisableMfa: {
            /** @example correct horse battery staple */
            currentPassword: string;
            /**
             * @description From the app, or a recovery code.
             * @example 492039
             */
            code: string;
        };
        PublicKeys: {
            keys: components["schemas"]["PublicKey"][];
        };
        PublicKey: {
            /**
             * @description The `kid` in the header of the tokens it signed.
             * @example 01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e77
             */
            kid: string;
            /** @enum {string} */
            kty: "EC";
            /** @enum {string} */
            crv: "P-256";
            /** @example f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU */
            x: string;
            /** @example x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0 */
            y: string;
            /** @enum {string} */
            alg: "ES256";
            /** @enum {string} */
            use: "sig";
        };
        ProductPage: {
            items: components["schemas"]["ProductView"][];
            nextCursor: string | null;
            /** Format: int64 */
            total?: number;
        };
        ProductView: {
            /** Format: uuid */
            id: string;
            /** @example stoneware-mug */
            slug: string;
            /** @example Stoneware mug */
            name: string;
            /** @example Holds 0.3 l. */
            description: string;
            /** @enum {string} */
            status: "draft" | "active" | "archived";
            /**
             * @example [
             *       "01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78"
             *     ]
             */
            categoryIds: string[];
            /**
             * @example {
             *       "material": "stoneware"
             *     }
             */
            attributes: {
                [key: string]: string;
            };
            variants: components["schemas"]["VariantView"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        VariantView: {
            /** @example MUG-BLUE */
            sku: string;
            /** @example Blue */
            name: string;
            /**
             * @example {
             *       "colour": "blue"
             *     }
             */
            options: {
                [key: string]: string;
            };
            price: components["schemas"]["Money"];
            /** Format: int64 */
            available: number;
        };
        Money: {
            /**
             * Format: int64
             * @description In minor units of the currency.
             * @example 1999
             */
            amount: number;
            /**
             * @description ISO 4217.
             * @example EUR
             */
            currency: string;
        };
        CreateProduct: {
            /** @example Stoneware mug */
            name: string;
            /**
             * @description Derived from the name when left out.
             * @example stoneware-mug
             */
            slug?: string;
            /** @example Holds 0.3 l. */
            description?: string;
            /**
             * @description `active` when left out.
             * @enum {string}
             */
            status?: "draft" | "active";
            /**
             * @example [
             *       "01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78"
             *     ]
             */
            categoryIds?: string[];
            /**
             * @example {
             *       "material": "stoneware"
             *     }
             */
            attributes?: {
                [key: string]: string;
            };
            variants: components["schemas"]["NewVariant"][];
        };
        NewVariant: {
            /** @example MUG-BLUE */
            sku: string;
            /** @example Blue */
            name?: string;
            /**
             * @example {
             *       "colour": "blue"
             *     }
             */
            options?: {
                [key: string]: string;
            };
            price: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description On hand to begin with; 0 when left out.
             */
            stock?: number;
        };
        ProductChanges: {
            /** @example Stoneware mug */
            name?: string;
            /** @example stoneware-mug */
            slug?: string;
            /** @example Holds 0.3 l. */
            description?: string;
            /**
             * @description `archived` cannot be taken back.
             * @enum {string}
             */
            status?: "draft" | "active" | "archived";
            /**
             * @example [
             *       "01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78"
             *     ]
             */
            categoryIds?: string[];
            /**
             * @example {
             *       "material": "stoneware"
             *     }
             */
            attributes?: {
                [key: string]: string;
            };
        };
        VariantDetail: {
            /** @example MUG-BLUE */
            sku: string;
            /** @example Blue */
            name: string;
            /**
             * @example {
             *       "colour": "blue"
             *     }
             */
            options: {
                [key: string]: string;
            };
            price: components["schemas"]["Money"];
            /** Format: int64 */
            available: number;
            /** Format: uuid */
            productId: string;
        };
        VariantChanges: {
            /** @example Blue */
            name?: string;
            /**
             * @example {
             *       "colour": "blue"
             *     }
             */
            options?: {
                [key: string]: string;
            };
            price?: components["schemas"]["Money"];
        };
        CategoryPage: {
            items: components["schemas"]["CategoryView"][];
            nextCursor: string | null;
            /** Format: int64 */
            total?: number;
        };
        CategoryView: {
            /** Format: uuid */
            id: string;
            /** @example mugs */
            slug: string;
            /** @example Mugs */
            name: string;
            parentId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        CreateCategory: {
            /** @example Mugs */
            name: string;
            /**
             * @description Derived from the name when left out.
             * @example mugs
             */
            slug?: string;
            /** @description At the top when left out or null. */
            parentId?: string | null;
        };
        CategoryChanges: {
            /** @example Mugs */
            name?: string;
            /** @example mugs */
            slug?: string;
            /** @description Moves it, with all below it; null to the top. */
            parentId?: string | null;
        };
        StockView: {
            /** @example MUG-BLUE */
            sku: string;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            reserved: number;
            /** Format: int64 */
            available: number;
        };
        PlaceOrder: {
            lines: components["schemas"]["OrderLine"][];
            shippingAddress?: components["schemas"]["Address"];
            payment: components["schemas"]["Payment"];
        };
        OrderLine: {
            /** @example MUG-BLUE */
            sku: string;
            /** Format: int64 */
            quantity: number;
        };
        Address: {
            /** @example Ada Lovelace */
            name: string;
            /** @example 12 St James’s Square */
            line1: string;
            line2?: string;
            /** @example London */
            city: string;
            /** @description State, province or region */
            state?: string;
            /** @example SW1Y 4JH */
            postalCode?: string;
            /**
             * @description ISO 3166-1 alpha-2
             * @example GB
             */
            country: string;
        };
        Payment: {
            /** @enum {string} */
            method: "invoice" | "test" | "card";
            /** @description What the provider gave for the means of payment; `test` and `card` need one */
            token?: string;
        };
        OrderView: {
            /** Format: uuid */
            id: string;
            /**
             * @description For people: can be read out over a telephone
             * @example 7K3MQ-9XT2B
             */
            number: string;
            /**
             * @example confirmed
             * @enum {string}
             */
            status: "pending" | "confirmed" | "rejected" | "cancelled" | "fulfilled" | "refunded";
            lines: components["schemas"]["OrderLineView"][];
            total: components["schemas"]["OrdersMoney"];
            payment: components["schemas"]["PaymentView"];
            shippingAddress: components["schemas"]["Address"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        OrderLineView: {
            /** @example MUG-BLUE */
            sku: string;
            /** @example Mug – blue */
            name: string;
            unitPrice: components["schemas"]["OrdersMoney"];
            /** Format: int64 */
            quantity: number;
            lineTotal: components["schemas"]["OrdersMoney"];
        };
        OrdersMoney: {
            /**
             * Format: int64
             * @example 1999
             */
            amount: number;
            /** @example EUR */
            currency: string;
        };
        PaymentView: {
            /** @enum {string} */
            method: "invoice" | "test" | "card";
            /**
             * @example authorised
             * @enum {string}
             */
            status: "pending" | "authorised" | "captured" | "partially-refunded" | "refunded" | "declined" | "voided";
        };
        OrderPage: {
            items: components["schemas"]["OrderView"][];
            nextCursor: string | null;
            /** Format: int64 */
            total?: number;
        };
        OrderHistory: {
            items: components["schemas"]["OrderEvent"][];
            nextCursor: string | null;
            /** Format: int64 */
            total?: number;
        };
        OrderEvent: {
            /** @enum {string} */
            type: "placed" | "confirmed" | "rejected" | "cancelled" | "fulfilled" | "refunded";
            /** Format: date-time */
            at: string;
            /** @description Of a refund; of a rejection, the code of the failure */
            reason?: string;
            /** @description Of a refund */
            amount?: components["schemas"]["OrdersMoney"];
        };
        TopologyView: {
            processes: components["schemas"]["ProcessView"][];
        };
        ProcessView: {
            /** @example orders */
            name: string;
            /** @example orders-4f1c */
            instance: string;
            /** @example 0.1.0 */
            version: string;
            /**
             * @example [
             *       "orders"
             *     ]
             */
            hosts: string[];
            /** @example http://10.0.0.7:3003 */
            address: string | null;
            /** Format: date-time */
            startedAt: string;
            /**
             * @example serving
             * @enum {string}
             */
            health: "starting" | "serving" | "draining";
            /**
             * Format: int64
             * @description Messages it was handling when it last told.
             */
            inFlight: number;
        };
        /** @description RFC 9457. Further members belong to the code. */
        Problem: {
            /**
             * Format: uri-reference
             * @description Where the code is explained.
             */
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            detail: string;
            /** @description The path that was asked for. */
            instance: string;
            /** @description What a program goes by; it never changes. */
            code: string;
            /** @description What support asks for. */
            traceId: string;
            errors?: {
                /** Format: json-pointer */
                pointer: string;
                detail: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "auth.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Register"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Email taken */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.email-taken";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Busy · Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.busy" | "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated · Invalid credentials · Mfa required */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated" | "auth.invalid-credentials" | "auth.mfa-required";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Too many attempts · Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.too-many-attempts" | "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Busy · Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.busy" | "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated · Refresh invalid · Refresh reused */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated" | "auth.refresh-invalid" | "auth.refresh-reused";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Logout"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.logout-all": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Idempotency key in use */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.get-me": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.erase-me": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Last admin */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.last-admin";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.update-me": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMe"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Idempotency key in use */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.change-password": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden · Wrong password */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden" | "auth.wrong-password";
                    };
                };
            };
            /** @description Idempotency key in use */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many attempts · Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.too-many-attempts" | "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Busy · Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.busy" | "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.list-sessions": {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the page before. What else is asked for stays as it was. */
                cursor?: string;
                /** @description Whether to tell how many there are in all. */
                count?: boolean;
            };
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.end-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Session not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.session-not-found";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.list-users": {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the page before. What else is asked for stays as it was. */
                cursor?: string;
                /** @description Whether to tell how many there are in all. */
                count?: boolean;
                /** @description Only the account with this address. */
                email?: string;
            };
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.get-user": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description User not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.user-not-found";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.update-user": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description User not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.user-not-found";
                    };
                };
            };
            /** @description Idempotency key in use · Last admin */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "auth.last-admin";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.list-audit-entries": {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the page before. What else is asked for stays as it was. */
                cursor?: string;
                /** @description Whether to tell how many there are in all. */
                count?: boolean;
                /** @description Only what happened to this user. */
                userId?: string;
                action?: "login" | "login-failed" | "refresh-reused" | "password-changed" | "password-reset" | "roles-changed" | "disabled" | "enabled" | "erased" | "mfa-enabled" | "mfa-disabled" | "recovery-code-used" | "api-key-created" | "api-key-revoked" | "api-key-used";
            };
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestPasswordReset"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPassword"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request · Mail token invalid */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request" | "auth.mail-token-invalid";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Busy · Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.busy" | "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.request-email-verification": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Idempotency key in use */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyEmail"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request · Mail token invalid */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request" | "auth.mail-token-invalid";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.list-api-keys": {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the page before. What else is asked for stays as it was. */
                cursor?: string;
                /** @description Whether to tell how many there are in all. */
                count?: boolean;
            };
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.create-api-key": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden · Scope not held */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden" | "auth.scope-not-held";
                    };
                };
            };
            /** @description Idempotency key in use */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.revoke-api-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Api key not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.api-key-not-found";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.begin-mfa": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginMfa"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MfaEnrolment"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden · Wrong password */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden" | "auth.wrong-password";
                    };
                };
            };
            /** @description Idempotency key in use · Mfa already enabled */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "auth.mfa-already-enabled";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many attempts · Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.too-many-attempts" | "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Busy · Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.busy" | "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.confirm-mfa": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmMfa"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden · Mfa code invalid */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden" | "auth.mfa-code-invalid";
                    };
                };
            };
            /** @description Idempotency key in use · Mfa already enabled · Mfa not enabled */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "auth.mfa-already-enabled" | "auth.mfa-not-enabled";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many attempts · Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.too-many-attempts" | "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.disable-mfa": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisableMfa"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden · Wrong password · Mfa code invalid */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden" | "auth.wrong-password" | "auth.mfa-code-invalid";
                    };
                };
            };
            /** @description Idempotency key in use · Mfa not enabled */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "auth.mfa-not-enabled";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many attempts · Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.too-many-attempts" | "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Busy · Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "auth.busy" | "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "auth.get-public-keys": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicKeys"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.list-products": {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the page before. What else is asked for stays as it was. */
                cursor?: string;
                /** @description Whether to tell how many there are in all. */
                count?: boolean;
                /** @description Products whose name has, for each word of this, one that begins with it; accents and case aside. */
                q?: string;
                /** @description The id or slug of a category: products in it and in all below it. None where there is no such category. */
                category?: string;
                /** @description In minor units. Products with a price of at least this. */
                minPrice?: number;
                /** @description In minor units. Products with a price of at most this. */
                maxPrice?: number;
                /** @description Whether something of the product is available. */
                inStock?: boolean;
                /** @description `newest` when left out. A price is the lowest of a product. `relevance` needs `q`: names that have its words whole come first, then those with the fewest other words. */
                sort?: "newest" | "price" | "-price" | "name" | "relevance";
            };
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.create-product": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProduct"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Idempotency key in use · Sku taken · Slug taken */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "products.sku-taken" | "products.slug-taken";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused · Unknown category */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused" | "products.unknown-category";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.get-product": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Its UUID, or its slug. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.not-found";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.delete-product": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.not-found";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.update-product": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.not-found";
                    };
                };
            };
            /** @description Idempotency key in use · Slug taken */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "products.slug-taken";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused · Unknown category */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused" | "products.unknown-category";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.add-variant": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Of the product. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example MUG-BLUE */
                    sku: string;
                    /** @example Blue */
                    name?: string;
                    /**
                     * @example {
                     *       "colour": "blue"
                     *     }
                     */
                    options?: {
                        [key: string]: string;
                    };
                    price: components["schemas"]["Money"];
                    /**
                     * Format: int64
                     * @description On hand to begin with; 0 when left out.
                     */
                    stock?: number;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantDetail"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.not-found";
                    };
                };
            };
            /** @description Idempotency key in use · Sku taken · Too many variants */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "products.sku-taken" | "products.too-many-variants";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.get-variant": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantDetail"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Unknown sku */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.unknown-sku";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.delete-variant": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Unknown sku */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.unknown-sku";
                    };
                };
            };
            /** @description Last variant */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.last-variant";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.update-variant": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantDetail"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Unknown sku */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.unknown-sku";
                    };
                };
            };
            /** @description Idempotency key in use */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.list-categories": {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the page before. What else is asked for stays as it was. */
                cursor?: string;
                /** @description Whether to tell how many there are in all. */
                count?: boolean;
                /** @description Only the categories right below this one. */
                parentId?: string;
            };
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryPage"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.create-category": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCategory"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryView"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Idempotency key in use · Category too deep · Slug taken */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "products.category-too-deep" | "products.slug-taken";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused · Unknown category */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused" | "products.unknown-category";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.get-category": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Its UUID, or its slug. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryView"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Category not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.category-not-found";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.delete-category": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Category not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.category-not-found";
                    };
                };
            };
            /** @description Category not empty */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.category-not-empty";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.update-category": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryChanges"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryView"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Category not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.category-not-found";
                    };
                };
            };
            /** @description Idempotency key in use · Category within itself · Category too deep · Slug taken */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "products.category-within-itself" | "products.category-too-deep" | "products.slug-taken";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused · Unknown category */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused" | "products.unknown-category";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.get-stock": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockView"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Unknown sku */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.unknown-sku";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "products.adjust-stock": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: int64
                     * @description Added to what is on hand; not 0.
                     */
                    delta: number;
                    /**
                     * @description Kept in the stock ledger.
                     * @example delivery
                     */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockView"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Unknown sku */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "products.unknown-sku";
                    };
                };
            };
            /** @description Idempotency key in use · Insufficient stock */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "products.insufficient-stock";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "orders.list": {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the page before. What else is asked for stays as it was. */
                cursor?: string;
                /** @description Whether to tell how many there are in all. */
                count?: boolean;
                status?: "pending" | "confirmed" | "rejected" | "cancelled" | "fulfilled" | "refunded";
                /** @description Whose orders; needs `orders:manage` */
                customerId?: string;
            };
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "orders.place": {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrder"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Invalid request · Malformed request · Idempotency key missing */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request" | "platform.idempotency-key-missing";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Payment declined */
            402: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "orders.payment-declined";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Idempotency key in use · Out of stock */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "orders.out-of-stock";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused · Unknown sku · Currency mixed · Total too large */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused" | "orders.unknown-sku" | "orders.currency-mixed" | "orders.total-too-large";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Not placed · Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "orders.not-placed" | "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "orders.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "orders.not-found";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "orders.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "orders.not-found";
                    };
                };
            };
            /** @description Idempotency key in use · Not cancellable */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "orders.not-cancellable";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "orders.fulfil": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "orders.not-found";
                    };
                };
            };
            /** @description Idempotency key in use · Not fulfillable */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "orders.not-fulfillable";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "orders.refund": {
        parameters: {
            query?: never;
            header?: {
                /** @description Names this request, so that it can be sent again without being carried out twice. For a day, the same request under the same key is given the first answer again, with `Idempotency-Replayed: true`; another request under it is refused with 422, and one that comes while the first is still being carried out with 409. A request that was refused has changed nothing: its key stays free, and it is refused or carried out anew. Only `POST /v1/orders` gives a refusal (402, 409, 422) again, too. A key belongs to your account and to what it is used for: accounts, the catalogue and orders keep keys of their own. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of what was read: nothing is changed when somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: int64
                     * @description In minor units. Default: all that is left
                     */
                    amount?: number;
                    /** @example Arrived broken */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description On an answer that was given before, to the request with this `Idempotency-Key`. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "orders.not-found";
                    };
                };
            };
            /** @description Idempotency key in use · Not refundable */
            409: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-in-use" | "orders.not-refundable";
                    };
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.version-mismatch";
                    };
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.body-too-large";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unsupported-media-type";
                    };
                };
            };
            /** @description Idempotency key reused · Refund too large */
            422: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.idempotency-key-reused" | "orders.refund-too-large";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "orders.list-events": {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the page before. What else is asked for stays as it was. */
                cursor?: string;
                /** @description Whether to tell how many there are in all. */
                count?: boolean;
            };
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderHistory"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "orders.not-found";
                    };
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.address-too-long";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "platform.get-topology": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: answered with 304 as long as it has not changed. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopologyView"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.invalid-request" | "platform.malformed-request";
                    };
                };
            };
            /** @description Unauthenticated */
            401: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description RFC 9110: how to say who is asking. */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unauthenticated";
                    };
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.forbidden";
                    };
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.too-many-requests";
                    };
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.internal";
                    };
                };
            };
            /** @description Unreachable · Overloaded */
            503: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "platform.unreachable" | "platform.overloaded";
                    };
                };
            };
        };
    };
    "platform.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "live";
                    };
                };
            };
        };
    };
    "platform.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                    };
                };
            };
            /** @description It cannot: `missing` names why. */
            503: {
                headers: {
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "platform.metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
}
