package org.leipzigapp.cases.accounts;

import org.jspecify.annotations.Nullable;

/**
 * The page of the own account.
 *
 * @param notice key of what was just done, e.g. "passkey"; null: nothing
 */
public record AccountView(Account account, @Nullable String notice) {}
