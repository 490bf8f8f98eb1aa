// Generated from the OpenAPI document by `npm run approve`. Do not edit.

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
         * Create an account
         * @description Creates an account with the role `customer` and sends a verification email. It does not start a session: log in afterwards.
         *
         *     Public: no access token is required.
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
         * Log in
         * @description Starts a new session and returns an access token and a refresh token. Sessions are independent of each other; above 1,000 per account, those that were used least recently end. If MFA is enabled for the account, a request without `code` fails with `auth.mfa-required`: retry with a `code`.
         *
         *     Public: no access token is required.
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
         * Refresh a session
         * @description Exchanges a refresh token for a new access token and a new refresh token. Store the new refresh token and discard the old one. If you did not receive the response, you can retry with the same token for a few seconds and get the same refresh token; using it later ends the session.
         *
         *     Public: no access token is required.
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
         * Log out
         * @description Ends the session of the refresh token and revokes its access tokens. Succeeds even if the token is unknown or the session has already ended.
         *
         *     Public: no access token is required.
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
         * End all sessions
         * @description Ends every session of your account, including the current one, and revokes your API keys.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
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
         * Retrieve your account
         * @description Returns the account that owns the access token or API key.
         *
         *     Requires an access token or an API key.
         */
        get: operations["auth.get-me"];
        put?: never;
        post?: never;
        /**
         * Delete your account
         * @description Permanently deletes the account and all personal data. This cannot be undone. Orders are kept in anonymized form. All sessions and API keys are revoked. Requires a session that started within the last five minutes.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
         */
        delete: operations["auth.erase-me"];
        options?: never;
        head?: never;
        /**
         * Update your account
         * @description Updates the provided fields. Omitted fields stay unchanged.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
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
         * @description Also ends all other sessions of the account and revokes its API keys. The current session stays active.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
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
         * @description Returns your active sessions, newest first.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
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
         * End a session
         * @description Revokes the refresh token and all access tokens of one of your sessions within seconds.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
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
         * List users
         * @description Returns all users, newest first.
         *
         *     Requires the permission `users:manage`.
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
         * Retrieve a user
         * @description Returns the account of a user.
         *
         *     Requires the permission `users:manage`.
         */
        get: operations["auth.get-user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a user
         * @description Changes the roles of a user, or disables or enables the account. Omitted fields stay unchanged. You can only grant roles whose permissions you have yourself. Granting a role or enabling an account requires a session that started within the last five minutes. Disabling a user or removing a role ends all sessions of the user, and disabling one also revokes the API keys.
         *
         *     Requires the permission `users:manage`.
         */
        patch: operations["auth.update-user"];
        trace?: never;
    };
    "/v1/users/{id}/mfa": {
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
         * Reset the MFA of a user
         * @description Removes the authenticator app and the recovery codes of another user, who has lost both, or whose email address another person registered. Ends all sessions of the user and revokes the API keys. The next login requires only the password. Requires a session that started within the last five minutes, and is recorded in the audit log. Verify the identity of the user first.
         *
         *     Requires the permission `users:manage`.
         */
        delete: operations["auth.reset-mfa"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sessions of a user
         * @description Returns the active sessions of a user, newest first.
         *
         *     Requires the permission `users:manage`.
         */
        get: operations["auth.list-user-sessions"];
        put?: never;
        post?: never;
        /**
         * End all sessions of a user
         * @description Ends every session of a user and revokes the API keys. The user can log in again. The audit log records it if a session or an API key was active.
         *
         *     Requires the permission `users:manage`.
         */
        delete: operations["auth.end-user-sessions"];
        options?: never;
        head?: never;
        patch?: never;
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
         * List audit log entries
         * @description Returns security-relevant events such as logins, password and role changes and API key usage, newest first. Entries contain neither secrets nor names.
         *
         *     Requires the permission `users:manage`.
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
         * Request a password reset
         * @description Sends an email with a reset link if an account with this address exists. Neither the response nor its timing reveals whether it does.
         *
         *     Public: no access token is required.
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
         * Reset a password
         * @description Sets a new password with the token from the password reset email. Ends all sessions of the account and revokes its API keys. Also removes MFA if the email address was not verified before, because another person may have registered it.
         *
         *     Public: no access token is required.
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
         * Resend the verification email
         * @description Sends the verification email that is sent on registration again. Nothing is sent if the address is already verified, or if an email was sent within the last minute.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
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
         * Verify an email address
         * @description Confirms the address with the token from the verification email. Send the access token of a session of the account, or its `password`, as well: without either, another person may have registered the address. The account then loses its password, sessions and API keys, and its owner chooses a new password with a password reset.
         *
         *     Public: no access token is required.
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
         * @description Returns your active keys, newest first, without the secrets.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
         */
        get: operations["auth.list-api-keys"];
        put?: never;
        /**
         * Create an API key
         * @description Creates a key for programs that act on your behalf. The key has the permissions in `scopes` and can never change your account. The secret is returned only once and stored as a hash: save it now. Requires `currentPassword` or a session that started within the last five minutes. An account can have at most 100 active keys.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
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
         * @description The key stops working everywhere within seconds. This cannot be undone.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
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
         * Start MFA enrollment
         * @description Creates a secret for an authenticator app (TOTP, RFC 6238). MFA is not enabled until you confirm it with a code. Requires a verified email address.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
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
         * Enable MFA
         * @description Confirms the authenticator app with a code. From now on, every login requires a code. Ends all other sessions, revokes the API keys and returns recovery codes for use when the app is not available.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
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
         * Disable MFA
         * @description Logins no longer require a code. Deletes the recovery codes, ends all other sessions and revokes the API keys.
         *
         *     Requires the permission `account:manage`: every logged-in user has it, API keys never do.
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
         * Retrieve the public signing keys
         * @description Returns a JSON Web Key Set (RFC 7517) for verifying access tokens. Keys are rotated: fetch the set again when a token has a `kid` that is not in it.
         *
         *     Public: no access token is required.
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
         * List products
         * @description Returns active products, and drafts for clients with the `products:write` permission. `available` is the quantity at the time of the request; only placing an order reserves stock. A page has fewer products than `limit` if more would make it larger than 1 MiB: only a `nextCursor` of null ends the list.
         *
         *     Public: no access token is required.
         */
        get: operations["products.list-products"];
        put?: never;
        /**
         * Create a product
         * @description Creates a product with its variants and their initial stock. If `slug` is omitted, a unique slug is derived from the name. A slug in the request must not be in use.
         *
         *     Requires the permission `products:write`.
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
         * Retrieve a product
         * @description Returns a product with its variants, their prices and available quantities. Drafts require the `products:write` permission; archived products are never returned.
         *
         *     Public: no access token is required.
         */
        get: operations["products.get-product"];
        put?: never;
        post?: never;
        /**
         * Delete a product
         * @description Deletes the product permanently: it is archived and can no longer be ordered. Existing orders keep their reserved stock. The slug can be reused. The SKUs are never reused: a new variant with one of them is rejected with `products.sku-taken`, which names this product. Set the product to `draft` if it may come back.
         *
         *     Requires the permission `products:write`.
         */
        delete: operations["products.delete-product"];
        options?: never;
        head?: never;
        /**
         * Update a product
         * @description Updates a product. Omitted properties are unchanged; lists and maps are replaced as a whole. Variants and stock have their own endpoints. Archived products cannot be updated and return 404.
         *
         *     Requires the permission `products:write`.
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
         * @description Appends the variant to the variants of the product.
         *
         *     Requires the permission `products:write`.
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
         * Retrieve a variant
         * @description Returns a variant by SKU. Visible to every client that can see its product.
         *
         *     Public: no access token is required.
         */
        get: operations["products.get-variant"];
        put?: never;
        post?: never;
        /**
         * Delete a variant
         * @description Deletes the variant permanently; it can no longer be ordered. Existing orders keep their reserved stock, and the remaining stock can still be read and adjusted. The SKU is never reused: a new variant with it is rejected with `products.sku-taken`, which names this product. Set the product to `draft`, or its stock to 0, if the variant may come back.
         *
         *     Requires the permission `products:write`.
         */
        delete: operations["products.delete-variant"];
        options?: never;
        head?: never;
        /**
         * Update a variant
         * @description Updates a variant. Omitted properties are unchanged; `options` is replaced as a whole. The SKU cannot be changed, and stock has its own endpoint. Existing orders keep the name and price at which they were placed.
         *
         *     Requires the permission `products:write`.
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
         * @description Returns all categories sorted by name, each with the ID of its parent. With `parentId`, returns only the direct children of that category.
         *
         *     Public: no access token is required.
         */
        get: operations["products.list-categories"];
        put?: never;
        /**
         * Create a category
         * @description If `slug` is omitted, a unique slug is derived from the name. A slug in the request must not be in use.
         *
         *     Requires the permission `products:write`.
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
         * Retrieve a category
         * @description Returns a category by ID or slug.
         *
         *     Public: no access token is required.
         */
        get: operations["products.get-category"];
        put?: never;
        post?: never;
        /**
         * Delete a category
         * @description Deletes the category permanently. It must be empty: move or delete its products and subcategories first.
         *
         *     Requires the permission `products:write`.
         */
        delete: operations["products.delete-category"];
        options?: never;
        head?: never;
        /**
         * Update a category
         * @description Updates or moves a category. Omitted properties are unchanged. Subcategories move with it. If it contains thousands of products, the product lists of the parents follow within seconds after the response.
         *
         *     Requires the permission `products:write`.
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
         * Retrieve the stock of a variant
         * @description Returns the stock of a SKU. Includes SKUs of archived products and deleted variants.
         *
         *     Requires the permission `inventory:write`.
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
         * @description Adds `delta` to the quantity on hand and records the reason in the stock ledger. Reserved stock cannot be removed. Send an `Idempotency-Key` so that a retried request is applied only once.
         *
         *     Requires the permission `inventory:write`.
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
         * @description Returns your orders, from newest to oldest. With `orders:manage`, returns the orders of all customers, or of one `customerId`. A page may have fewer orders than `limit` if more would make it larger than 1 MiB: only a `nextCursor` of null ends the list.
         *
         *     Requires an access token or an API key.
         */
        get: operations["orders.list"];
        put?: never;
        /**
         * Place an order
         * @description Places an order at the current catalogue prices, reserves its stock and authorises its payment. If either fails, the order is rejected and the other is released. If the order is not decided in time, the response is `202` with a `pending` order: poll its `Location` until it is confirmed or rejected.
         *
         *     Requires an `Idempotency-Key`, which is valid for 24 hours. A retry with the same key returns the first response, including an error, even if the order has changed since. Exception: after `orders.not-placed`, a retry with the same key may place the order.
         *
         *     Requires an access token or an API key.
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
         * Retrieve an order
         * @description Retrieves one of your orders. With `orders:manage`, retrieves any order.
         *
         *     Requires an access token or an API key.
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
         * @description Cancels a pending or confirmed order, voids its payment and releases the reserved stock. The cancellation is final when the response is returned; the payment and the stock may be released shortly afterwards. Cancelling a cancelled order returns it unchanged. Requires `orders:manage` for orders of other customers.
         *
         *     Requires an access token or an API key.
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
         * Mark an order as fulfilled
         * @description Captures the payment of a confirmed order and marks the order as fulfilled. If the payment cannot be captured, the order is not marked as fulfilled. If the payment provider is unavailable, the payment is captured later. Fulfilling a fulfilled order returns it unchanged.
         *
         *     Requires the permission `orders:manage`.
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
         * Refund an order
         * @description Refunds a confirmed or fulfilled order in full or in part. Several partial refunds are possible, up to the order total. When the full amount has been refunded, the status becomes `refunded` and stock that has not been shipped is released. If the payment provider is unavailable, the refund is executed later.
         *
         *     Send an `Idempotency-Key` so that a retry does not refund twice.
         *
         *     Requires the permission `orders:manage`.
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
         * List the events of an order
         * @description Returns the events of one of your orders, from oldest to newest. With `orders:manage`, returns the events of any order, and who caused them.
         *
         *     Requires an access token or an API key.
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
         * List running processes
         * @description Returns the hosted contexts, version, address, start time and health of each process.
         *
         *     Requires the permission `platform:manage`.
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
    "/v1/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List placements
         * @description Returns for each context which apps share its work.
         *
         *     Requires the permission `platform:manage`.
         */
        get: operations["platform.list-placements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placements/{context}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a placement
         * @description Returns which apps share the work of a context.
         *
         *     Requires the permission `platform:manage`.
         */
        get: operations["platform.get-placement"];
        /**
         * Move a context
         * @description Gives a share of a context to an app while both apps run, after the same checks as `npm run placement`, and responds once all processes apply the change. Send `If-Match` with the `ETag` of the placement to exclude concurrent changes.
         *
         *     Requires the permission `platform:manage`.
         */
        put: operations["platform.set-placement"];
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
         * Check liveness
         * @description Returns 200 while the process can respond. Use it as a liveness probe.
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
         * Check readiness
         * @description Returns 200 if the process can reach its dependencies and is neither starting nor stopping. Use it as a readiness probe: route traffic to the process only while it returns 200.
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
         * Get metrics
         * @description Returns the metrics of the process in the Prometheus text format, to operators only: with the bearer token in `OPERATOR_TOKEN`, or without such a token to requests from the same host.
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
        RegisterUser: {
            /**
             * Format: email
             * @description Stored in lower case.
             * @example ada@example.com
             */
            email: string;
            /**
             * @description Must not be a common password or be too similar to the name or email address.
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
             * @description JSON pointer (RFC 6901) to the invalid value in the request. Names of more than 64 characters, and paths of more than 500, are shortened and end with `…`.
             * @example /limit
             */
            pointer: string;
            /**
             * @description Why the value is invalid.
             * @example must not be greater than 100
             */
            detail: string;
        };
        LogIn: {
            /**
             * Format: email
             * @example customer@example.com
             */
            email: string;
            /** @example stoneware-mug */
            password: string;
            /** @description A code from the authenticator app, or a recovery code. Required if MFA is enabled. */
            code?: string;
        };
        TokenPair: {
            /**
             * @description The access token. Send it as `Authorization: Bearer …`.
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
             * @description The refresh token: an opaque, single-use string.
             * @example n0tARealT0kenButAsLongAs0ne
             */
            refreshToken: string;
            /**
             * Format: int64
             * @description Seconds until the refresh token expires.
             */
            refreshExpiresIn: number;
        };
        RefreshSession: {
            /** @example n0tARealT0kenButAsLongAs0ne */
            refreshToken: string;
        };
        LogOut: {
            /** @example n0tARealT0kenButAsLongAs0ne */
            refreshToken: string;
        };
        UpdateProfile: {
            /** @example Ada Lovelace */
            name?: string;
        };
        ChangePassword: {
            /** @example stoneware-mug */
            currentPassword: string;
            /**
             * @description Must not be a common password or be too similar to the name or email address.
             * @example a longer horse and a better battery
             */
            newPassword: string;
        };
        SessionPage: {
            items: components["schemas"]["SessionView"][];
            nextCursor: string | null;
            /**
             * Format: int64
             * @description Number of items on all pages, exact up to 10,000; 10,001 means more than 10,000. Present only if requested with `count`.
             */
            total?: number;
        };
        SessionView: {
            /** Format: uuid */
            id: string;
            /**
             * @description The user agent of the client that last used the session.
             * @example Firefox on Linux
             */
            device: string | null;
            /**
             * @description The IP address that last used the session.
             * @example 192.0.2.1
             */
            address: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description The time of the login or the last refresh.
             */
            lastUsedAt: string;
            /** @description Whether this is the session of the current request. */
            current: boolean;
        };
        UserPage: {
            items: components["schemas"]["UserView"][];
            nextCursor: string | null;
            /**
             * Format: int64
             * @description Number of items on all pages, exact up to 10,000; 10,001 means more than 10,000. Present only if requested with `count`.
             */
            total?: number;
        };
        UserChanges: {
            /**
             * @description The complete list of roles: any of `customer`, `staff`, `admin`.
             * @example [
             *       "customer",
             *       "staff"
             *     ]
             */
            roles?: string[];
            /** @description Whether the account is disabled. Disabled users cannot log in. */
            disabled?: boolean;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            nextCursor: string | null;
            /**
             * Format: int64
             * @description Number of items on all pages, exact up to 10,000; 10,001 means more than 10,000. Present only if requested with `count`.
             */
            total?: number;
        };
        AuditEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /**
             * AuditAction
             * @enum {string}
             */
            action: "login" | "login-failed" | "refresh-reused" | "sessions-ended" | "password-changed" | "password-reset" | "password-removed" | "roles-changed" | "disabled" | "enabled" | "erased" | "mfa-enabled" | "mfa-disabled" | "mfa-reset" | "recovery-code-used" | "api-key-created" | "api-key-revoked" | "api-key-used";
            /** @description The affected user. `null` if the account does not exist. */
            userId: string | null;
            /** @description The user who performed the action. `null` if unauthenticated. */
            actorId: string | null;
            /**
             * Format: uuid
             * @description The session or API key with which the action was performed. Absent if unauthenticated, or recorded by an earlier version.
             */
            actorSessionId?: string;
            /**
             * @description The IP address of the client.
             * @example 192.0.2.1
             */
            address: string | null;
            /**
             * @description The user agent of the client.
             * @example Firefox on Linux
             */
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
             * @description The token from the password reset email. Single-use, valid for one hour.
             * @example n0tARealT0kenButAsLongAs0ne
             */
            token: string;
            /**
             * @description Must not be a common password or be too similar to the name or email address.
             * @example a longer horse and a better battery
             */
            newPassword: string;
        };
        VerifyEmail: {
            /**
             * @description The token from the verification email. Single-use, valid for 24 hours.
             * @example n0tARealT0kenButAsLongAs0ne
             */
            token: string;
            /**
             * @description The password of the account. Not needed with an access token of the account.
             * @example stoneware-mug
             */
            password?: string;
        };
        CreateApiKey: {
            /**
             * @description A name that identifies the key.
             * @example Order export
             */
            name: string;
            /**
             * @description The permissions of the key, a subset of your own. A key without scopes can only manage your own orders.
             * @example []
             */
            scopes: string[];
            /**
             * Format: int64
             * @description Days until the key expires. Default 90.
             * @default 90
             */
            expiresInDays?: number;
            /**
             * @description Required if you logged in more than five minutes ago.
             * @example stoneware-mug
             */
            currentPassword?: string;
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
            /** @description The time the key was last used, to the minute. `null` if it was never used. */
            lastUsedAt: string | null;
            /**
             * @description The secret key, returned only in this response. Send it as `Authorization: Bearer ck_…`.
             * @example ck_n0tARealKeyButAsLongAs0ne
             */
            key: string;
        };
        ApiKeyPage: {
            items: components["schemas"]["ApiKeyView"][];
            nextCursor: string | null;
            /**
             * Format: int64
             * @description Number of items on all pages, exact up to 10,000; 10,001 means more than 10,000. Present only if requested with `count`.
             */
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
            /** @description The time the key was last used, to the minute. `null` if it was never used. */
            lastUsedAt: string | null;
        };
        BeginMfa: {
            /** @example stoneware-mug */
            currentPassword: string;
        };
        MfaEnrollment: {
            /**
             * @description The shared secret in base32, for manual entry.
             * @example JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
             */
            secret: string;
            /**
             * @description The `otpauth://` URI to display as a QR code.
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
             * @description Single-use codes that replace a code from the app. Returned only in this response.
             * @example [
             *       "k7m2px-9rtqab-cdefgh-jkmnpq"
             *     ]
             */
            recoveryCodes: string[];
        };
        DisableMfa: {
            /** @example stoneware-mug */
            currentPassword: string;
            /**
             * @description A code from the authenticator app, or a recovery code.
             * @example 492039
             */
            code: string;
        };
        PublicKeys: {
            keys: components["schemas"]["PublicKey"][];
        };
        PublicKey: {
            /**
             * @description The key id, as in the `kid` header of tokens signed with this key.
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
            /**
             * Format: int64
             * @description Number of items on all pages, exact up to 10,000; 10,001 means more than 10,000. Present only if requested with `count`.
             */
            total?: number;
        };
        ProductView: {
            /** Format: uuid */
            id: string;
            /** @example stoneware-mug */
            slug: string;
            /** @example Stoneware Mug */
            name: string;
            /** @example Holds 0.3 l. */
            description: string;
            /**
             * ProductStatus
             * @enum {string}
             */
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
            /** @example MUG-STONE */
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
             * @description Amount in minor units of the currency, e.g. 1999 for 19.99 EUR or 1999 JPY.
             * @example 1600
             */
            amount: number;
            /**
             * @description Three-letter ISO 4217 currency code.
             * @example EUR
             */
            currency: string;
        };
        CreateProduct: {
            /** @example Tall Mug */
            name: string;
            /**
             * @description Derived from the name if omitted.
             * @example tall-mug
             */
            slug?: string;
            /** @example Holds 0.3 l. */
            description?: string;
            /**
             * NewProductStatus
             * @description Defaults to `active`.
             * @default active
             * @enum {string}
             */
            status?: "draft" | "active";
            categoryIds?: string[];
            /**
             * @example {
             *       "material": "stoneware"
             *     }
             */
            attributes?: {
                [key: string]: string;
            };
            /**
             * @example [
             *       {
             *         "sku": "MUG-TALL",
             *         "price": {
             *           "amount": 1999,
             *           "currency": "EUR"
             *         },
             *         "stock": 20
             *       }
             *     ]
             */
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
             * @description Initial quantity on hand; defaults to 0.
             * @default 0
             */
            stock?: number;
        };
        SkuHolder: {
            /** @example MUG-STONE */
            sku: string;
            /**
             * Format: uuid
             * @description ID of the product of the variant.
             */
            productId: string;
            /**
             * SkuHolderState
             * @description `current`: the variant exists. `deleted`: the variant was deleted. `archived`: its product was archived.
             * @example deleted
             * @enum {string}
             */
            state: "current" | "deleted" | "archived";
        };
        ProductChanges: {
            /** @example Stoneware Mug */
            name?: string;
            /** @example stoneware-mug */
            slug?: string;
            /** @example Holds 0.3 l. */
            description?: string;
            /**
             * ProductStatus
             * @description `archived` is final and cannot be reverted.
             * @enum {string}
             */
            status?: "draft" | "active" | "archived";
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
            /** @example MUG-STONE */
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
            /**
             * Format: int64
             * @description Number of items on all pages, exact up to 10,000; 10,001 means more than 10,000. Present only if requested with `count`.
             */
            total?: number;
        };
        CategoryView: {
            /** Format: uuid */
            id: string;
            /** @example coffee-and-tea */
            slug: string;
            /** @example Coffee and Tea */
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
             * @description Derived from the name if omitted.
             * @example mugs
             */
            slug?: string;
            /** @description ID of the parent category. Omit or set to null to create a top-level category. */
            parentId?: string | null;
        };
        CategoryChanges: {
            /** @example Coffee and Tea */
            name?: string;
            /** @example coffee-and-tea */
            slug?: string;
            /** @description ID of the new parent; null moves the category to the top level. Subcategories move with it. */
            parentId?: string | null;
        };
        StockView: {
            /** @example MUG-STONE */
            sku: string;
            /** Format: int64 */
            onHand: number;
            /** Format: int64 */
            reserved: number;
            /** Format: int64 */
            available: number;
        };
        PlaceOrder: {
            /** @description SKUs to order. A SKU may occur in several lines. */
            lines: components["schemas"]["OrderLine"][];
            /**
             * @example {
             *       "name": "Ada Lovelace",
             *       "line1": "12 St James’s Square",
             *       "city": "London",
             *       "postalCode": "SW1Y 4JH",
             *       "country": "GB"
             *     }
             */
            shippingAddress?: components["schemas"]["Address"];
            payment: components["schemas"]["Payment"];
        };
        OrderLine: {
            /** @example MUG-STONE */
            sku: string;
            /**
             * Format: int64
             * @description Number of items.
             */
            quantity: number;
        };
        Address: {
            /**
             * @description Name of the recipient.
             * @example Ada Lovelace
             */
            name: string;
            /**
             * @description Street address or PO box.
             * @example 12 St James’s Square
             */
            line1: string;
            /** @description Apartment, suite, unit or building. */
            line2?: string;
            /**
             * @description City, town or village.
             * @example London
             */
            city: string;
            /** @description State, province or region. */
            state?: string;
            /**
             * @description ZIP or postal code.
             * @example SW1Y 4JH
             */
            postalCode?: string;
            /**
             * @description Two-letter country code (ISO 3166-1 alpha-2).
             * @example GB
             */
            country: string;
        };
        Payment: {
            /**
             * PaymentMethod
             * @description Payment method. `card` is available only if a card payment provider is configured.
             * @enum {string}
             */
            method: "invoice" | "test" | "card";
            /** @description Payment token from the payment provider. Required for `test` and `card`. */
            token?: string;
        };
        OrderView: {
            /** Format: uuid */
            id: string;
            /**
             * @description Human-readable order number.
             * @example 7K3MQ-9XT2B
             */
            number: string;
            /**
             * OrderStatus
             * @description `pending`: accepted, not decided yet. `confirmed`: stock is reserved and the payment authorised. `rejected`, `cancelled` and `refunded` are final.
             * @example confirmed
             * @enum {string}
             */
            status: "pending" | "confirmed" | "rejected" | "cancelled" | "fulfilled" | "refunded";
            lines: components["schemas"]["OrderLineView"][];
            /** @description Sum of the line totals. */
            total: components["schemas"]["OrdersMoney"];
            payment: components["schemas"]["PaymentView"];
            shippingAddress: components["schemas"]["Address"] | null;
            /**
             * Format: date-time
             * @description Time at which the order was placed.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            updatedAt: string;
        };
        OrderLineView: {
            /** @example MUG-STONE */
            sku: string;
            /**
             * @description Product name when the order was placed.
             * @example Stoneware Mug
             */
            name: string;
            /** @description Price per item when the order was placed. */
            unitPrice: components["schemas"]["OrdersMoney"];
            /**
             * Format: int64
             * @description Number of items.
             */
            quantity: number;
            /** @description Unit price times quantity. */
            lineTotal: components["schemas"]["OrdersMoney"];
        };
        OrdersMoney: {
            /**
             * Format: int64
             * @description Amount in minor units of the currency, e.g. 1999 for 19.99 EUR or 1999 JPY.
             * @example 1600
             */
            amount: number;
            /**
             * @description Three-letter currency code (ISO 4217).
             * @example EUR
             */
            currency: string;
        };
        PaymentView: {
            /**
             * PaymentMethod
             * @description Payment method.
             * @enum {string}
             */
            method: "invoice" | "test" | "card";
            /**
             * PaymentStatus
             * @description `authorised`: the amount is held. `captured`: the amount was collected. `capture-failed`: the amount could not be collected, for example because the authorisation had expired. `voided`: no amount is held, because it was released, refunded or never authorised.
             * @example authorised
             * @enum {string}
             */
            status: "pending" | "authorised" | "captured" | "capture-failed" | "partially-refunded" | "refunded" | "declined" | "voided";
        };
        StockShortage: {
            /** @example MUG-STONE */
            sku: string;
            /**
             * Format: int64
             * @description Total quantity of this SKU in the order.
             * @example 3
             */
            requested: number;
            /**
             * Format: int64
             * @description Quantity available.
             * @example 1
             */
            available: number;
        };
        OrderPage: {
            items: components["schemas"]["OrderView"][];
            /** @description Cursor of the next page; `null` on the last page. */
            nextCursor: string | null;
            /**
             * Format: int64
             * @description Number of items on all pages, exact up to 10,000; 10,001 means more than 10,000. Present only if requested with `count`.
             */
            total?: number;
        };
        OrderHistory: {
            items: components["schemas"]["OrderEvent"][];
            /** @description Cursor of the next page; `null` on the last page. */
            nextCursor: string | null;
            /**
             * Format: int64
             * @description Number of items on all pages, exact up to 10,000; 10,001 means more than 10,000. Present only if requested with `count`.
             */
            total?: number;
        };
        OrderEvent: {
            /**
             * OrderEventType
             * @description Type of the event.
             * @enum {string}
             */
            type: "placed" | "confirmed" | "rejected" | "cancelled" | "fulfilled" | "refunded" | "capture-failed";
            /**
             * Format: date-time
             * @description Time of the event.
             */
            at: string;
            /** @description Reason of a refund. For a rejection, the error code, e.g. `orders.out-of-stock`. Absent for other events. */
            reason?: string;
            /** @description Refunded amount. Present only for refunds. */
            amount?: components["schemas"]["OrdersMoney"];
            /**
             * Format: uuid
             * @description The user who cancelled, fulfilled or refunded the order. Present only with `orders:manage`; absent for events of earlier versions.
             */
            actorId?: string;
            /**
             * Format: uuid
             * @description The session or API key of this user. Present together with `actorId`.
             */
            actorSessionId?: string;
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
            /**
             * @description Digest of its contracts: processes with equal digests are compatible. Missing in versions that do not publish it.
             * @example 9f86d081884c7d65
             */
            contracts?: string;
            /**
             * @description Its CONTRACT_CHECK setting: `enforce`, `warn` or `off`.
             * @example enforce
             * @enum {string}
             */
            contractCheck?: "enforce" | "warn" | "off";
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
             * @description Messages in flight at the last heartbeat of the process.
             */
            inFlight: number;
        };
        PlacementList: {
            placements: components["schemas"]["PlacementView"][];
        };
        PlacementView: {
            /** @example orders */
            context: string;
            /**
             * @description App that takes the rest; null if no app hosts the context.
             * @example monolith
             */
            from: string | null;
            /**
             * @description App that takes `percent`; null if the context has no placement and only one app hosts it.
             * @example orders
             */
            to: string | null;
            /**
             * Format: int64
             * @description Share of the requests that `to` takes. From 50 on, it also handles the events, relays the outbox and runs the periodic jobs.
             */
            percent: number;
            /**
             * Format: int64
             * @description Increases with each change; 0 if the context was never moved.
             */
            revision: number;
            changedAt: string | null;
            /** @example ada@host */
            changedBy: string | null;
            /**
             * Format: int64
             * @description All running processes of the system.
             */
            processes: number;
            /**
             * Format: int64
             * @description Those that already apply this revision.
             */
            following: number;
        };
        /** @description RFC 9457 problem details. Further members depend on `code`. */
        Problem: {
            /**
             * Format: uri-reference
             * @description Path of the page that describes the code.
             */
            type: string;
            /** @description Short summary, constant for each code. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description Explanation of this occurrence. */
            detail: string;
            /** @description The path of the request. */
            instance: string;
            /** @description Machine-readable code; it never changes. */
            code: string;
            /** @description Identifies the request; include it when you contact support. */
            traceId: string;
        };
        /** @description A parameter is missing, malformed or not allowed. `errors` lists every problem with a pointer to the invalid value. Correct the request before you send it again. */
        PlatformInvalidRequestProblem: {
            /** @constant */
            type?: "/problems/platform.invalid-request";
            /** @constant */
            title?: "Invalid request";
            /** @constant */
            status?: 400;
            /** @constant */
            code: "platform.invalid-request";
            /** @description The validation errors, at most 100. */
            errors: components["schemas"]["InvalidField"][];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The request could not be parsed: its URL or its headers are malformed, for example an invalid percent-encoding or a missing `Host` header. Use an HTTP library that encodes requests for you. */
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
        /** @description The access token or API key is missing, invalid, expired or revoked. Refresh the session or log in, then retry with the new token. */
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
        /** @description The request body exceeds the limit of 1 MiB, or of 16 KiB for requests without a valid access token. Send less data, or split it into several requests. */
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
        /** @description The content type, charset or encoding of the body is not supported. Send JSON in UTF-8 with `Content-Type: application/json` and without `Content-Encoding`. */
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
        /** @description The email address is already registered. Log in to the existing account, or request a password reset. */
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
        /** @description The number of successful logins or created API keys of the account, or of logins, registrations or requested mails of the client network, has reached its limit per hour. Retry after `Retry-After`, and keep a session instead of logging in for each request. */
        AuthQuotaExceededProblem: {
            /** @constant */
            type?: "/problems/auth.quota-exceeded";
            /** @constant */
            title?: "Quota exceeded";
            /** @constant */
            status?: 429;
            /** @constant */
            code: "auth.quota-exceeded";
            /**
             * Format: int64
             * @description Seconds to wait before retrying. Equals `Retry-After`.
             * @example 30
             */
            retryAfterSeconds: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The rate limit in `RateLimit-Policy` is exceeded. It applies per account, or per network (IPv4 address or IPv6 /64) for requests without a recently verified access token. Wait for the number of seconds in `Retry-After`, and use the `RateLimit` header to stay below the limit. */
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
             * @description Seconds to wait before retrying. Equals `Retry-After`.
             * @example 42
             */
            retryAfterSeconds: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The service is processing too many passwords at the moment. The request was not processed. Retry after `Retry-After`. */
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
             * @description Seconds to wait before retrying. Equals `Retry-After`.
             * @example 30
             */
            retryAfterSeconds: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description A part of the system is temporarily unavailable. Retry after `Retry-After`. If `outcome` is `unknown`, retry with the same `Idempotency-Key`, or check first whether the request took effect. */
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
             * @description The part of the system that is unavailable.
             * @example orders
             */
            context: string;
            /**
             * @description `not-sent`: the request was not processed. `unknown`: the request may have been processed.
             * @enum {string}
             */
            outcome: "not-sent" | "unknown";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The service receives more requests than it can process in time and rejected this one without processing it. Wait for `Retry-After`, and retry with exponential backoff. */
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
        /** @description An unexpected error occurred on our side. Include the `traceId` when you contact support. The request may have been processed: retry only with the same `Idempotency-Key`, or check first whether it took effect. */
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
        /** @description The combination of email address, password and code is not valid. For security reasons, the response does not reveal which of them is wrong. Try again, or request a password reset. */
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
        /** @description The password is correct, but MFA is enabled for this account. Retry the request with a `code`. */
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
        /** @description There were too many attempts with a wrong password or code. Until `Retry-After` has passed, every attempt is rejected, even with the correct credentials. */
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
             * @description Seconds to wait before retrying. Equals `Retry-After`.
             * @example 30
             */
            retryAfterSeconds: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The session of this refresh token does not exist or has ended. Log in again. */
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
        /** @description A refresh token can be used only once, and this one was used before. It may have been stolen, so the whole session was ended. Log in again. Refresh from one place at a time, and always store the latest refresh token. */
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
        /** @description The request is authenticated but lacks `permission`. Users get permissions through their roles. An API key has only the permissions in its scopes, and never `account:manage`. */
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
             * @description The missing permission.
             * @example products:write
             */
            permission: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The original request with this `Idempotency-Key` has not finished yet. Wait for `Retry-After`, then retry with the same key to receive the response to the original request. */
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
             * @description Seconds to wait before retrying. Equals `Retry-After`.
             * @example 1
             */
            retryAfterSeconds: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Within the last 24 hours, this `Idempotency-Key` was used with a different request. A retry must be identical to the original request. Use a new key for a new operation. */
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
        /** @description The original request with this `Idempotency-Key` changed something, but its response cannot be replayed: the service failed before it was stored, or it was erased together with an account. Read the resource to see the result. Use a new key only if the change is missing. */
        PlatformIdempotencyResponseLostProblem: {
            /** @constant */
            type?: "/problems/platform.idempotency-response-lost";
            /** @constant */
            title?: "Idempotency response lost";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "platform.idempotency-response-lost";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The resource no longer matches the `ETag` in `If-Match`, or it matches `If-None-Match`. Nothing was changed. Read the resource again, check that your change still applies, and retry with the new `ETag`. */
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
        /** @description An access token alone is not sufficient for this operation. Log in again and retry within five minutes, or send `currentPassword` where the operation accepts it. */
        AuthRecentLoginRequiredProblem: {
            /** @constant */
            type?: "/problems/auth.recent-login-required";
            /** @constant */
            title?: "Recent login required";
            /** @constant */
            status?: 403;
            /** @constant */
            code: "auth.recent-login-required";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description At least one active admin must remain. Grant the role `admin` to another user before you demote, disable or delete this one. */
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
        /** @description `currentPassword` is not the password of the account. Nothing was changed. */
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
        /** @description The path of the URL exceeds the limit of 1,000 characters. Check the id, slug or SKU in it: all valid ones are shorter. */
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
        /** @description You have no active session with this id. It may have ended already. */
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
        /** @description There is no user with this id. The account may have been deleted. */
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
        /** @description Admins reset the MFA of other users only. To remove your own, use `POST /v1/auth/me/mfa/disable` with your password and a code or recovery code, or let another admin do it. */
        AuthOwnMfaResetProblem: {
            /** @constant */
            type?: "/problems/auth.own-mfa-reset";
            /** @constant */
            title?: "Own MFA reset";
            /** @constant */
            status?: 403;
            /** @constant */
            code: "auth.own-mfa-reset";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description MFA is not enabled for this account, and no enrollment was started. */
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
        /** @description The token from the email is invalid, expired or already used. Request a new email. */
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
        /** @description An API key cannot have more permissions than its owner. Remove the listed `scopes` and retry. */
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
             * @description The requested scopes that you do not have.
             * @example [
             *       "users:manage"
             *     ]
             */
            scopes: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Your account has the maximum number of active API keys. Revoke one that you no longer need, and retry. */
        AuthTooManyApiKeysProblem: {
            /** @constant */
            type?: "/problems/auth.too-many-api-keys";
            /** @constant */
            title?: "Too many API keys";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "auth.too-many-api-keys";
            /**
             * Format: int64
             * @description Maximum number of active API keys per account.
             * @example 100
             */
            most: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description You have no active API key with this id. It may have been revoked or have expired. */
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
        /** @description The operation requires a verified email address, because another person may have registered it. Open the link in the verification email, or request a new one. */
        AuthEmailUnverifiedProblem: {
            /** @constant */
            type?: "/problems/auth.email-unverified";
            /** @constant */
            title?: "Email unverified";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "auth.email-unverified";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description An authenticator app is already set up for this account. To set up another one, disable MFA first. */
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
        /** @description The code is incorrect, expired or already used. Retry with the next code, and check that the clock of the device is correct. */
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
        /** @description The SKUs in `skus` are already in use; `holders` lists the products that use them. Orders and the stock ledger refer to SKUs, so those of archived products and deleted variants cannot be reused or restored; their stock can still be read. Choose different SKUs, for example with a suffix, or change the existing variant if it was not deleted. */
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
             * @description The SKUs that are already in use.
             * @example [
             *       "MUG-BLUE"
             *     ]
             */
            skus: string[];
            /**
             * @description The variant that holds each SKU.
             * @example [
             *       {
             *         "sku": "MUG-BLUE",
             *         "productId": "01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e77",
             *         "state": "deleted"
             *       }
             *     ]
             */
            holders?: components["schemas"]["SkuHolder"][];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The slug is already in use. Choose a different slug, or omit it when creating to have one generated. */
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
             * @description The slug that is already in use.
             * @example stoneware-mug
             */
            slug: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The request references categories that do not exist. Remove them from the request, or create them first. */
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
             * @description The category IDs that do not exist.
             * @example [
             *       "01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78"
             *     ]
             */
            categoryIds: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The variants of the product would be priced in more than one currency, so that their prices could not be compared. Create a separate product for each currency. */
        ProductsCurrencyMixedProblem: {
            /** @constant */
            type?: "/problems/products.currency-mixed";
            /** @constant */
            title?: "Currency mixed";
            /** @constant */
            status?: 422;
            /** @constant */
            code: "products.currency-mixed";
            /**
             * @description The currencies of the variants.
             * @example [
             *       "EUR",
             *       "USD"
             *     ]
             */
            currencies: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description No product has this ID or slug, or the product is archived. Drafts require the `products:write` permission. */
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
             * @description The requested ID or slug.
             * @example copper-mug
             */
            id: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The product has the maximum number of variants. Delete a variant, or create another product. */
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
             * @description Maximum number of variants per product.
             * @example 100
             */
            most: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description No variant has this SKU, or the variant was deleted. SKUs are case-sensitive. */
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
             * @description The SKUs that do not exist.
             * @example [
             *       "NO-SUCH-MUG"
             *     ]
             */
            skus: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description A product must have at least one variant. Delete the product, set it to `draft`, or add another variant first. */
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
             * @description SKU of the variant.
             * @example MUG-STONE
             */
            sku: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The category or one of its descendants would exceed the maximum depth of the category tree. Choose a parent at a higher level. */
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
             * @description Maximum number of levels of the category tree.
             * @example 8
             */
            deepest: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description No category has this ID or slug. It may have been deleted. */
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
             * @description The requested ID or slug.
             * @example copper-mug
             */
            id: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The new parent is the category itself or one of its descendants. Choose a different parent. */
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
             * @description ID of the category to move.
             */
            id: string;
            /**
             * Format: uuid
             * @description ID of the requested parent.
             * @example 01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78
             */
            parentId: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Only an empty category can be deleted. Move or delete its subcategories and products first. */
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
             * @description Number of direct subcategories.
             * @example 2
             */
            categories: number;
            /**
             * Format: int64
             * @description Number of products in the category and its subcategories, including drafts.
             * @example 14
             */
            products: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The adjustment would remove reserved stock. Remove at most `available` units, or cancel orders first. */
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
             * @description SKU of the variant.
             * @example MUG-STONE
             */
            sku: string;
            /**
             * Format: int64
             * @description Quantity that is not reserved.
             * @example 3
             */
            available: number;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description This operation requires an `Idempotency-Key` header. Generate a unique key per operation (e.g. a UUID) and reuse it for retries. */
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
        /** @description The ordered quantity exceeds the available stock. No stock was reserved and nothing was charged. `lines` lists each affected SKU with its available quantity. Reduce the quantities and retry with a new `Idempotency-Key`. */
        OrdersOutOfStockProblem: {
            /** @constant */
            type?: "/problems/orders.out-of-stock";
            /** @constant */
            title?: "Out of stock";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "orders.out-of-stock";
            /** @description The SKUs with insufficient stock. */
            lines: components["schemas"]["StockShortage"][];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description At least one SKU does not exist or is no longer sold. Remove the SKUs listed in `skus` and retry with a new `Idempotency-Key`. */
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
             * @description The SKUs that cannot be ordered.
             * @example [
             *       "NO-SUCH-MUG"
             *     ]
             */
            skus: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The lines of the order are priced in more than one currency. Place a separate order for each currency. */
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
             * @description The currencies of the lines.
             * @example [
             *       "EUR",
             *       "USD"
             *     ]
             */
            currencies: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The order total exceeds 2^53 − 1 minor units of the currency, the largest integer that JSON clients represent exactly. Split the order. */
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
        /** @description The payment provider cannot process this amount: it is below the minimum or above the maximum of the provider, its currency is not supported, or it is not a multiple of the smallest amount that the provider accepts in this currency. No money was moved. Choose another payment method or another amount. */
        OrdersPaymentAmountUnsupportedProblem: {
            /** @constant */
            type?: "/problems/orders.payment-amount-unsupported";
            /** @constant */
            title?: "Payment amount unsupported";
            /** @constant */
            status?: 422;
            /** @constant */
            code: "orders.payment-amount-unsupported";
            /**
             * PaymentMethod
             * @description The payment method.
             * @example card
             * @enum {string}
             */
            method: "invoice" | "test" | "card";
            /** @description The amount to be paid or refunded. */
            amount: components["schemas"]["OrdersMoney"];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The payment provider declined the payment. Nothing was charged and the reserved stock was released. Retry with another payment method and a new `Idempotency-Key`. */
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
        /** @description A required service is temporarily unavailable. Nothing was charged, and no stock remains reserved. Wait for the time in `Retry-After`, then retry; the same `Idempotency-Key` can be used. */
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
        /** @description The order does not exist or belongs to another customer. Orders of other customers are visible only with `orders:manage`. */
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
             * @description The requested order id.
             */
            id: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Only a pending or confirmed order can be cancelled. A fulfilled order can be refunded instead. */
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
             * OrderStatus
             * @description The current status of the order.
             * @example refunded
             * @enum {string}
             */
            orderStatus: "pending" | "confirmed" | "rejected" | "cancelled" | "fulfilled" | "refunded";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Only a confirmed order can be fulfilled. Retrieve the order to see its current status. */
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
             * OrderStatus
             * @description The current status of the order.
             * @example refunded
             * @enum {string}
             */
            orderStatus: "pending" | "confirmed" | "rejected" | "cancelled" | "fulfilled" | "refunded";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The payment provider did not collect the amount, for example because the authorisation had expired. The order cannot be fulfilled, and there is nothing to refund. Cancel it if it is not fulfilled, and place a new order. */
        OrdersPaymentNotCapturedProblem: {
            /** @constant */
            type?: "/problems/orders.payment-not-captured";
            /** @constant */
            title?: "Payment not captured";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "orders.payment-not-captured";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description Only a confirmed or fulfilled order can be refunded. Retrieve the order to see its current status. */
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
             * OrderStatus
             * @description The current status of the order.
             * @example refunded
             * @enum {string}
             */
            orderStatus: "pending" | "confirmed" | "rejected" | "cancelled" | "fulfilled" | "refunded";
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The refund exceeds the remaining refundable amount. Refund at most `left`, or omit `amount` to refund the full remaining amount. */
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
             * @description The remaining refundable amount in minor units of the currency.
             * @example 1500
             */
            left: number;
            /**
             * @description Three-letter currency code (ISO 4217).
             * @example EUR
             */
            currency: string;
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description A context cannot be moved now. `problems` lists every failed check with what to do. Nothing was changed, or the change was reverted because a process did not follow it. */
        PlatformPlacementRejectedProblem: {
            /** @constant */
            type?: "/problems/platform.placement-rejected";
            /** @constant */
            title?: "Placement rejected";
            /** @constant */
            status?: 409;
            /** @constant */
            code: "platform.placement-rejected";
            /**
             * @description Every failed check, with what to do.
             * @example [
             *       "App orders contains 1 migration of orders that is not applied: run `npm run migrate`."
             *     ]
             */
            problems: string[];
        } & WithRequired<components["schemas"]["Problem"], "code">;
        /** @description The process is running but cannot serve requests: it is starting, shutting down, or lacks the dependencies listed in `missing`. Do not route requests to it until its readiness probe succeeds. */
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
             * @description The reasons why the process is not ready. Only operators get them; empty for other clients.
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
                "application/json": components["schemas"]["RegisterUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
                };
            };
            /** @description Quota exceeded · Too many requests */
            429: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthQuotaExceededProblem"] | components["schemas"]["PlatformTooManyRequestsProblem"];
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                "application/json": components["schemas"]["LogIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
                };
            };
            /** @description Too many attempts · Quota exceeded · Too many requests */
            429: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthTooManyAttemptsProblem"] | components["schemas"]["AuthQuotaExceededProblem"] | components["schemas"]["PlatformTooManyRequestsProblem"];
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                "application/json": components["schemas"]["RefreshSession"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                "application/json": components["schemas"]["LogOut"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
                };
            };
            /** @description Forbidden · Recent login required */
            403: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthRecentLoginRequiredProblem"];
                };
            };
            /** @description Last admin */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProfile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"];
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthWrongPasswordProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The maximum number of items to return. Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the previous page. Keep all other parameters the same while you page through a list. */
                cursor?: string;
                /** @description Whether to include the number of items on all pages as `total`, which is counted up to 10,000. */
                count?: boolean;
            };
            header?: {
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The maximum number of items to return. Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the previous page. Keep all other parameters the same while you page through a list. */
                cursor?: string;
                /** @description Whether to include the number of items on all pages as `total`, which is counted up to 10,000. */
                count?: boolean;
                /** @description Only the user with this email address. */
                email?: string;
            };
            header?: {
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
                };
            };
            /** @description Forbidden · Recent login required */
            403: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthRecentLoginRequiredProblem"];
                };
            };
            /** @description User not found */
            404: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthUserNotFoundProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost · Last admin */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"] | components["schemas"]["AuthLastAdminProblem"];
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
                };
            };
        };
    };
    "auth.reset-mfa": {
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
                };
            };
            /** @description Forbidden · Own MFA reset · Recent login required */
            403: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthOwnMfaResetProblem"] | components["schemas"]["AuthRecentLoginRequiredProblem"];
                };
            };
            /** @description User not found */
            404: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthUserNotFoundProblem"];
                };
            };
            /** @description MFA not enabled */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthMfaNotEnabledProblem"];
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
                };
            };
        };
    };
    "auth.list-user-sessions": {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the previous page. Keep all other parameters the same while you page through a list. */
                cursor?: string;
                /** @description Whether to include the number of items on all pages as `total`, which is counted up to 10,000. */
                count?: boolean;
            };
            header?: {
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
                };
            };
        };
    };
    "auth.end-user-sessions": {
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The maximum number of items to return. Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the previous page. Keep all other parameters the same while you page through a list. */
                cursor?: string;
                /** @description Whether to include the number of items on all pages as `total`, which is counted up to 10,000. */
                count?: boolean;
                /** @description Only entries about this user. */
                userId?: string;
                action?: "login" | "login-failed" | "refresh-reused" | "sessions-ended" | "password-changed" | "password-reset" | "password-removed" | "roles-changed" | "disabled" | "enabled" | "erased" | "mfa-enabled" | "mfa-disabled" | "mfa-reset" | "recovery-code-used" | "api-key-created" | "api-key-revoked" | "api-key-used";
            };
            header?: {
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
                };
            };
            /** @description Quota exceeded · Too many requests */
            429: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthQuotaExceededProblem"] | components["schemas"]["PlatformTooManyRequestsProblem"];
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request · Mail token invalid */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
                };
            };
            /** @description Quota exceeded · Too many requests */
            429: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthQuotaExceededProblem"] | components["schemas"]["PlatformTooManyRequestsProblem"];
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request · Mail token invalid */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
                };
            };
            /** @description Wrong password */
            403: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthWrongPasswordProblem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthBusyProblem"] | components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
                };
            };
        };
    };
    "auth.list-api-keys": {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the previous page. Keep all other parameters the same while you page through a list. */
                cursor?: string;
                /** @description Whether to include the number of items on all pages as `total`, which is counted up to 10,000. */
                count?: boolean;
            };
            header?: {
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
                    "WWW-Authenticate": "Bearer";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
                };
            };
            /** @description Forbidden · Scope not held · Recent login required · Wrong password */
            403: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthScopeNotHeldProblem"] | components["schemas"]["AuthRecentLoginRequiredProblem"] | components["schemas"]["AuthWrongPasswordProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost · Too many API keys */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"] | components["schemas"]["AuthTooManyApiKeysProblem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"];
                };
            };
            /** @description Too many attempts · Quota exceeded · Too many requests */
            429: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthTooManyAttemptsProblem"] | components["schemas"]["AuthQuotaExceededProblem"] | components["schemas"]["PlatformTooManyRequestsProblem"];
                };
            };
            /** @description Internal */
            500: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AuthBusyProblem"] | components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MfaEnrollment"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthWrongPasswordProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost · Email unverified · MFA already enabled */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"] | components["schemas"]["AuthEmailUnverifiedProblem"] | components["schemas"]["AuthMfaAlreadyEnabledProblem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthMfaCodeInvalidProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost · MFA already enabled · MFA not enabled */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"] | components["schemas"]["AuthMfaAlreadyEnabledProblem"] | components["schemas"]["AuthMfaNotEnabledProblem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"] | components["schemas"]["AuthWrongPasswordProblem"] | components["schemas"]["AuthMfaCodeInvalidProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost · MFA not enabled */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"] | components["schemas"]["AuthMfaNotEnabledProblem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The maximum number of items to return. Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the previous page. Keep all other parameters the same while you page through a list. */
                cursor?: string;
                /** @description Whether to include the number of items on all pages as `total`, which is counted up to 10,000. */
                count?: boolean;
                /** @description Search terms. Each term must be a prefix of a word in the product name. Case, accents and apostrophes are ignored; other letters may be written in ASCII (`lopata` finds `Łopata`). Of more than ten terms, the ten longest count. */
                q?: string;
                /** @description ID or slug of a category. Includes products of its subcategories; an unknown category yields an empty list. */
                category?: string;
                /** @description Minimum price in minor units of the currency. One variant must meet all conditions: with `maxPrice`, a product matches if a variant is in the range; with `inStock=true`, only available variants count. */
                minPrice?: number;
                /** @description Maximum price in minor units of the currency. See `minPrice`. */
                maxPrice?: number;
                /** @description Filters by availability: `true` matches products with at least one available variant, `false` matches products without any. */
                inStock?: boolean;
                /** @description Sort order; defaults to `newest`. `price` and `-price` sort by the lowest price of the product. Prices are not converted: sort orders and price filters compare the amounts in minor units, of all currencies alike. `relevance` requires `q`: names containing every term as a whole word rank first, then names with fewer words. */
                sort?: "newest" | "price" | "-price" | "name" | "relevance";
            };
            header?: {
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost · SKU taken · Slug taken */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"] | components["schemas"]["ProductsSkuTakenProblem"] | components["schemas"]["ProductsSlugTakenProblem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
                };
            };
            /** @description Idempotency key reused · Unknown category · Currency mixed */
            422: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"] | components["schemas"]["ProductsUnknownCategoryProblem"] | components["schemas"]["ProductsCurrencyMixedProblem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description ID or slug of the product. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProductsNotFoundProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost · Slug taken */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"] | components["schemas"]["ProductsSlugTakenProblem"];
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description ID of the product. */
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
                     * @description Initial quantity on hand; defaults to 0.
                     * @default 0
                     */
                    stock?: number;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProductsNotFoundProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost · SKU taken · Too many variants */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"] | components["schemas"]["ProductsSkuTakenProblem"] | components["schemas"]["ProductsTooManyVariantsProblem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
                };
            };
            /** @description Idempotency key reused · Currency mixed */
            422: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"] | components["schemas"]["ProductsCurrencyMixedProblem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProductsUnknownSkuProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"];
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
                };
            };
            /** @description Idempotency key reused · Currency mixed */
            422: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"] | components["schemas"]["ProductsCurrencyMixedProblem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The maximum number of items to return. Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the previous page. Keep all other parameters the same while you page through a list. */
                cursor?: string;
                /** @description Whether to include the number of items on all pages as `total`, which is counted up to 10,000. */
                count?: boolean;
                /** @description Returns only the direct children of this category. */
                parentId?: string;
            };
            header?: {
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost · Category too deep · Slug taken */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"] | components["schemas"]["ProductsCategoryTooDeepProblem"] | components["schemas"]["ProductsSlugTakenProblem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description ID or slug of the category. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProductsCategoryNotFoundProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost · Category within itself · Category too deep · Slug taken */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"] | components["schemas"]["ProductsCategoryWithinItselfProblem"] | components["schemas"]["ProductsCategoryTooDeepProblem"] | components["schemas"]["ProductsSlugTakenProblem"];
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
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
                     * @description Quantity to add to `onHand`; negative to remove stock. Must not be 0.
                     */
                    delta: number;
                    /**
                     * @description Recorded in the stock ledger.
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProductsUnknownSkuProblem"];
                };
            };
            /** @description Idempotency key in use · Idempotency response lost · Insufficient stock */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["PlatformIdempotencyResponseLostProblem"] | components["schemas"]["ProductsInsufficientStockProblem"];
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The maximum number of items to return. Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the previous page. Keep all other parameters the same while you page through a list. */
                cursor?: string;
                /** @description Whether to include the number of items on all pages as `total`, which is counted up to 10,000. */
                count?: boolean;
                /** @description Only orders with this status. */
                status?: "pending" | "confirmed" | "rejected" | "cancelled" | "fulfilled" | "refunded";
                /** @description Only orders of this customer. Requires `orders:manage`, except for your own id. */
                customerId?: string;
            };
            header?: {
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
                };
            };
            /** @description Idempotency key reused · Unknown SKU · Currency mixed · Total too large · Payment amount unsupported */
            422: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"] | components["schemas"]["OrdersUnknownSkuProblem"] | components["schemas"]["OrdersCurrencyMixedProblem"] | components["schemas"]["OrdersTotalTooLargeProblem"] | components["schemas"]["OrdersPaymentAmountUnsupportedProblem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrdersNotFoundProblem"];
                };
            };
            /** @description Idempotency key in use · Not fulfillable · Payment not captured */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["OrdersNotFulfillableProblem"] | components["schemas"]["OrdersPaymentNotCapturedProblem"];
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description A unique value, for example a UUID, that identifies this operation and makes it safe to retry. For 24 hours, a retry with the same key and the same request returns the original response with `Idempotency-Replayed: true`. Reusing the key for a different request is rejected with 422; a retry while the original request is still being processed is rejected with 409. A rejected request has changed nothing and does not use up its key: a retry is processed normally. The exception is `POST /v1/orders`, which also replays failures (402, 409, 422). Keys are scoped to your account and to one area of the API: accounts, catalogue and orders, for example, keep separate keys. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
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
                     * @description Amount to refund in minor units of the currency. Defaults to the full remaining amount.
                     */
                    amount?: number;
                    /**
                     * @description Reason for the refund, shown in the events of the order.
                     * @example Arrived broken
                     */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    /** @description Present if the response is a replay of the original response to this `Idempotency-Key`; the request was not processed again. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["OrdersNotFoundProblem"];
                };
            };
            /** @description Idempotency key in use · Not refundable · Payment not captured */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyInUseProblem"] | components["schemas"]["OrdersNotRefundableProblem"] | components["schemas"]["OrdersPaymentNotCapturedProblem"];
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnsupportedMediaTypeProblem"];
                };
            };
            /** @description Idempotency key reused · Payment amount unsupported · Refund too large */
            422: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformIdempotencyKeyReusedProblem"] | components["schemas"]["OrdersPaymentAmountUnsupportedProblem"] | components["schemas"]["OrdersRefundTooLargeProblem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The maximum number of items to return. Default 20. */
                limit?: number;
                /** @description The `nextCursor` of the previous page. Keep all other parameters the same while you page through a list. */
                cursor?: string;
                /** @description Whether to include the number of items on all pages as `total`, which is counted up to 10,000. */
                count?: boolean;
            };
            header?: {
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
                };
            };
        };
    };
    "platform.list-placements": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementList"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
                };
            };
        };
    };
    "platform.get-placement": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of a response you have cached. Returns 304 without a body if it is still current. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Name of the context. */
                context: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementView"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
                };
            };
            /** @description Placement rejected */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformPlacementRejectedProblem"];
                };
            };
            /** @description Address too long */
            414: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnreachableProblem"] | components["schemas"]["PlatformOverloadedProblem"];
                };
            };
        };
    };
    "platform.set-placement": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version you have read. If the resource has changed since, nothing is changed and the request is rejected with 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description Name of the context. */
                context: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description App that takes the share.
                     * @example orders
                     */
                    to: string;
                    /**
                     * Format: int64
                     * @description Share of the requests in percent.
                     */
                    percent: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementView"];
                };
            };
            /** @description Invalid request · Malformed request */
            400: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description The authentication scheme to use (RFC 9110). */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformForbiddenProblem"];
                };
            };
            /** @description Placement rejected */
            409: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformPlacementRejectedProblem"];
                };
            };
            /** @description Version mismatch */
            412: {
                headers: {
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
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
                    /** @description Remaining requests (`r`) and seconds until the current window ends (`t`). */
                    RateLimit?: string;
                    /** @description Maximum number of requests (`q`) per window of `w` seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Number of seconds to wait before retrying the request. */
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
            /** @description The process is not ready; for operators, `missing` lists the reasons. */
            503: {
                headers: {
                    /** @description Number of seconds to wait before retrying the request. */
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
            /** @description The request does not come from an operator. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PlatformUnauthenticatedProblem"];
                };
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
