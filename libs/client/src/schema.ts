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
        /**
         * Open an account
         * @description The account has the role `customer`, and a mail is sent that confirms its address. Nobody is signed in by it: log in next.
         *
         *     Needs no access token.
         */
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
        /**
         * Sign in
         * @description Starts a session and answers its first pair of tokens. Each login is a session of its own, and ends apart from the others. Where an authenticator app is set up, the first try is refused with `auth.mfa-required`: send the same again with a `code`.
         *
         *     Needs no access token.
         */
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
        /**
         * Renew a session
         * @description Spends the refresh token for a new pair. Keep the new one: the old one is worth nothing any more. Should the answer be lost, the same token may be sent again for a few seconds and is answered alike; after that its reuse ends the session.
         *
         *     Needs no access token.
         */
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
        /**
         * Sign out
         * @description Ends the session of the refresh token, its access tokens included. A token that is unknown or has ended already is answered alike.
         *
         *     Needs no access token.
         */
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
        /**
         * Sign out everywhere
         * @description Ends every session of the account, the one that asks included. API keys go on working.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
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
        /**
         * Read your account
         * @description Who the access token or API key acts for.
         *
         *     Needs an access token or an API key.
         */
        get: operations["auth.get-me"];
        put?: never;
        post?: never;
        /**
         * Delete your account
         * @description Everything that is known about the person is erased, here and wherever else it is kept, and cannot be brought back. Orders stay, without their person. All sessions and API keys end.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
        delete: operations["auth.erase-me"];
        options?: never;
        head?: never;
        /**
         * Change your account
         * @description What is left out stays as it is.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
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
        /**
         * Change your password
         * @description Ends every session but the one that asks.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
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
        /**
         * List your sessions
         * @description Those that can still be refreshed, the newest first.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
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
        /**
         * End one of your sessions
         * @description It can neither be refreshed nor used any more, within seconds.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
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
        /**
         * List accounts
         * @description The newest first.
         *
         *     Needs the permission `users:manage`.
         */
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
        /**
         * Read an account
         * @description As its owner sees it.
         *
         *     Needs the permission `users:manage`.
         */
        get: operations["auth.get-user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change roles, or disable an account
         * @description What is left out stays as it is. Nobody gives a role whose permissions they do not have themselves. Whoever is disabled or loses a role is signed out everywhere.
         *
         *     Needs the permission `users:manage`.
         */
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
        /**
         * List what happened to accounts
         * @description Logins, changed passwords and roles, API keys and more, the newest first. An entry holds no secret, and no name.
         *
         *     Needs the permission `users:manage`.
         */
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
        /**
         * Ask for a new password
         * @description Sends a mail with a link, if somebody has the address. Whether anybody does is told neither by the answer nor by its timing.
         *
         *     Needs no access token.
         */
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
        /**
         * Choose a new password
         * @description With the token of the mail. Ends every session of the account, and its API keys.
         *
         *     Needs no access token.
         */
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
        /**
         * Ask for the confirming mail again
         * @description Sends the mail that registering sent.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
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
        /**
         * Confirm an address
         * @description With the token of the mail, in whatever browser the link was opened.
         *
         *     Needs no access token.
         */
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
        /**
         * List your API keys
         * @description Those that still work, the newest first; the keys themselves are not shown again.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
        get: operations["auth.list-api-keys"];
        put?: never;
        /**
         * Create an API key
         * @description For a program that acts for you, within the scopes of the key and never on the account itself. The key is shown this once and kept as a hash: store it now.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
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
        /**
         * Revoke an API key
         * @description It stops working within seconds, everywhere.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
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
        /**
         * Begin to set up an authenticator app
         * @description Makes a secret for the app (RFC 6238). Nothing changes until a code of the app confirms it.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
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
        /**
         * Ask for codes from now on
         * @description Each login needs a code of the app from here on. Ends every session but the one that asks, and answers recovery codes for the day the app is lost.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
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
        /**
         * Ask for codes no more
         * @description The password is enough to log in from here on; the recovery codes are worth nothing any more.
         *
         *     Needs the permission `account:manage`, which everybody has who has signed in, and no API key.
         */
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
        /**
         * List the keys that access tokens are signed with
         * @description A JSON Web Key Set (RFC 7517), for services that verify our access tokens by themselves. Keys rotate: read it again for a `kid` that is not in it.
         *
         *     Needs no access token.
         */
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
        /**
         * Search the catalogue
         * @description Active products; drafts as well for who holds `products:write`. What is `available` is how it was when it was read: only an order reserves anything.
         *
         *     Needs no access token.
         */
        get: operations["products.list-products"];
        put?: never;
        /**
         * Create a product
         * @description With its first variants and their stock. A slug that is left out is derived from the name and made unique; one that is given has to be free.
         *
         *     Needs the permission `products:write`.
         */
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
        /**
         * Read a product
         * @description With its variants, their prices, and how many of each there are. Drafts are found only by who holds `products:write`, archived products by nobody.
         *
         *     Needs no access token.
         */
        get: operations["products.get-product"];
        put?: never;
        post?: never;
        /**
         * Take a product out of the catalogue
         * @description For good: it is archived and cannot be ordered any more. Orders that hold some of it keep it. Its slug is free again, its SKUs are not.
         *
         *     Needs the permission `products:write`.
         */
        delete: operations["products.delete-product"];
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description What is left out stays as it is; lists and maps are replaced whole. Variants and their stock are changed by themselves. An archived product is not found.
         *
         *     Needs the permission `products:write`.
         */
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
        /**
         * Add a variant to a product
         * @description It comes after the variants there are.
         *
         *     Needs the permission `products:write`.
         */
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
        /**
         * Read a variant
         * @description Found by whoever finds its product.
         *
         *     Needs no access token.
         */
        get: operations["products.get-variant"];
        put?: never;
        post?: never;
        /**
         * Take a variant out of the catalogue
         * @description It cannot be ordered any more. Orders that hold some of it keep it, its stock is still counted, and its SKU is never given to something else.
         *
         *     Needs the permission `products:write`.
         */
        delete: operations["products.delete-variant"];
        options?: never;
        head?: never;
        /**
         * Change a variant
         * @description What is left out stays as it is; options are replaced whole. The SKU stays, and stock is adjusted by itself. Orders that were placed keep the name and the price they were placed with.
         *
         *     Needs the permission `products:write`.
         */
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
        /**
         * List categories
         * @description The whole tree by name, each category with the one it is part of; or, with `parentId`, one level of it.
         *
         *     Needs no access token.
         */
        get: operations["products.list-categories"];
        put?: never;
        /**
         * Create a category
         * @description A slug that is left out is derived from the name and made unique; one that is given has to be free.
         *
         *     Needs the permission `products:write`.
         */
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
        /**
         * Read a category
         * @description By its id or its slug.
         *
         *     Needs no access token.
         */
        get: operations["products.get-category"];
        put?: never;
        post?: never;
        /**
         * Delete a category
         * @description Only an empty one: say first where its products and the categories below it are to go.
         *
         *     Needs the permission `products:write`.
         */
        delete: operations["products.delete-category"];
        options?: never;
        head?: never;
        /**
         * Change or move a category
         * @description What is left out stays as it is. It moves with all that is below it; where that is very many products, it takes seconds.
         *
         *     Needs the permission `products:write`.
         */
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
        /**
         * Read the stock of a variant
         * @description Also of what is not sold any more: what is left of it still lies somewhere.
         *
         *     Needs the permission `inventory:write`.
         */
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
        /**
         * Adjust the stock of a variant
         * @description Adds `delta` to what is on hand, or takes it away, and keeps the reason in the stock ledger. What orders have reserved cannot be taken. Send an `Idempotency-Key`, so that a repeat counts once.
         *
         *     Needs the permission `inventory:write`.
         */
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
        /**
         * List orders
         * @description Your own, the newest first. With `orders:manage`, those of everybody, or of one `customerId`.
         *
         *     Needs an access token or an API key.
         */
        get: operations["orders.list"];
        put?: never;
        /**
         * Place an order
         * @description Prices and names are those of the catalogue at this moment; the client never sends a price. Stock is reserved and the payment authorised, or neither. An order whose outcome takes longer is answered as `pending` with 202: read its `Location` until it is confirmed or rejected.
         *
         *     The `Idempotency-Key` names one order for a day. A repeat is answered as the first was, its refusal included, whatever has become of the order since. Only after `orders.not-placed` may the same key still place it.
         *
         *     Needs an access token or an API key.
         */
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
        /**
         * Read an order
         * @description One of your own; with `orders:manage`, any.
         *
         *     Needs an access token or an API key.
         */
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
        /**
         * Cancel an order
         * @description One of your own, or any with `orders:manage`, as long as it is pending or confirmed. It is final once answered; money and stock are on their way back, and usually there already. Cancelling a cancelled order answers it again.
         *
         *     Needs an access token or an API key.
         */
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
        /**
         * Tell that the goods are on their way
         * @description The money is collected: at the latest when the provider of the payment can be reached again. Fulfilling a fulfilled order answers it again.
         *
         *     Needs the permission `orders:manage`.
         */
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
        /**
         * Give money back
         * @description All that is left, or a part, which can be done several times. Once all of it is given back, the order is `refunded`; goods that have not left yet stay. Send an `Idempotency-Key`: it names one refund, so that a repeat pays nothing twice.
         *
         *     Needs the permission `orders:manage`.
         */
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
        /**
         * List what has happened to an order
         * @description One of your own, or any with `orders:manage`; the oldest first.
         *
         *     Needs an access token or an API key.
         */
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
        /**
         * List the processes that run
         * @description What each hosts, its version and address, since when it runs, and how it is.
         *
         *     Needs the permission `platform:manage`.
         */
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
        /**
         * Whether the process runs
         * @description Answered as long as it can answer at all.
         */
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
        /**
         * Whether the process can do its work
         * @description It reaches what it needs, and is neither starting nor stopping. Send it requests only while it is.
         */
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
        /**
         * What the process measures
         * @description In Prometheus' format. `docs/observability.md` says what each means.
         */
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
        InvalidField: {
            /**
             * @description An RFC 6901 JSON pointer into what was sent.
             * @example /limit
             */
            pointer: string;
            /**
             * @description What is wrong there.
             * @example must not be greater than 100
             */
            detail: string;
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
        ShortLine: {
            /** @example MUG-BLUE */
            sku: string;
            /**
             * Format: int64
             * @description Of the whole order, all its lines for this SKU together.
             * @example 3
             */
            requested: number;
            /**
             * Format: int64
             * @description How many are left.
             * @example 1
             */
            available: number;
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
        };
        /** @description Something was sent that this operation does not take, or something it needs was not. `errors` points at all of it at once. Sent again as it is, the request will be refused again. */
        PlatformInvalidRequestProblem: {
            /** @constant */
            type?: "/problems/platform.invalid-request";
            /** @constant */
            title?: "Invalid request";
            /** @constant */
            status?: 400;
            /** @constant */
            code: "platform.invalid-request";
            /** @description Each thing that is wrong, and where; the first hundred. */
            errors: components["schemas"]["InvalidField"][];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The request cannot be read: its address, its headers or the JSON of its body are broken. An HTTP library that does the encoding makes none like it. */
        PlatformMalformedRequestProblem: {
            /** @constant */
            type?: "/problems/platform.malformed-request";
            /** @constant */
            title?: "Malformed request";
            /** @constant */
            status?: 400;
            /** @constant */
            code: "platform.malformed-request";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description There was no access token or API key, or one that has expired, was revoked or was never ours. Refresh the session or sign in, and send the request again. */
        PlatformUnauthenticatedProblem: {
            /** @constant */
            type?: "/problems/platform.unauthenticated";
            /** @constant */
            title?: "Unauthenticated";
            /** @constant */
            status?: 401;
            /** @constant */
            code: "platform.unauthenticated";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description No body may be larger than 1 MiB. Send less at a time. */
        PlatformBodyTooLargeProblem: {
            /** @constant */
            type?: "/problems/platform.body-too-large";
            /** @constant */
            title?: "Body too large";
            /** @constant */
            status?: 413;
            /** @constant */
            code: "platform.body-too-large";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Send bodies with `Content-Type: application/json` and without `Content-Encoding`. */
        PlatformUnsupportedMediaTypeProblem: {
            /** @constant */
            type?: "/problems/platform.unsupported-media-type";
            /** @constant */
            title?: "Unsupported media type";
            /** @constant */
            status?: 415;
            /** @constant */
            code: "platform.unsupported-media-type";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description There is an account with this address. Sign in with it, or ask for a new password if it is forgotten. */
        AuthEmailTakenProblem: {
            /** @constant */
            type?: "/problems/auth.email-taken";
            /** @constant */
            title?: "Email taken";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "auth.email-taken";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description More passwords wait to be checked than can be checked in good time, so this one was not begun. Wait for `Retry-After` and try again. */
        AuthBusyProblem: {
            /** @constant */
            type?: "/problems/auth.busy";
            /** @constant */
            title?: "Busy";
            /** @constant */
            status?: 503;
            /** @constant */
            code: "auth.busy";
            /**
             * Format: int64
             * @description Seconds to wait; the same as `Retry-After`.
             * @example 30
             */
            retryAfterSeconds: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description A part of the system that is needed did not answer. Wait for `Retry-After`, then send the request again; where its `outcome` is `unknown`, with the same `Idempotency-Key`, or after a look at what has become of it. */
        PlatformUnreachableProblem: {
            /** @constant */
            type?: "/problems/platform.unreachable";
            /** @constant */
            title?: "Unreachable";
            /** @constant */
            status?: 503;
            /** @constant */
            code: "platform.unreachable";
            /**
             * @description The part of the system that was needed.
             * @example orders
             */
            context: string;
            /**
             * @description `not-sent`: nothing was done. `unknown`: the request may or may not have been carried out.
             * @enum {string}
             */
            outcome: "not-sent" | "unknown";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description More is asked of us than we can answer in good time, so this request was not begun. Wait for `Retry-After`, and longer each time it happens again. */
        PlatformOverloadedProblem: {
            /** @constant */
            type?: "/problems/platform.overloaded";
            /** @constant */
            title?: "Overloaded";
            /** @constant */
            status?: 503;
            /** @constant */
            code: "platform.overloaded";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description You, or others at your address who are not signed in, have sent more than `RateLimit-Policy` allows. Wait for `Retry-After`, and go by `RateLimit` to stay below it. */
        PlatformTooManyRequestsProblem: {
            /** @constant */
            type?: "/problems/platform.too-many-requests";
            /** @constant */
            title?: "Too many requests";
            /** @constant */
            status?: 429;
            /** @constant */
            code: "platform.too-many-requests";
            /**
             * Format: int64
             * @description Seconds to wait; the same as `Retry-After`.
             * @example 42
             */
            retryAfterSeconds: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description A defect of ours, logged under the `traceId`: tell us that. What you asked for may or may not have been done, so repeat it only under the same `Idempotency-Key`, or after a look. */
        PlatformInternalProblem: {
            /** @constant */
            type?: "/problems/platform.internal";
            /** @constant */
            title?: "Internal";
            /** @constant */
            status?: 500;
            /** @constant */
            code: "platform.internal";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Nobody can sign in with this address and this password. Which of them is wrong is not told. Try again, or ask for a new password. */
        AuthInvalidCredentialsProblem: {
            /** @constant */
            type?: "/problems/auth.invalid-credentials";
            /** @constant */
            title?: "Invalid credentials";
            /** @constant */
            status?: 401;
            /** @constant */
            code: "auth.invalid-credentials";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The password is right, and this account asks for more. Send the same again with a `code`. */
        AuthMfaRequiredProblem: {
            /** @constant */
            type?: "/problems/auth.mfa-required";
            /** @constant */
            title?: "MFA required";
            /** @constant */
            status?: 401;
            /** @constant */
            code: "auth.mfa-required";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description A password or code of this account was wrong too often, and until `Retry-After` is over not even the right one is looked at. */
        AuthTooManyAttemptsProblem: {
            /** @constant */
            type?: "/problems/auth.too-many-attempts";
            /** @constant */
            title?: "Too many attempts";
            /** @constant */
            status?: 429;
            /** @constant */
            code: "auth.too-many-attempts";
            /**
             * Format: int64
             * @description Seconds to wait; the same as `Retry-After`.
             * @example 30
             */
            retryAfterSeconds: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The session of this refresh token has ended, or there never was one. Sign in again. */
        AuthRefreshInvalidProblem: {
            /** @constant */
            type?: "/problems/auth.refresh-invalid";
            /** @constant */
            title?: "Refresh invalid";
            /** @constant */
            status?: 401;
            /** @constant */
            code: "auth.refresh-invalid";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description A refresh token is good for one use, and this one was used before. Somebody may have a copy of it, so its whole session has ended. Sign in again; refresh in one place at a time, and keep the token that you are given. */
        AuthRefreshReusedProblem: {
            /** @constant */
            type?: "/problems/auth.refresh-reused";
            /** @constant */
            title?: "Refresh reused";
            /** @constant */
            status?: 401;
            /** @constant */
            code: "auth.refresh-reused";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Who is asking is known, and lacks `permission`. A role brings permissions, given by who manages users; an API key has those among its scopes, and never `account:manage`. */
        PlatformForbiddenProblem: {
            /** @constant */
            type?: "/problems/platform.forbidden";
            /** @constant */
            title?: "Forbidden";
            /** @constant */
            status?: 403;
            /** @constant */
            code: "platform.forbidden";
            /**
             * @description The permission that is missing.
             * @example products:write
             */
            permission: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description You repeated a request whose first sending has not been answered yet. Wait for `Retry-After` and send it again under the same key: you will be told what the first one came to. */
        PlatformIdempotencyKeyInUseProblem: {
            /** @constant */
            type?: "/problems/platform.idempotency-key-in-use";
            /** @constant */
            title?: "Idempotency key in use";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "platform.idempotency-key-in-use";
            /**
             * Format: int64
             * @description Seconds to wait; the same as `Retry-After`.
             * @example 1
             */
            retryAfterSeconds: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Within the last day you sent another request under this `Idempotency-Key`. A repeat has to be the same to the letter; for something else, use a new key. */
        PlatformIdempotencyKeyReusedProblem: {
            /** @constant */
            type?: "/problems/platform.idempotency-key-reused";
            /** @constant */
            title?: "Idempotency key reused";
            /** @constant */
            status?: 422;
            /** @constant */
            code: "platform.idempotency-key-reused";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Somebody has changed it since you read the `ETag` that you sent as `If-Match`, and nothing was done. Read it again, see whether your change is still wanted, and send it with the new `ETag`. */
        PlatformVersionMismatchProblem: {
            /** @constant */
            type?: "/problems/platform.version-mismatch";
            /** @constant */
            title?: "Version mismatch";
            /** @constant */
            status?: 412;
            /** @constant */
            code: "platform.version-mismatch";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Without this account nobody could manage users any more, so it cannot be disabled, deleted or lose the role `admin`. Give the role to somebody else first. */
        AuthLastAdminProblem: {
            /** @constant */
            type?: "/problems/auth.last-admin";
            /** @constant */
            title?: "Last admin";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "auth.last-admin";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description `currentPassword` is not the password of the account, so nothing was changed. */
        AuthWrongPasswordProblem: {
            /** @constant */
            type?: "/problems/auth.wrong-password";
            /** @constant */
            title?: "Wrong password";
            /** @constant */
            status?: 403;
            /** @constant */
            code: "auth.wrong-password";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description No path is longer than 1,000 characters. Nothing there is has an id, a slug or a SKU like that. */
        PlatformAddressTooLongProblem: {
            /** @constant */
            type?: "/problems/platform.address-too-long";
            /** @constant */
            title?: "Address too long";
            /** @constant */
            status?: 414;
            /** @constant */
            code: "platform.address-too-long";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description None of your sessions has this id. Perhaps it has ended already. */
        AuthSessionNotFoundProblem: {
            /** @constant */
            type?: "/problems/auth.session-not-found";
            /** @constant */
            title?: "Session not found";
            /** @constant */
            status?: 404;
            /** @constant */
            code: "auth.session-not-found";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description No account has this id. Perhaps its owner has deleted it. */
        AuthUserNotFoundProblem: {
            /** @constant */
            type?: "/problems/auth.user-not-found";
            /** @constant */
            title?: "User not found";
            /** @constant */
            status?: 404;
            /** @constant */
            code: "auth.user-not-found";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description A mailed link works once, and for a while only. Ask for a new mail. */
        AuthMailTokenInvalidProblem: {
            /** @constant */
            type?: "/problems/auth.mail-token-invalid";
            /** @constant */
            title?: "Mail token invalid";
            /** @constant */
            status?: 400;
            /** @constant */
            code: "auth.mail-token-invalid";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description You asked for a key that may do more than you may. Leave out the `scopes` that are named. */
        AuthScopeNotHeldProblem: {
            /** @constant */
            type?: "/problems/auth.scope-not-held";
            /** @constant */
            title?: "Scope not held";
            /** @constant */
            status?: 403;
            /** @constant */
            code: "auth.scope-not-held";
            /**
             * @description The scopes that you do not have yourself.
             * @example [
             *       "users:manage"
             *     ]
             */
            scopes: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description None of your keys that still work has this id. Perhaps it was revoked already. */
        AuthApiKeyNotFoundProblem: {
            /** @constant */
            type?: "/problems/auth.api-key-not-found";
            /** @constant */
            title?: "API key not found";
            /** @constant */
            status?: 404;
            /** @constant */
            code: "auth.api-key-not-found";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description An app is set up for this account. To set up another one, disable that first. */
        AuthMfaAlreadyEnabledProblem: {
            /** @constant */
            type?: "/problems/auth.mfa-already-enabled";
            /** @constant */
            title?: "MFA already enabled";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "auth.mfa-already-enabled";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The code is not the one that the app shows now, or was used before. Wait for the next one, and see that the clock of the device is right. */
        AuthMfaCodeInvalidProblem: {
            /** @constant */
            type?: "/problems/auth.mfa-code-invalid";
            /** @constant */
            title?: "MFA code invalid";
            /** @constant */
            status?: 403;
            /** @constant */
            code: "auth.mfa-code-invalid";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description No app is set up for this account, nor has setting one up begun: there is nothing to confirm or disable. */
        AuthMfaNotEnabledProblem: {
            /** @constant */
            type?: "/problems/auth.mfa-not-enabled";
            /** @constant */
            title?: "MFA not enabled";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "auth.mfa-not-enabled";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description A SKU names one thing for ever, also after it has left the catalogue, and `skus` are in use. Choose others. */
        ProductsSkuTakenProblem: {
            /** @constant */
            type?: "/problems/products.sku-taken";
            /** @constant */
            title?: "SKU taken";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "products.sku-taken";
            /**
             * @description Those that are taken.
             * @example [
             *       "MUG-BLUE"
             *     ]
             */
            skus: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Something else is found under this slug. Choose another, or leave it out to have one made. */
        ProductsSlugTakenProblem: {
            /** @constant */
            type?: "/problems/products.slug-taken";
            /** @constant */
            title?: "Slug taken";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "products.slug-taken";
            /**
             * @description The one that is taken.
             * @example stoneware-mug
             */
            slug: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The request names categories that there are not. Leave out `categoryIds`, or create them first. */
        ProductsUnknownCategoryProblem: {
            /** @constant */
            type?: "/problems/products.unknown-category";
            /** @constant */
            title?: "Unknown category";
            /** @constant */
            status?: 422;
            /** @constant */
            code: "products.unknown-category";
            /**
             * @description Those that there are not.
             * @example [
             *       "01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78"
             *     ]
             */
            categoryIds: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description No product has this id or slug, or it has left the catalogue. Drafts are seen with `products:write` only. */
        ProductsNotFoundProblem: {
            /** @constant */
            type?: "/problems/products.not-found";
            /** @constant */
            title?: "Not found";
            /** @constant */
            status?: 404;
            /** @constant */
            code: "products.not-found";
            /**
             * @description The id or the slug that was asked for.
             * @example copper-mug
             */
            id: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The product has as many variants as it may. Delete one that is not sold any more, or make another product. */
        ProductsTooManyVariantsProblem: {
            /** @constant */
            type?: "/problems/products.too-many-variants";
            /** @constant */
            title?: "Too many variants";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "products.too-many-variants";
            /**
             * Format: int64
             * @description How many there can be.
             * @example 100
             */
            most: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description No variant has this SKU. Case matters, and what has left the catalogue is not found. */
        ProductsUnknownSkuProblem: {
            /** @constant */
            type?: "/problems/products.unknown-sku";
            /** @constant */
            title?: "Unknown SKU";
            /** @constant */
            status?: 404;
            /** @constant */
            code: "products.unknown-sku";
            /**
             * @description Those that there are not.
             * @example [
             *       "NO-SUCH-MUG"
             *     ]
             */
            skus: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description A product has at least one variant, and this is its last. Delete the product, make it a draft, or add another variant first. */
        ProductsLastVariantProblem: {
            /** @constant */
            type?: "/problems/products.last-variant";
            /** @constant */
            title?: "Last variant";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "products.last-variant";
            /**
             * @description Of the variant.
             * @example MUG-BLUE
             */
            sku: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The category, or one below it, would be deeper in the tree than categories go. Put it further up. */
        ProductsCategoryTooDeepProblem: {
            /** @constant */
            type?: "/problems/products.category-too-deep";
            /** @constant */
            title?: "Category too deep";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "products.category-too-deep";
            /**
             * Format: int64
             * @description How many levels there can be.
             * @example 8
             */
            deepest: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description No category has this id or slug. Perhaps it was deleted. */
        ProductsCategoryNotFoundProblem: {
            /** @constant */
            type?: "/problems/products.category-not-found";
            /** @constant */
            title?: "Category not found";
            /** @constant */
            status?: 404;
            /** @constant */
            code: "products.category-not-found";
            /**
             * @description The id or the slug that was asked for.
             * @example copper-mug
             */
            id: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The new parent is the category itself, or is somewhere below it. Choose another one. */
        ProductsCategoryWithinItselfProblem: {
            /** @constant */
            type?: "/problems/products.category-within-itself";
            /** @constant */
            title?: "Category within itself";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "products.category-within-itself";
            /**
             * Format: uuid
             * @description Of the category that was to be moved.
             */
            id: string;
            /**
             * Format: uuid
             * @description Of where it was to go.
             * @example 01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78
             */
            parentId: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Only an empty category can be deleted. Move or delete what is in it first. */
        ProductsCategoryNotEmptyProblem: {
            /** @constant */
            type?: "/problems/products.category-not-empty";
            /** @constant */
            title?: "Category not empty";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "products.category-not-empty";
            /**
             * Format: int64
             * @description The categories below it.
             * @example 2
             */
            categories: number;
            /**
             * Format: int64
             * @description The products in it and in those categories, drafts included.
             * @example 14
             */
            products: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The adjustment would take what orders have reserved. Take at most `available`, or cancel orders first. */
        ProductsInsufficientStockProblem: {
            /** @constant */
            type?: "/problems/products.insufficient-stock";
            /** @constant */
            title?: "Insufficient stock";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "products.insufficient-stock";
            /**
             * @description Of the variant.
             * @example MUG-BLUE
             */
            sku: string;
            /**
             * Format: int64
             * @description How many are not reserved.
             * @example 3
             */
            available: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description What must not happen twice is only done under a name. Make one up for what you are about to do, a UUID for example, send it as `Idempotency-Key`, and keep it for as long as you repeat the request. */
        PlatformIdempotencyKeyMissingProblem: {
            /** @constant */
            type?: "/problems/platform.idempotency-key-missing";
            /** @constant */
            title?: "Idempotency key missing";
            /** @constant */
            status?: 400;
            /** @constant */
            code: "platform.idempotency-key-missing";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description There is less in stock than was ordered; nothing was reserved and nothing charged. `lines` says of what and how many are left: order fewer, under a new `Idempotency-Key`. */
        OrdersOutOfStockProblem: {
            /** @constant */
            type?: "/problems/orders.out-of-stock";
            /** @constant */
            title?: "Out of stock";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "orders.out-of-stock";
            /** @description What there is not enough of. */
            lines: components["schemas"]["ShortLine"][];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Some of what was ordered is not for sale: there never was such a SKU, or it has left the catalogue. Leave out what `skus` names, and order under a new `Idempotency-Key`. */
        OrdersUnknownSkuProblem: {
            /** @constant */
            type?: "/problems/orders.unknown-sku";
            /** @constant */
            title?: "Unknown SKU";
            /** @constant */
            status?: 422;
            /** @constant */
            code: "orders.unknown-sku";
            /**
             * @description What is not for sale.
             * @example [
             *       "NO-SUCH-MUG"
             *     ]
             */
            skus: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description An order is paid in one currency, and its lines are priced in several. Place an order for each. */
        OrdersCurrencyMixedProblem: {
            /** @constant */
            type?: "/problems/orders.currency-mixed";
            /** @constant */
            title?: "Currency mixed";
            /** @constant */
            status?: 422;
            /** @constant */
            code: "orders.currency-mixed";
            /**
             * @description Those of the prices.
             * @example [
             *       "EUR",
             *       "USD"
             *     ]
             */
            currencies: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The total is above 2^53 − 1 minor units, beyond which JSON numbers are not exact. Order less at a time. */
        OrdersTotalTooLargeProblem: {
            /** @constant */
            type?: "/problems/orders.total-too-large";
            /** @constant */
            title?: "Total too large";
            /** @constant */
            status?: 422;
            /** @constant */
            code: "orders.total-too-large";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The provider of the payment said no. Nothing was charged, and what was reserved is free again. Order again with other means of payment, under a new `Idempotency-Key`. */
        OrdersPaymentDeclinedProblem: {
            /** @constant */
            type?: "/problems/orders.payment-declined";
            /** @constant */
            title?: "Payment declined";
            /** @constant */
            status?: 402;
            /** @constant */
            code: "orders.payment-declined";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Something that an order needs could not be reached. Nothing was reserved or charged. Wait for `Retry-After` and send the same again; the same `Idempotency-Key` may still place it. */
        OrdersNotPlacedProblem: {
            /** @constant */
            type?: "/problems/orders.not-placed";
            /** @constant */
            title?: "Not placed";
            /** @constant */
            status?: 503;
            /** @constant */
            code: "orders.not-placed";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description No order has this id, or none that is yours. Orders of others are seen with `orders:manage` only. */
        OrdersNotFoundProblem: {
            /** @constant */
            type?: "/problems/orders.not-found";
            /** @constant */
            title?: "Not found";
            /** @constant */
            status?: 404;
            /** @constant */
            code: "orders.not-found";
            /**
             * Format: uuid
             * @description What was asked for.
             */
            id: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Only an order that is pending or confirmed can be cancelled. What has left already can be refunded. */
        OrdersNotCancellableProblem: {
            /** @constant */
            type?: "/problems/orders.not-cancellable";
            /** @constant */
            title?: "Not cancellable";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "orders.not-cancellable";
            /**
             * @description What the order is now.
             * @example refunded
             * @enum {string}
             */
            orderStatus: "pending" | "confirmed" | "rejected" | "cancelled" | "fulfilled" | "refunded";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Only a confirmed order can be fulfilled. Read it again to see what has become of it. */
        OrdersNotFulfillableProblem: {
            /** @constant */
            type?: "/problems/orders.not-fulfillable";
            /** @constant */
            title?: "Not fulfillable";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "orders.not-fulfillable";
            /**
             * @description What the order is now.
             * @example refunded
             * @enum {string}
             */
            orderStatus: "pending" | "confirmed" | "rejected" | "cancelled" | "fulfilled" | "refunded";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Only an order that is confirmed or fulfilled can be refunded. Read it again to see what has become of it. */
        OrdersNotRefundableProblem: {
            /** @constant */
            type?: "/problems/orders.not-refundable";
            /** @constant */
            title?: "Not refundable";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "orders.not-refundable";
            /**
             * @description What the order is now.
             * @example refunded
             * @enum {string}
             */
            orderStatus: "pending" | "confirmed" | "rejected" | "cancelled" | "fulfilled" | "refunded";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description More was to be given back than is left of what was paid. Refund at most `left`, or leave `amount` out for all of it. */
        OrdersRefundTooLargeProblem: {
            /** @constant */
            type?: "/problems/orders.refund-too-large";
            /** @constant */
            title?: "Refund too large";
            /** @constant */
            status?: 422;
            /** @constant */
            code: "orders.refund-too-large";
            /**
             * Format: int64
             * @description What can still be refunded, in minor units.
             * @example 1500
             */
            left: number;
            /**
             * @description ISO 4217.
             * @example EUR
             */
            currency: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The process runs and cannot do its work: it is starting or stopping, or lacks what `missing` names. Send it no requests until its readiness probe says otherwise. */
        PlatformNotReadyProblem: {
            /** @constant */
            type?: "/problems/platform.not-ready";
            /** @constant */
            title?: "Not ready";
            /** @constant */
            status?: 503;
            /** @constant */
            code: "platform.not-ready";
            /**
             * @description What the process waits for.
             * @example [
             *       "the database cannot be reached"
             *     ]
             */
            missing: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["AuthEmailTakenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["AuthBusyProblem"] | components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
                };
            };
            /** @description Unauthenticated · Invalid credentials · MFA required */
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"] | components["schemas"]["AuthInvalidCredentialsProblem"] | components["schemas"]["AuthMfaRequiredProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["AuthTooManyAttemptsProblem"] | components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["AuthBusyProblem"] | components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"] | components["schemas"]["AuthRefreshInvalidProblem"] | components["schemas"]["AuthRefreshReusedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["AuthLastAdminProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthWrongPasswordProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["AuthTooManyAttemptsProblem"] | components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["AuthBusyProblem"] | components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["AuthSessionNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["AuthUserNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["AuthUserNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["AuthLastAdminProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"] | components["schemas"]["AuthMailTokenInvalidProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["AuthBusyProblem"] | components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"] | components["schemas"]["AuthMailTokenInvalidProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthScopeNotHeldProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
                };
            };
            /** @description API key not found */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthApiKeyNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthWrongPasswordProblem"];
                };
            };
            /** @description Idempotency key in use · MFA already enabled */
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["AuthMfaAlreadyEnabledProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["AuthTooManyAttemptsProblem"] | components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["AuthBusyProblem"] | components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
                };
            };
            /** @description Forbidden · MFA code invalid */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthMfaCodeInvalidProblem"];
                };
            };
            /** @description Idempotency key in use · MFA already enabled · MFA not enabled */
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["AuthMfaAlreadyEnabledProblem"] | components["schemas"]["AuthMfaNotEnabledProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["AuthTooManyAttemptsProblem"] | components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
                };
            };
            /** @description Forbidden · Wrong password · MFA code invalid */
            403: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthWrongPasswordProblem"] | components["schemas"]["AuthMfaCodeInvalidProblem"];
                };
            };
            /** @description Idempotency key in use · MFA not enabled */
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["AuthMfaNotEnabledProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["AuthTooManyAttemptsProblem"] | components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["AuthBusyProblem"] | components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
                };
            };
            /** @description Idempotency key in use · SKU taken · Slug taken */
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["ProductsSkuTakenProblem"] | components["schemas"]["ProductsSlugTakenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"] | components["schemas"]["ProductsUnknownCategoryProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["ProductsNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["ProductsNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["ProductsNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["ProductsSlugTakenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"] | components["schemas"]["ProductsUnknownCategoryProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["ProductsNotFoundProblem"];
                };
            };
            /** @description Idempotency key in use · SKU taken · Too many variants */
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["ProductsSkuTakenProblem"] | components["schemas"]["ProductsTooManyVariantsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
                };
            };
            /** @description Unknown SKU */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProductsUnknownSkuProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
                };
            };
            /** @description Unknown SKU */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProductsUnknownSkuProblem"];
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
                    "application/problem+json": components["schemas"]["ProductsLastVariantProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
                };
            };
            /** @description Unknown SKU */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProductsUnknownSkuProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["ProductsCategoryTooDeepProblem"] | components["schemas"]["ProductsSlugTakenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"] | components["schemas"]["ProductsUnknownCategoryProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["ProductsCategoryNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["ProductsCategoryNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["ProductsCategoryNotEmptyProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["ProductsCategoryNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["ProductsCategoryWithinItselfProblem"] | components["schemas"]["ProductsCategoryTooDeepProblem"] | components["schemas"]["ProductsSlugTakenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"] | components["schemas"]["ProductsUnknownCategoryProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
                };
            };
            /** @description Unknown SKU */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProductsUnknownSkuProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
                };
            };
            /** @description Unknown SKU */
            404: {
                headers: {
                    /** @description What is left (`r`), and seconds until that changes (`t`). */
                    RateLimit?: string;
                    /** @description Requests (`q`) in a window of seconds (`w`). */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProductsUnknownSkuProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["ProductsInsufficientStockProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"] | components["schemas"]["PlatformIdempotencyKeyMissingProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["OrdersPaymentDeclinedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["OrdersOutOfStockProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
                };
            };
            /** @description Idempotency key reused · Unknown SKU · Currency mixed · Total too large */
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"] | components["schemas"]["OrdersUnknownSkuProblem"] | components["schemas"]["OrdersCurrencyMixedProblem"] | components["schemas"]["OrdersTotalTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["OrdersNotPlacedProblem"] | components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["OrdersNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["OrdersNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["OrdersNotCancellableProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["OrdersNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["OrdersNotFulfillableProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["OrdersNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["OrdersNotRefundableProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformVersionMismatchProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformBodyTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"] | components["schemas"]["OrdersRefundTooLargeProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["OrdersNotFoundProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformAddressTooLongProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInvalidRequestProblem"] | components["schemas"]["PlatformMalformedRequestProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformTooManyRequestsProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformInternalProblem"];
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
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformNotReadyProblem"];
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
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
